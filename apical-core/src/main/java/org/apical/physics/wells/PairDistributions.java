package org.apical.physics.wells;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What probes of different kinds see of one bond (double-well, section 6.1 [D]). The relative coordinate x has the density g; the
 * centre of mass X is Gaussian with standard deviation S; the neighbour stands at {@code X + f_b x}, the absorber at {@code X -
 * f_a x}. EXAFS sees g itself, at one instant. Diffraction sees the averaged density of each atom, and the pair function made
 * of these is that of independent atoms: its characteristic function is {@code Phi(f_a q) Phi(f_b q) exp(-S^2 q^2)}, Phi that of
 * g.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class PairDistributions {
    private static final double NEGLIGIBLE = 1e-13;
    private static final double LEAST_MASS = 1e-16;
    /** Beyond it even a kink leaves less than 1e-6 of g. */
    private static final double LARGEST_Q = 1500;

    private static final int STILL = 12;
    private static final double MARGIN = 1.5;
    private static final double TAIL = 8;
    private static final double[] CAPS = {0.1, 0.5};

    private final double[] x;
    private final double[] mass;
    private final double absorberPart;
    private final double neighbourPart;
    private final @Nullable ThermalDistribution g;
    private final double[] cumulants;
    private final double width;

    /**
     * Cumulants and maxima of a density, and the density itself, 1/A at A.
     *
     * @param cumulants C1 to C4, A to A^4
     */
    public record Part(double[] cumulants, Modes modes, DoubleUnaryOperator density) {
        /** The density at each of these places. */
        public double[] at(double[] places) {
            return Arrays.stream(places).map(density).toArray();
        }
    }

    private PairDistributions(
            double[][] points, @Nullable ThermalDistribution g, double absorberPart, double neighbourPart) {
        int kept = 0;
        double[] places = new double[points[0].length];
        double[] weights = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            if (points[1][i] > LEAST_MASS) {
                places[kept] = points[0][i];
                weights[kept++] = points[1][i];
            }
        }
        this.x = Arrays.copyOf(places, kept);
        this.mass = Arrays.copyOf(weights, kept);
        this.g = g;
        this.absorberPart = absorberPart;
        this.neighbourPart = neighbourPart;
        this.cumulants = g == null ? ThermalDistribution.cumulants(x, mass) : g.cumulants();
        double reach = 0;
        for (double place : x) {
            reach = Math.max(reach, Math.abs(place - cumulants[0]));
        }
        this.width = reach;
    }

    /**
     * Of a density by points that integrate waves up to where its characteristic function has died away.
     *
     * @param x places of the relative coordinate, A
     * @param mass their weights, of sum 1
     * @param absorber mass of the absorber, u; infinite if it is rigid
     * @param neighbour mass of the neighbour, u
     */
    public static PairDistributions of(double[] x, double[] mass, double absorber, double neighbour) {
        double part = Double.isInfinite(absorber) ? 0 : neighbour / (absorber + neighbour);
        return new PairDistributions(new double[][] {x, mass}, null, part, 1 - part);
    }

    /** Of a distribution and the masses of absorber and neighbour in u. */
    public static PairDistributions of(ThermalDistribution g, double absorber, double neighbour) {
        double total = absorber + neighbour;
        return new PairDistributions(g.points(LARGEST_Q), g, neighbour / total, absorber / total);
    }

    /** Pair function of the two averaged one-atom densities: what diffraction sees. */
    public Part elasticPair(double commonMode) {
        double fa = absorberPart;
        double fb = neighbourPart;
        double[] c = {
            (fa + fb) * cumulants[0],
            (fa * fa + fb * fb) * cumulants[1] + 2 * commonMode * commonMode,
            (fa * fa * fa + fb * fb * fb) * cumulants[2],
            (fa * fa * fa * fa + fb * fb * fb * fb) * cumulants[3]
        };
        return new Wave(new double[] {fa, fb}, Math.sqrt(2) * commonMode).part(Math.sqrt(2) * commonMode, c);
    }

    /** Averaged density of the neighbour about its place. */
    public Part neighbour(double commonMode) {
        return one(neighbourPart, commonMode);
    }

    /** Averaged density of the absorber about its place. */
    public Part absorber(double commonMode) {
        return one(-absorberPart, commonMode);
    }

    private Part one(double f, double commonMode) {
        double[] c = {
            f * cumulants[0],
            f * f * cumulants[1] + commonMode * commonMode,
            f * f * f * cumulants[2],
            f * f * f * f * cumulants[3]
        };
        if (commonMode == 0 && g != null) {
            ThermalDistribution whole = g;
            Modes modes = whole.modes();
            double[] places =
                    Arrays.stream(modes.places()).map(p -> f * p).sorted().toArray();
            return new Part(c, new Modes(places, modes.dip()), at -> whole.density(at / f) / Math.abs(f));
        }
        return new Wave(new double[] {f}, commonMode).part(commonMode, c);
    }

    /** Cumulants of g, A to A^4. */
    public double[] cumulants() {
        return cumulants;
    }

    /** Mean-square displacement of the neighbour, A^2. */
    public double neighbourVariance(double commonMode) {
        return neighbourPart * neighbourPart * cumulants[1] + commonMode * commonMode;
    }

    /** Mean-square displacement of the absorber, A^2. */
    public double absorberVariance(double commonMode) {
        return absorberPart * absorberPart * cumulants[1] + commonMode * commonMode;
    }

    /** Mean product of the two displacements, A^2. */
    public double covariance(double commonMode) {
        return commonMode * commonMode - absorberPart * neighbourPart * cumulants[1];
    }

    /**
     * The least common motion up to 0.5 A that hides a split from diffraction: there the elastic pair function has one maximum.
     *
     * @param tolerance A
     * @return A; 0 where the pair function is never split, infinite where it is even at 0.5 A
     */
    public double hidingCommonMode(double tolerance) {
        double low = 0;
        for (double cap : CAPS) {
            // One characteristic function for every S up to the cap.
            double[] c = {(absorberPart + neighbourPart) * cumulants[0]};
            Wave wave = new Wave(new double[] {absorberPart, neighbourPart}, Math.sqrt(2) * cap);
            if (low == 0 && !wave.part(0, c).modes().bimodal()) {
                return 0;
            }
            if (wave.part(Math.sqrt(2) * cap, c).modes().bimodal()) {
                low = cap;
                continue;
            }
            double high = cap;
            while (high - low > tolerance) {
                double middle = (low + high) / 2;
                if (wave.part(Math.sqrt(2) * middle, c).modes().bimodal()) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The product of Phi at several scales, which a Gaussian may still widen. */
    private final class Wave {
        private final double step;
        private final double[] re;
        private final double[] im;

        /**
         * About the mean.
         *
         * @param sigma largest standard deviation of the Gaussian, A
         */
        Wave(double[] scales, double sigma) {
            double reach = TAIL * sigma;
            double largest = 0;
            for (double f : scales) {
                reach += Math.abs(f) * width;
                largest = Math.max(largest, Math.abs(f));
            }
            step = Math.PI / (MARGIN * reach);
            int most = (int) Math.ceil(LARGEST_Q / largest / step) + 1;
            double[] r = new double[most];
            double[] i = new double[most];
            int count = 0;
            int quiet = 0;
            while (count < most && quiet < STILL) {
                double q = count * step;
                double real = 1;
                double imaginary = 0;
                for (double f : scales) {
                    double[] phi = characteristic(f * q);
                    double next = real * phi[0] - imaginary * phi[1];
                    imaginary = real * phi[1] + imaginary * phi[0];
                    real = next;
                }
                r[count] = real;
                i[count] = imaginary;
                quiet = Math.hypot(real, imaginary) < NEGLIGIBLE ? quiet + 1 : 0;
                count++;
            }
            re = Arrays.copyOf(r, count);
            im = Arrays.copyOf(i, count);
        }

        Part part(double sigma, double[] c) {
            double[] r = re.clone();
            double[] i = im.clone();
            int count = 0;
            while (count < r.length) {
                double q = count * step;
                double factor = Math.exp(-sigma * sigma * q * q / 2);
                if (factor < NEGLIGIBLE) {
                    break;
                }
                r[count] *= factor;
                i[count++] *= factor;
            }
            BandLimitedDensity density =
                    new BandLimitedDensity(step, Arrays.copyOf(r, count), Arrays.copyOf(i, count), c[0]);
            return new Part(c, density.modes(), at -> density.at(at)[0]);
        }
    }

    /** {@code <exp(i q (x - C1))>}. */
    private double[] characteristic(double q) {
        double re = 0;
        double im = 0;
        for (int j = 0; j < x.length; j++) {
            double angle = q * (x[j] - cumulants[0]);
            re += mass[j] * Math.cos(angle);
            im += mass[j] * Math.sin(angle);
        }
        return new double[] {re, im};
    }
}
