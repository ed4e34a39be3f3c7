package org.apical.physics.kuramoto;

/** How oscillators pull each other: sum_j K_ij sin(theta_j - theta_i - alpha) at each site (iqtp, section 6). */
public interface Coupling {
    /** Number of oscillators. */
    int size();

    /** Largest sum of |K_ij| at one site. */
    double largestSum();

    /** Whether the pull on a site needs its own phase and the mean field only. */
    boolean global();

    /**
     * The pull on the sites from {@code from} to {@code to} - 1.
     *
     * @param s sines of all phases
     * @param c their cosines
     * @param x real part of the mean of e^{i theta}
     * @param y imaginary part
     * @param pull filled from {@code at} on
     */
    void pull(double[] s, double[] c, double x, double y, int from, int to, double[] pull, int at);
}
