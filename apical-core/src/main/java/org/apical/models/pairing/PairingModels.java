package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Model;

/** The models of pairing, from the baseline to what goes beyond it. */
public final class PairingModels {
    private PairingModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(
                new BcsModel(),
                new AllenDynesModel(),
                new EliashbergTcModel(),
                new EliashbergGapModel(),
                new FunctionalDerivativeModel(),
                new IsotopeModel(),
                new TwoBandModel(),
                new PolaronSdModel(),
                new SuperfluidDensityModel(),
                new SuperfluidFitModel(),
                new SiteIsotopeModel(),
                new TStarIsotopeModel(),
                new TwistedJunctionModel());
    }
}
