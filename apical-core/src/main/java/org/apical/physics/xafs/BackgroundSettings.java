package org.apical.physics.xafs;

import org.jspecify.annotations.Nullable;

/**
 * Settings of {@link Autobk}.
 *
 * @param rbkg distance below which chi(R) counts as background, A
 * @param kmin start of the spline and of the window, 1/A
 * @param kmax end, 1/A; null for the last point
 * @param kweight weight of k in the transform
 * @param dk sill of the window, 1/A
 * @param window shape of the window
 * @param clampPoints how many points at each end are held
 * @param clampLow weight of the low-k clamp
 * @param clampHigh weight of the high-k clamp
 * @param clampScale how the clamps follow the size of the transform
 */
public record BackgroundSettings(
        double rbkg,
        double kmin,
        @Nullable Double kmax,
        double kweight,
        double dk,
        WindowKind window,
        int clampPoints,
        double clampLow,
        double clampHigh,
        ClampScale clampScale) {
    /** The defaults of the specification. */
    public static final BackgroundSettings DEFAULT =
            new BackgroundSettings(1, 0, null, 1, 0.1, WindowKind.HANNING, 3, 0, 1, ClampScale.LARCH0958);

    /** Scale of the clamps: {@code offset + slope mean(F^2)}; Larch changed it between versions. */
    public enum ClampScale {
        LARCH0958(1, 100),
        LARCH2026(0.1, 10);

        final double offset;
        final double slope;

        ClampScale(double offset, double slope) {
            this.offset = offset;
            this.slope = slope;
        }
    }
}
