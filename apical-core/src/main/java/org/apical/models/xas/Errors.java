package org.apical.models.xas;

import java.util.function.Supplier;
import org.apical.model.BadInput;

/** Puts the enclosing key before the path of an error that a part of the parameters causes. */
public final class Errors {
    private Errors() {}

    /** Runs {@code body}; a {@link BadInput} with a path comes out with {@code key} before it. */
    public static <T> T under(String key, Supplier<T> body) {
        try {
            return body.get();
        } catch (BadInput e) {
            throw e.path() == null ? e : e.under(key);
        }
    }
}
