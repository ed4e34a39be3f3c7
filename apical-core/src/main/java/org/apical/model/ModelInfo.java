package org.apical.model;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a model is called and where it comes from. Plain values, so that listing the models costs nothing.
 *
 * @param id {@code area.name}
 * @param summary one line
 * @param cites keys of {@code citations.bib}
 * @param exampleText makes the bundled example parameters as JSON text; an empty object where every key has a default
 */
public record ModelInfo(String id, String summary, List<String> cites, Supplier<String> exampleText) {
    /** Checks the form of the id. */
    public ModelInfo {
        int dot = id.indexOf('.');
        if (dot <= 0 || !word(id.substring(0, dot)) || !word(id.substring(dot + 1))) {
            throw new IllegalArgumentException("id '" + id + "' is not of the form area.name");
        }
        cites = List.copyOf(cites);
    }

    /** By hand: a pattern would be compiled at every start of the program. */
    private static boolean word(String text) {
        if (text.isEmpty() || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 'z' || !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /** A model whose defaults are its example. */
    public static ModelInfo of(String id, String summary, String... cites) {
        return new ModelInfo(id, summary, List.of(cites), new Constant("{}"));
    }

    /** The same with example parameters (JSON text). */
    public ModelInfo withExample(String json) {
        return new ModelInfo(id, summary, cites, new Constant(json));
    }

    /** The same with example parameters that are made when asked for. */
    public ModelInfo withExample(Supplier<String> json) {
        return new ModelInfo(id, summary, cites, json);
    }

    /** The bundled example parameters as JSON text. */
    public String example() {
        return exampleText.get();
    }

    /** The part of the id before the dot. */
    public String area() {
        return id.substring(0, id.indexOf('.'));
    }

    /** A class and not a lambda, which would be linked at every start of the program. */
    private record Constant(String text) implements Supplier<String> {
        @Override
        public String get() {
            return text;
        }
    }
}
