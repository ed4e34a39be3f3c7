package org.apical.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models there are, by id. Immutable. */
public final class Registry {
    private final Map<String, Model<?, ?>> models;

    private Registry(Map<String, Model<?, ?>> models) {
        this.models = models;
    }

    /** A registry of these models, in this order. Two models of one id are a bug. */
    public static Registry of(Collection<? extends Model<?, ?>> models) {
        Map<String, Model<?, ?>> byId = new LinkedHashMap<>();
        for (Model<?, ?> model : models) {
            if (byId.put(model.info().id(), model) != null) {
                throw new IllegalStateException(
                        "two models are called " + model.info().id());
            }
        }
        return new Registry(byId);
    }

    /** All models in order. */
    public List<Model<?, ?>> all() {
        return new ArrayList<>(models.values());
    }

    /** All ids in order. */
    public List<String> ids() {
        return new ArrayList<>(models.keySet());
    }

    /** The model of that id, or null. */
    public @Nullable Model<?, ?> find(String id) {
        return models.get(id);
    }

    /**
     * The model of that id.
     *
     * @throws BadInput {@code UNKNOWN_MODEL} naming the closest
     */
    public Model<?, ?> get(String id) {
        Model<?, ?> model = models.get(id);
        if (model == null) {
            String closest = ClosestName.of(id, models.keySet());
            throw BadInput.value(
                    "UNKNOWN_MODEL",
                    "model",
                    id,
                    "is not a model."
                            + (closest == null ? "" : " Did you mean '" + closest + "'?")
                            + " `./apical models` lists them.");
        }
        return model;
    }
}
