package org.apical.physics.stripes;

/** What an atom scatters (specification, 7.2). */
public enum Scattering {
    /** Its electrons at one point: 29 and 8. */
    POINT,
    /** Its nucleus: coherent lengths in fm (Sears 1992 [M]). */
    NEUTRON,
    /** Its electrons, sums of five Gaussians and a constant (Waasmaier and Kirfel 1995). */
    XRAY;

    private static final double[] CU_A = {14.014192, 4.784577, 5.056806, 1.457971, 6.932996};
    private static final double[] CU_B = {3.73828, 0.003744, 13.034982, 72.554794, 0.265666};
    private static final double CU_C = -3.254477;
    private static final double[] O_A = {2.960427, 2.508818, 0.637853, 0.722838, 1.142756};
    private static final double[] O_B = {14.182259, 5.936858, 0.112726, 34.958481, 0.39024};
    private static final double O_C = 0.027014;

    /** Factor of copper or oxygen at a wave vector, 1/A. */
    public double factor(boolean copper, double q) {
        return switch (this) {
            case POINT -> copper ? 29 : 8;
            case NEUTRON -> copper ? 7.718 : 5.803;
            case XRAY -> copper ? sum(CU_A, CU_B, CU_C, q) : sum(O_A, O_B, O_C, q);
        };
    }

    private static double sum(double[] a, double[] b, double c, double q) {
        double s = q / (4 * Math.PI);
        double f = c;
        for (int i = 0; i < a.length; i++) {
            f += a[i] * Math.exp(-b[i] * s * s);
        }
        return f;
    }
}
