package org.apical.physics.phases;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apical.numerics.ChebyshevPanels;

/** The densities of states of the two-band model (phase-separation, section A). */
public final class BandShapes {
    private BandShapes() {}

    /** Constant, 1/2. */
    public static BandShape flat() {
        return new FlatBand();
    }

    /** (2/pi) sqrt(1 - z^2). */
    public static BandShape semicircle() {
        return new SemicircleBand();
    }

    /** Nearest neighbours on the square lattice: (2/pi^2) K(k^2 = 1 - z^2), a logarithmic peak at 0. */
    public static BandShape square() {
        return Square.BAND;
    }

    /** Nearest neighbours on the simple cubic lattice, with kinks at -1/3 and 1/3. */
    public static BandShape cubic() {
        return Cubic.BAND;
    }

    /** Made when first asked for. */
    private static final class Square {
        static final BandShape BAND = make();

        private static BandShape make() {
            // z = -s^4: the logarithm at s = 0 is then as smooth as s^3 ln s.
            ChebyshevPanels filling = ChebyshevPanels.of(Square::weight, 0, 1, 1e-14);
            ChebyshevPanels energy = ChebyshevPanels.of(s -> -s * s * s * s * weight(s), 0, 1, 1e-14);
            double all = filling.integral(1);
            double bottom = energy.integral(1);
            return new LatticeBand(
                    new LatticeBand.Variable[] {new FourthRoot()},
                    z -> all - filling.integral(fourthRoot(-z)),
                    z -> bottom - energy.integral(fourthRoot(-z)),
                    Square::density,
                    0);
        }

        /** The density times -dz/ds at z = -s^4. */
        private static double weight(double s) {
            return s == 0 ? 0 : 4 * s * s * s * density(s * s * s * s);
        }

        /** By the arithmetic-geometric mean: K = pi / (2 agm(1, k')). */
        static double density(double z) {
            double a = 1;
            double b = Math.abs(z);
            if (b > 1) {
                return 0;
            }
            if (b == 0) {
                return Double.POSITIVE_INFINITY;
            }
            while (Math.abs(a - b) > 1e-8 * a) {
                double mean = (a + b) / 2;
                b = Math.sqrt(a * b);
                a = mean;
            }
            // The next mean is exact to rounding.
            return 2 / (Math.PI * (a + b));
        }

        static double fourthRoot(double x) {
            return Math.sqrt(Math.sqrt(Math.max(0, x)));
        }
    }

    private record FourthRoot() implements LatticeBand.Variable {
        @Override
        public double from() {
            return 0;
        }

        @Override
        public double to() {
            return 1;
        }

        @Override
        public double z(double t) {
            return -t * t * t * t;
        }

        @Override
        public double dz(double t) {
            return -4 * t * t * t;
        }

        @Override
        public double t(double z) {
            return Square.fourthRoot(-z);
        }
    }

    /** z = middle - half cos t. */
    private record Angle(double middle, double half, double to) implements LatticeBand.Variable {
        @Override
        public double from() {
            return 0;
        }

        @Override
        public double z(double t) {
            return middle - half * Math.cos(t);
        }

        @Override
        public double dz(double t) {
            return half * Math.sin(t);
        }

        @Override
        public double t(double z) {
            return Math.acos(Math.max(-1, Math.min(1, (middle - z) / half)));
        }
    }

    private static final class Cubic {
        private static final double STEP = 1.0 / 16;
        static final BandShape BAND = make();

        private static BandShape make() {
            BandShape plane = square();
            return new LatticeBand(
                    new LatticeBand.Variable[] {
                        new Angle(-2.0 / 3, 1.0 / 3, Math.PI), new Angle(0, 1.0 / 3, Math.PI / 2)
                    },
                    m -> average(m, k -> plane.filling(u(m, k))),
                    m -> average(m, k -> 2 * plane.energy(u(m, k)) - Math.cos(k) * plane.filling(u(m, k))) / 3,
                    Cubic::density,
                    -1.0 / 3,
                    1.0 / 3);
        }

        private static double u(double m, double k) {
            return Math.max(-1, Math.min(1, (3 * m + Math.cos(k)) / 2));
        }

        static double density(double z) {
            return average(z, k -> {
                // Rounding may put a point of next to no weight on the peak itself.
                double u = Math.max(1e-18, Math.abs(3 * z + Math.cos(k)) / 2);
                return u > 1 ? 0 : 1.5 * Square.density(u);
            });
        }

        /** The mean over k in (0, pi), in parts between the k at which u is -1, 0 or 1, by the double exponential rule. */
        private static double average(double m, DoubleUnaryOperator f) {
            double[] cuts = {0, Math.PI, cut(-3 * m), cut(2 - 3 * m), cut(-2 - 3 * m)};
            Arrays.sort(cuts);
            double sum = 0;
            for (int i = 0; i + 1 < cuts.length; i++) {
                double half = (cuts[i + 1] - cuts[i]) / 2;
                if (half < 1e-15) {
                    continue;
                }
                for (int j = -54; j <= 54; j++) {
                    double s = Math.PI / 2 * Math.sinh(j * STEP);
                    double c = Math.cosh(s);
                    double weight = half * STEP * Math.PI / 2 * Math.cosh(j * STEP) / (c * c);
                    // distance from the nearer end, without cancellation
                    double away = half * Math.exp(-Math.abs(s)) / c;
                    sum += weight * f.applyAsDouble(j < 0 ? cuts[i] + away : cuts[i + 1] - away);
                }
            }
            return sum / Math.PI;
        }

        private static double cut(double cosine) {
            return Math.acos(Math.max(-1, Math.min(1, cosine)));
        }
    }
}
