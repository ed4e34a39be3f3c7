package org.apical.app.web;

import org.jspecify.annotations.Nullable;

/** A request that is answered with a status of HTTP and a problem, apart from what is wrong with parameters. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable Integer retrySeconds;

    Refused(int status, String code, String sentence) {
        this(status, code, sentence, null);
    }

    /** One that may be asked again after a while. */
    Refused(int status, String code, String sentence, @Nullable Integer retrySeconds) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.retrySeconds = retrySeconds;
    }

    static Refused notFound(String sentence) {
        return new Refused(404, "NOT_FOUND", sentence);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable
    Integer retrySeconds() {
        return retrySeconds;
    }
}
