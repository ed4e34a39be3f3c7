package org.apical.models.phases;

import java.util.List;
import org.apical.model.Model;

/** The models of phase separation. */
public final class PhasesModels {
    private PhasesModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(
                new TwoBandModel(),
                new VanDerWaalsModel(),
                new DropletModel(),
                new LamellaModel(),
                new OnsetIsotopeModel(),
                new StrainModel());
    }
}
