package org.apical.models.polaron;

import java.util.List;
import org.apical.model.Model;

/** The models of polarons. */
public final class PolaronModels {
    private PolaronModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(new FeynmanModel(), new HolsteinModel());
    }
}
