package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Model;

/** The models of one bond in one or two wells: from a potential to what is measured, and what a measurement allows. */
public final class DoubleWellModels {
    private DoubleWellModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(
                new LevelsModel(),
                new DistributionModel(),
                new ChiModel(),
                new PairDistributionsModel(),
                new StructureFactorModel(),
                new IsotopeModel(),
                new SynthesizeModel(),
                new SmallestSplitModel(),
                new SensitivityModel(),
                new InvertModel());
    }
}
