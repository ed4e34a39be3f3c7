package org.apical.models.kuramoto;

import java.util.List;
import org.apical.model.Model;

/** The models of phase oscillators. */
public final class KuramotoModels {
    private KuramotoModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(
                new MeanFieldModel(),
                new SelfConsistentModel(),
                new OttAntonsenModel(),
                new LatticeModel(),
                new FiniteSizeModel());
    }
}
