package org.apical.models.qball;

import java.util.List;
import org.apical.model.Model;

/** The models of Q-balls: the homogeneous theory, the ball, what is observed, and the general soliton. */
public final class QballModels {
    private QballModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(
                new BoundStateModel(),
                new KernelModel(),
                new SelfConsistencyModel(),
                new ContoursModel(),
                new PhaseDiagramModel(),
                new SpectrumModel(),
                new EffectivePotentialModel(),
                new RadiusModel(),
                new BallModel(),
                new ProfileModel(),
                new TransportModel(),
                new ParaconductivityModel(),
                new DiamagnetismModel(),
                new DiamagnetismFitModel(),
                new FormFactorModel(),
                new DiffractionModel(),
                new ChargeDistributionModel(),
                new SizeStatisticsModel(),
                new SizeTrendModel(),
                new ThermoModel(),
                new ModesModel(),
                new TimeCrystalModel(),
                new FromPotentialModel());
    }
}
