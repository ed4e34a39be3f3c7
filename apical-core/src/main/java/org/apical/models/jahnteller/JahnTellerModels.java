package org.apical.models.jahnteller;

import java.util.List;
import org.apical.model.Model;

/** The models of the Jahn-Teller effect. */
public final class JahnTellerModels {
    private JahnTellerModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(new SurfaceModel(), new PseudoModel(), new DynamicModel());
    }
}
