package org.apical.physics.wells;

/**
 * What probes of different kinds see of one bond (double-well, section 6.1 [D]). The relative coordinate x has the density g; the
 * centre of mass X is Gaussian with standard deviation S; the neighbour stands at {@code X + f_b x}, the absorber at {@code X -
 * f_a x}. EXAFS sees g itself, at one instant. Diffraction sees the averaged density of each atom, and the pair function made
 * of these is that of independent atoms: its characteristic function is {@code Phi(f_a q) Phi(f_b q) exp(-S^2 q^2)}, Phi that of
 * g.
 *
 * <p>The characteristic function of g is computed once; every S is cheap. Immutable; may be shared between threads.
 */
public final class PairDistributions {
    private static final double NEGLIGIBLE = 1e-13;
    private static final double LEAST_MASS = 1e-15;
    private static final int STILL = 12;
    private static final int MAX_STEPS = 4096;
    private static final double MARGIN = 1.5;
    private static final double TAIL = 8;

    private final double[] x;
    private final double[] mass;
    private final double absorberPart;
    private final double neighbourPart;
    private final double[] cumulants;
    private final double width;

    /** Cumulants and maxima of a density, and the density itself. */
    public record Part(double[] cumulants, Modes modes, BandLimitedDensity density) {}

    /**
     * Of points.
     *
     * @param x places of the relative coordinate, A
     * @param mass their weights, of sum 1
     * @param absorberPart f_a, part of the relative coordinate that the absorber moves: m_b / (m_a + m_b); 0 if it is rigid
     * @param neighbourPart f_b = m_a / (m_a + m_b); 1 if the absorber is rigid
     */
    public PairDistributions(double[] x, double[] mass, double absorberPart, double neighbourPart) {
        this.x = x;
        this.mass = mass;
        this.absorberPart = absorberPart;
        this.neighbourPart = neighbourPart;
        this.cumulants = ThermalDistribution.cumulants(x, mass);
        double reach = 0;
        for (int i = 0; i < x.length; i++) {
            reach = mass[i] > LEAST_MASS ? Math.max(reach, Math.abs(x[i] - cumulants[0])) : reach;
        }
        this.width = reach;
    }

    /** Of a distribution and the masses of absorber and neighbour in u. */
    public static PairDistributions of(ThermalDistribution g, double absorber, double neighbour) {
        double total = absorber + neighbour;
        return new PairDistributions(g.x(), g.mass(), neighbour / total, absorber / total);
    }

    /** The same where the absorber does not move; g must have been solved with the mass of the neighbour alone. */
    public static PairDistributions rigid(ThermalDistribution g) {
        return new PairDistributions(g.x(), g.mass(), 0, 1);
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
        double reach = (fa + fb) * width + TAIL * Math.sqrt(2) * commonMode;
        return part(new double[] {fa, fb}, Math.sqrt(2) * commonMode, reach, c);
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
        return part(new double[] {f}, commonMode, Math.abs(f) * width + TAIL * commonMode, c);
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
     * The least common motion that hides a split from diffraction: at and above it the elastic pair function has one maximum.
     *
     * @param most A; where even this does not hide it the answer is infinite
     * @param tolerance A
     */
    public double hidingCommonMode(double most, double tolerance) {
        if (!elasticPair(0).modes().bimodal()) {
            return 0;
        }
        if (elasticPair(most).modes().bimodal()) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = most;
        while (high - low > tolerance) {
            double middle = (low + high) / 2;
            if (elasticPair(middle).modes().bimodal()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The product of Phi at all these scales, times a Gaussian of that standard deviation, about its mean. */
    private Part part(double[] scales, double sigma, double reach, double[] c) {
        double step = Math.PI / (MARGIN * reach);
        double[] re = new double[MAX_STEPS];
        double[] im = new double[MAX_STEPS];
        int count = 0;
        int quiet = 0;
        while (count < MAX_STEPS && quiet < STILL) {
            double q = count * step;
            double r = Math.exp(-sigma * sigma * q * q / 2);
            double i = 0;
            for (double f : scales) {
                double[] phi = characteristic(f * q);
                double next = r * phi[0] - i * phi[1];
                i = r * phi[1] + i * phi[0];
                r = next;
            }
            re[count] = r;
            im[count] = i;
            quiet = Math.hypot(r, i) < NEGLIGIBLE ? quiet + 1 : 0;
            count++;
        }
        BandLimitedDensity density = new BandLimitedDensity(
                step, java.util.Arrays.copyOf(re, count), java.util.Arrays.copyOf(im, count), c[0]);
        return new Part(c, density.modes(), density);
    }

    /** {@code <exp(i q (x - C1))>}. */
    private double[] characteristic(double q) {
        double re = 0;
        double im = 0;
        for (int j = 0; j < x.length; j++) {
            if (mass[j] > LEAST_MASS) {
                double angle = q * (x[j] - cumulants[0]);
                re += mass[j] * Math.cos(angle);
                im += mass[j] * Math.sin(angle);
            }
        }
        return new double[] {re, im};
    }
}
