package org.apical.model;

import java.util.List;

/**
 * What a model is called and where it comes from. Plain values, so that listing the models costs nothing.
 *
 * @param id {@code area.name}
 * @param summary one line
 * @param cites keys of {@code citations.bib}
 * @param example bundled example parameters as JSON text; an empty object where every key has a default
 */
public record ModelInfo(String id, String summary, List<String> cites, String example) {
    /** Checks the form of the id. */
    public ModelInfo {
        if (!id.matches("[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("id '" + id + "' is not of the form area.name");
        }
        cites = List.copyOf(cites);
    }

    /** A model whose defaults are its example. */
    public static ModelInfo of(String id, String summary, String... cites) {
        return new ModelInfo(id, summary, List.of(cites), "{}");
    }

    /** The same with example parameters (JSON text). */
    public ModelInfo withExample(String json) {
        return new ModelInfo(id, summary, cites, json);
    }

    /** The part of the id before the dot. */
    public String area() {
        return id.substring(0, id.indexOf('.'));
    }
}
