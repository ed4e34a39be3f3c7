package org.apical.physics.wells;

import org.apical.physics.Constants;

/** How far a level of some energy reaches, in the manner of Wentzel, Kramers and Brillouin. */
final class Reach {
    /** psi falls by exp(-34) between the turning point and the end of the mesh. */
    static final double EXPONENT = 34;

    private static final double FIRST_HEIGHT = 1e-3;
    private static final int SAMPLES = 256;
    private static final int MAX_STEPS = 40_000;

    private final Well well;
    private final double unit;
    private final double bottom;
    private final double left;
    private final double right;

    Reach(Well well, double reducedMass) {
        this.well = well;
        this.unit = reducedMass / Constants.KINETIC_MEV;
        this.bottom = well.bottom();
        double[] minima = well.minima();
        if (minima.length == 0) {
            throw new WellException(
                    WellException.Reason.NOT_CONFINING, "it has no minimum; the potential must confine the atom.");
        }
        this.left = minima[0];
        this.right = minima[minima.length - 1];
    }

    double bottom() {
        return bottom;
    }

    /** Wave number at the bottom of the well, 1/A. */
    double waveNumber(double energy) {
        return Math.sqrt(Math.max(0, energy - bottom) * unit);
    }

    /** The place beyond the outermost minimum where the exponent is reached; the end of the potential's range at most. */
    double end(double energy, double exponent, boolean toTheRight) {
        double sign = toTheRight ? 1 : -1;
        double at = toTheRight ? right : left;
        double limit = toTheRight ? well.highest() : well.lowest();
        double step = 0.25 / waveNumber(energy);
        double sum = 0;
        for (int i = 0; i < MAX_STEPS; i++) {
            double next = at + sign * step;
            if (sign * (next - limit) >= 0) {
                return limit;
            }
            double v = well.value(next) - energy;
            double before = well.value(at + sign * step / 2) - energy;
            if (v > 0) {
                sum += step * (Math.sqrt(Math.max(0, before) * unit) + Math.sqrt(v * unit)) / 2;
                if (sum >= exponent) {
                    return next;
                }
            }
            at = next;
        }
        throw new WellException(
                WellException.Reason.GRID,
                Double.isFinite(energy)
                        ? "the level at " + energy + " meV holds too many half waves. Lower the temperature or the"
                                + " number of levels."
                        : "the potential goes beyond all numbers. Take parameters of the size of a bond's.");
    }

    /** Phase integral of a level over pi: the number of levels below, about. */
    private double count(double energy) {
        double from = end(energy, 1e-300, false);
        double to = end(energy, 1e-300, true);
        double h = (to - from) / SAMPLES;
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            sum += Math.sqrt(Math.max(0, energy - well.value(from + (i + 0.5) * h)) * unit);
        }
        return sum * h / Math.PI;
    }

    /** An energy with at least that phase integral over pi, not much more; the ceiling at most. */
    double energyOf(double count) {
        double ceiling = well.ceiling() - bottom;
        double height = FIRST_HEIGHT;
        double below = 0;
        while (height < ceiling && count(bottom + height) < count) {
            below = height;
            height *= 2;
        }
        height = Math.min(height, ceiling);
        for (int i = 0; i < 5; i++) {
            double middle = (below + height) / 2;
            if (count(bottom + middle) < count) {
                below = middle;
            } else {
                height = middle;
            }
        }
        return bottom + height;
    }
}
