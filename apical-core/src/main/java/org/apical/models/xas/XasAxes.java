package org.apical.models.xas;

import org.apical.plot.Axis;

/** Axes that the figures of this area share. */
public final class XasAxes {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private XasAxes() {}

    /** Photon energy. */
    public static Axis energy() {
        return Axis.of("Energy", "eV");
    }

    /** Wave number. */
    public static Axis k() {
        return Axis.of("k", "Å⁻¹");
    }

    /** Distance as the transform gives it. */
    public static Axis r() {
        return Axis.of("R, not corrected for phase", "Å");
    }

    static Axis mu() {
        return Axis.of("μ(E)", "");
    }

    /** Normalised absorption. */
    public static Axis normalised() {
        return Axis.of("normalised μ(E)", "");
    }

    /** k^w chi. */
    public static Axis weighted(double weight) {
        return weight == 0
                ? Axis.of("χ(k)", "")
                : Axis.of("k" + (weight == 1 ? "" : power(weight)) + " χ(k)", "Å⁻" + power(weight));
    }

    /** |chi(R)|. */
    public static Axis magnitude(double weight) {
        return Axis.of("|χ(R)|", "Å⁻" + power(weight + 1));
    }

    private static String power(double weight) {
        if (weight == Math.rint(weight)) {
            StringBuilder out = new StringBuilder();
            for (char c : String.valueOf((int) weight).toCharArray()) {
                out.append(SUPERSCRIPTS.charAt(c - '0'));
            }
            return out.toString();
        }
        return "^" + weight;
    }

    /** k^w chi at each k. */
    public static double[] weigh(double[] k, double[] chi, double weight) {
        double[] out = new double[k.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.pow(k[i], weight) * chi[i];
        }
        return out;
    }

    /** The window scaled to the largest modulus of a curve. */
    static double[] scaled(double[] window, double[] curve) {
        double top = 0;
        for (double y : curve) {
            top = Math.max(top, Math.abs(y));
        }
        double[] out = new double[window.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = top * window[i];
        }
        return out;
    }
}
