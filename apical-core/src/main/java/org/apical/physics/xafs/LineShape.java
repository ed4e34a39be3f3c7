package org.apical.physics.xafs;

/** Shapes of peaks, with height 1 at the centre; widths are full widths at half maximum. */
public enum LineShape {
    GAUSSIAN,
    LORENTZIAN,
    /** Convolution of a Gaussian and a Lorentzian, each with its own width. */
    VOIGT,
    /** Sum of a Gaussian and a Lorentzian of one width. */
    PSEUDO_VOIGT;

    private static final double GAUSS = 4 * Math.log(2);

    /**
     * The value at a distance from the centre.
     *
     * @param x distance
     * @param width full width at half maximum (of the Gaussian for VOIGT), above 0
     * @param mixing width of the Lorentzian for VOIGT, its share for PSEUDO_VOIGT; otherwise unused
     */
    public double value(double x, double width, double mixing) {
        double t = x / width;
        return switch (this) {
            case GAUSSIAN -> Math.exp(-GAUSS * t * t);
            case LORENTZIAN -> 1 / (1 + 4 * t * t);
            case PSEUDO_VOIGT -> mixing / (1 + 4 * t * t) + (1 - mixing) * Math.exp(-GAUSS * t * t);
            case VOIGT -> {
                double unit = width / (2 * Math.sqrt(Math.log(2)));
                double y = mixing / 2 / unit;
                yield Faddeeva.re(x / unit, y) / Faddeeva.re(0, y);
            }
        };
    }
}
