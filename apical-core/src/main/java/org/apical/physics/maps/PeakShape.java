package org.apical.physics.maps;

/** What is fitted to a frame: a peak over a background. */
public final class PeakShape {
    /** Form of the peak over {@code z = ((u - u0) / su)^2 + ((v - v0) / sv)^2}. */
    public enum Form {
        /** {@code A exp(-z / 2)}. */
        GAUSSIAN,
        /** {@code A (1 + z)^(-3/2)}, whose projection on either axis is a Lorentzian. */
        LORENTZIAN
    }

    /** Background, free in the fit. */
    public enum Background {
        /** A plane. */
        PLANE(3),
        /** A constant. */
        CONSTANT(1),
        /** None. */
        NONE(0);

        private final int parameters;

        Background(int parameters) {
            this.parameters = parameters;
        }

        /** How many numbers it has. */
        public int parameters() {
            return parameters;
        }
    }

    private PeakShape() {}

    /** Full width at half maximum of the cut through the centre, in units of s. */
    public static double fwhm(Form form) {
        return form == Form.GAUSSIAN ? 2 * Math.sqrt(2 * Math.log(2)) : 2 * Math.sqrt(Math.pow(2, 2.0 / 3) - 1);
    }
}
