package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Model;

/** From data back to potentials: the inverse half of the area. */
public final class DoubleWellFitModels {
    private DoubleWellFitModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(new FitModel(), new SeriesModel());
    }
}
