package org.apical.numerics;

/**
 * An iteration did not reach a number that can be trusted. Thrown by kernels, which know no models; the frame turns it
 * into the {@code NOT_CONVERGED} error of the run.
 */
public final class ConvergenceException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final double residual;
    private final String suggestion;

    /**
     * @param what what did not converge, as the start of a sentence
     * @param residual the residual reached
     * @param suggestion what to change
     */
    public ConvergenceException(String what, double residual, String suggestion) {
        super(what + " did not converge (residual " + residual + "). " + suggestion);
        this.what = what;
        this.residual = residual;
        this.suggestion = suggestion;
    }

    /** What did not converge. */
    public String what() {
        return what;
    }

    /** The residual reached. */
    public double residual() {
        return residual;
    }

    /** What to change. */
    public String suggestion() {
        return suggestion;
    }
}
