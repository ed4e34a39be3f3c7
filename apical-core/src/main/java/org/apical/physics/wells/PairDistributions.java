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
    /** The same for a wide distribution, whose features are wider too: largest wave number times its whole range. */
    private static final double LARGEST_PHASE = 20_000;

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
        return new PairDistributions(g.points(largestQ(g.x())), g, neighbour / total, absorber / total);
    }

    private static double largestQ(double[] x) {
        return Math.min(LARGEST_Q, LARGEST_PHASE / (x[x.length - 1] - x[0]));
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
        double sigma = Math.sqrt(2) * commonMode;
        return new Wave(new double[] {fa, fb}, sigma, sigma).part(sigma, c);
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
        return new Wave(new double[] {f}, commonMode, commonMode).part(commonMode, c);
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
            Wave wave = new Wave(new double[] {absorberPart, neighbourPart}, Math.sqrt(2) * cap, Math.sqrt(2) * low);
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
         * @param widest largest standard deviation of the Gaussian, A
         * @param least smallest one
         */
        Wave(double[] scales, double widest, double least) {
            double reach = TAIL * widest;
            double largest = 0;
            for (double f : scales) {
                reach += Math.abs(f) * width;
                largest = Math.max(largest, Math.abs(f));
            }
            step = Math.PI / (MARGIN * reach);
            // Beyond it either the density or the Gaussian has died away.
            double end = Math.min(largestQ(x) / largest, Math.sqrt(-2 * Math.log(NEGLIGIBLE)) / least);
            int most = (int) Math.ceil(end / step) + 1;
            Characteristic[] parts = new Characteristic[scales.length];
            for (int p = 0; p < parts.length; p++) {
                parts[p] = new Characteristic(scales[p] * step);
            }
            double[] r = new double[most];
            double[] i = new double[most];
            int count = 0;
            int quiet = 0;
            while (count < most && quiet < STILL) {
                double real = 1;
                double imaginary = 0;
                for (Characteristic part : parts) {
                    part.next();
                    double next = real * part.re - imaginary * part.im;
                    imaginary = real * part.im + imaginary * part.re;
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

    /** {@code <exp(i q (x - C1))>} at q = 0, dq, 2 dq, ... one after the other; each point turns on, now and then afresh. */
    private final class Characteristic {
        private static final int AFRESH = 64;

        private final double step;
        private final double[] turnCos;
        private final double[] turnSin;
        private final double[] cos;
        private final double[] sin;
        private int at = -1;
        double re;
        double im;

        Characteristic(double step) {
            this.step = step;
            turnCos = new double[x.length];
            turnSin = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                double angle = step * (x[j] - cumulants[0]);
                turnCos[j] = Math.cos(angle);
                turnSin[j] = Math.sin(angle);
            }
            cos = new double[x.length];
            sin = new double[x.length];
        }

        void next() {
            at++;
            boolean afresh = at % AFRESH == 0;
            re = 0;
            im = 0;
            for (int j = 0; j < x.length; j++) {
                if (afresh) {
                    double angle = at * step * (x[j] - cumulants[0]);
                    cos[j] = mass[j] * Math.cos(angle);
                    sin[j] = mass[j] * Math.sin(angle);
                } else {
                    double c = cos[j] * turnCos[j] - sin[j] * turnSin[j];
                    sin[j] = cos[j] * turnSin[j] + sin[j] * turnCos[j];
                    cos[j] = c;
                }
                re += cos[j];
                im += sin[j];
            }
        }
    }
}
