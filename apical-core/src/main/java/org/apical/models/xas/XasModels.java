package org.apical.models.xas;

import java.util.List;
import org.apical.model.Model;

/** The models of X-ray absorption, in the order in which a spectrum meets them. */
public final class XasModels {
    private XasModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(
                new ReadModel(),
                new ReduceModel(),
                new WindowModel(),
                new TransformModel(),
                new BackTransformModel(),
                new WaveletModel(),
                new RebinModel(),
                new DeglitchModel(),
                new SmoothModel(),
                new MbackModel(),
                new SelfAbsorptionModel(),
                new AlignModel(),
                new MergeModel(),
                new LinearCombinationModel(),
                new PeakFitModel(),
                new PrincipalComponentsModel(),
                new DifferenceModel(),
                new PolarizationModel(),
                new Sigma2Model(),
                new PathModel(),
                new FitModel(),
                new FeffInputModel(),
                new FeffPathsModel());
    }
}
