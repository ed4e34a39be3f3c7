package org.apical.physics.wells;

/** What a bond moves in: one surface, or the two coupled surfaces of the vibronic model. */
public sealed interface Potential permits Well, Polaron2 {
    /** Places of the minima, ascending; for two coupled surfaces of the lower adiabatic one. */
    double[] minima();

    /** Places of the maxima between them, ascending. */
    double[] maxima();

    /** The potential at {@code x}; for two coupled surfaces the lower adiabatic one. */
    double value(double x);

    /** The lowest value. */
    default double bottom() {
        double low = Double.POSITIVE_INFINITY;
        for (double x : minima()) {
            low = Math.min(low, value(x));
        }
        return low;
    }
}
