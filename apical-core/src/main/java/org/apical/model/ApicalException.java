package org.apical.model;

import org.jspecify.annotations.Nullable;

/**
 * What a user can cause or mend. Anything else that is thrown is a bug of ours.
 *
 * <p>The code is stable and made for machines ({@code BAD_RANGE}); the message is one or two sentences for people and
 * names key, value, what is allowed and what to do.
 */
public abstract sealed class ApicalException extends RuntimeException permits BadInput, NotConverged, Cancelled {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String path;

    ApicalException(String code, @Nullable String path, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.path = path;
    }

    /** Stable code in upper case with underscores, such as {@code UNKNOWN_KEY}. */
    public String code() {
        return code;
    }

    /** Where in the parameters: keys and list positions joined by dots, {@code dataSets.0.paths.2.file}; null if nowhere. */
    public @Nullable String path() {
        return path;
    }

    /** The message, never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
