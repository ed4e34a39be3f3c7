package org.apical.app.web;

import org.jspecify.annotations.Nullable;

/** A request that is answered with a status of HTTP and a problem, apart from what is wrong with parameters. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable Integer retrySeconds;
    private final boolean forJob;

    Refused(int status, String code, String sentence) {
        this(status, code, sentence, null);
    }

    /** One that may be asked again after a while. */
    Refused(int status, String code, String sentence, @Nullable Integer retrySeconds) {
        this(status, code, sentence, retrySeconds, false);
    }

    private Refused(int status, String code, String sentence, @Nullable Integer retrySeconds, boolean forJob) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.retrySeconds = retrySeconds;
        this.forJob = forJob;
    }

    /** A run that takes longer than a request may: as a job it can. */
    static Refused forJob(long seconds) {
        String sentence = "The run takes longer than " + seconds + " s; use a job (POST .../runs).";
        return new Refused(413, "TOO_LARGE", sentence, null, true);
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

    /** Whether the same run is allowed as a job. */
    boolean isForJob() {
        return forJob;
    }
}
