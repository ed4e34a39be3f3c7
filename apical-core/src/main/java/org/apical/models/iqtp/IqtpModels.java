package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Model;

/** The models of tunnelling polarons. */
public final class IqtpModels {
    private IqtpModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(
                new ClusterModel(),
                new SpectrumModel(),
                new ExafsModel(),
                new ThermalModel(),
                new PotentialModel(),
                new ScanModel(),
                new MeanFieldModel(),
                new PhaseMapModel(),
                new PseudospinModel(),
                new NetworkModel(),
                new CoupledClustersModel());
    }
}
