package org.apical.model;

/**
 * The input is right but the computation gave no trustworthy number: an iteration did not converge, or an external
 * engine failed or is missing. Exit status 1, HTTP 422 with its own code.
 */
public final class NotConverged extends ApicalException {
    private static final long serialVersionUID = 1L;

    /**
     * An iteration stopped short.
     *
     * @param what the computation, e.g. {@code "Lanczos stopped after 500 restarts"}
     * @param residual what is left, in the units the sentence says; NaN where there is no such number
     * @param suggestion what to change
     */
    public NotConverged(String what, double residual, String suggestion) {
        this("NOT_CONVERGED", what + (Double.isNaN(residual) ? "" : ", residual " + residual) + ": " + suggestion);
    }

    /** A failure with a code of its own, e.g. {@code FEFF_FAILED}; the sentence says what to change. */
    public NotConverged(String code, String sentence) {
        super(code, null, sentence, null);
    }
}
