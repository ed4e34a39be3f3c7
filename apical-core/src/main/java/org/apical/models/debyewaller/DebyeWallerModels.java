package org.apical.models.debyewaller;

import java.util.List;
import org.apical.model.Model;

/** The models of mean-square relative displacements: two baselines, and the search for a deviation. */
public final class DebyeWallerModels {
    private DebyeWallerModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(new EinsteinModel(), new CorrelatedDebyeModel(), new AnomalyModel());
    }
}
