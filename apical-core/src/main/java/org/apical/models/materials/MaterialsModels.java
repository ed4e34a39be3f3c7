package org.apical.models.materials;

import java.util.List;
import org.apical.model.Model;

/** The models of materials. */
public final class MaterialsModels {
    private MaterialsModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(
                new StructureModel(),
                new ListModel(),
                new IsotopesModel(),
                new DomeModel(),
                new RankCorrelationModel());
    }
}
