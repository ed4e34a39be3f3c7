package org.apical.models.stripes;

import java.util.List;
import org.apical.model.Model;

/** The models of the striped plane. */
public final class StripesModels {
    private StripesModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(
                new StructureModel(), new DiffractionModel(), new RowStackModel(), new ExafsModel(), new ChiModel());
    }
}
