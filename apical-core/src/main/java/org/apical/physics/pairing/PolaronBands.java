package org.apical.physics.pairing;

import org.apical.numerics.AndersonMixing;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.Roots;

/**
 * Two bands on a square lattice, one pairing with d and one with s symmetry, coupled by a pairing matrix and narrowed by
 * polarons (pairing-materials, section 6): {@code xi = -2 t1 (cx + cy) + 4 t2 cx cy - mu}, f = (cx - cy)/2 for band 0 and 1
 * for band 1. Sums run over midpoints of a quadrant; kx and ky may be exchanged, so half of it is enough. Not thread safe:
 * it remembers chemical potentials as starting points.
 */
public final class PolaronBands {
    /** No superconductivity is looked for below, K. */
    public static final double LEAST_TC_K = 0.5;

    private static final double START_K = 300;
    private static final double GAP_TOLERANCE = 1e-10;

    private final double[] nearest;
    private final double[] diagonal;
    private final double[] filling;
    private final double phonon;
    private final double[] g2Nearest;
    private final double[] g2Diagonal;
    private final double[][] pairing;
    private final double[] shares;
    private final double[] rootMasses;
    private final Runnable poll;
    private final double[] cosines;

    /**
     * @param bands hoppings, fillings, exponents
     * @param pairing V, meV, attractive positive, symmetric
     * @param shares of the sites that narrow, sum 1
     * @param rootMasses square root of each site's mass over the reference
     * @param gridPoints per side of a quadrant
     */
    public PolaronBands(
            Bands bands, double[][] pairing, double[] shares, double[] rootMasses, int gridPoints, Runnable poll) {
        nearest = bands.nearest();
        diagonal = bands.diagonal();
        filling = bands.filling();
        phonon = bands.phonon();
        g2Nearest = bands.g2Nearest();
        g2Diagonal = bands.g2Diagonal();
        this.pairing = pairing;
        this.shares = shares;
        this.rootMasses = rootMasses;
        this.poll = poll;
        cosines = cosines(gridPoints);
    }

    /**
     * What a mass does not change. Arrays of two: the d band, the s band.
     *
     * @param nearest t1, meV
     * @param diagonal t2, meV
     * @param filling electrons a site, both spins
     * @param phonon frequency at the reference mass, meV
     * @param g2Nearest exponent of t1 at the reference mass
     * @param g2Diagonal exponent of t2
     */
    public record Bands(
            double[] nearest,
            double[] diagonal,
            double[] filling,
            double phonon,
            double[] g2Nearest,
            double[] g2Diagonal) {}

    private static double[] cosines(int n) {
        double[] c = new double[n];
        for (int i = 0; i < n; i++) {
            c[i] = Math.cos((i + 0.5) * Math.PI / n);
        }
        return c;
    }

    /** Narrowed t1 of a band, meV, at a temperature in meV. */
    public double narrowedNearest(int band, double t) {
        return nearest[band] * Math.exp(-g2Nearest[band] * PolaronNarrowing.weight(shares, rootMasses, phonon, t));
    }

    /** Narrowed t2. */
    public double narrowedDiagonal(int band, double t) {
        return diagonal[band] * Math.exp(-g2Diagonal[band] * PolaronNarrowing.weight(shares, rootMasses, phonon, t));
    }

    /** A band at one temperature. */
    private record Band(double t1, double t2, double mu, boolean nodes) {
        double energy(double cx, double cy) {
            return -2 * t1 * (cx + cy) + 4 * t2 * cx * cy - mu;
        }

        double square(double cx, double cy) {
            return nodes ? 0.25 * (cx - cy) * (cx - cy) : 1;
        }
    }

    private Band band(int i, double t, double[] c) {
        double t1 = narrowedNearest(i, t);
        double t2 = narrowedDiagonal(i, t);
        double top = 4 * Math.abs(t1) + 4 * Math.abs(t2) + 50 * t;
        double mu = Roots.between(x -> electrons(t1, t2, x, t, c) - filling[i], -top, top, 0, 1e-13 * top);
        return new Band(t1, t2, mu, i == 0);
    }

    private double electrons(double t1, double t2, double mu, double t, double[] c) {
        poll.run();
        int n = c.length;
        double sum = 0;
        for (int a = 0; a < n; a++) {
            double row = 0;
            double base = -2 * t1 * c[a] - mu;
            double slope = -2 * t1 + 4 * t2 * c[a];
            for (int b = 0; b < a; b++) {
                row += fermi((base + slope * c[b]) / t);
            }
            sum += 2 * row + fermi((base + slope * c[a]) / t);
        }
        return 2 * sum / ((double) n * n);
    }

    private static double fermi(double x) {
        if (x > 40) {
            return Math.exp(-x);
        }
        return x < -40 ? 1 : 1 / (1 + Math.exp(x));
    }

    /** {@code (1/N) sum f^2 tanh(E/2T) / 2E}, {@code E = sqrt(xi^2 + D^2 f^2)}. */
    private double susceptibility(Band band, double gap, double t) {
        poll.run();
        int n = cosines.length;
        double sum = 0;
        for (int a = 0; a < n; a++) {
            double cx = cosines[a];
            double row = 0;
            for (int b = 0; b <= a; b++) {
                double f2 = band.square(cx, cosines[b]);
                double xi = band.energy(cx, cosines[b]);
                double e = gap == 0 ? Math.abs(xi) : Math.sqrt(xi * xi + gap * gap * f2);
                row += (b < a ? 2 : 1) * f2 * ratio(e, t);
            }
            sum += row;
        }
        return sum / ((double) n * n);
    }

    /** {@code tanh(e/2t) / 2e}. */
    private static double ratio(double e, double t) {
        double x = e / t;
        if (x > 40) {
            return 0.5 / e;
        } else if (x < 1e-4) {
            return (1 - x * x / 12) / (4 * t);
        }
        double y = Math.exp(-x);
        return 0.5 * (1 - y) / ((1 + y) * e);
    }

    /** Largest eigenvalue of {@code V_ij chi_j} less 1. */
    private double excess(double t) {
        double chi0 = susceptibility(band(0, t, cosines), 0, t);
        double chi1 = susceptibility(band(1, t, cosines), 0, t);
        double a = pairing[0][0] * chi0;
        double d = pairing[1][1] * chi1;
        double bc = pairing[0][1] * pairing[1][0] * chi0 * chi1;
        return (a + d) / 2 + Math.sqrt((a - d) * (a - d) / 4 + bc) - 1;
    }

    /** Tc in meV; 0 below 0.5 K. */
    public double criticalTemperature() {
        double kb = PairingConstants.KB;
        double high = START_K * kb;
        while (excess(high) > 0) {
            high *= 1.5;
        }
        double low = high;
        do {
            high = low;
            low *= 0.8;
            if (low < LEAST_TC_K * kb) {
                return 0;
            }
        } while (excess(low) <= 0);
        return Roots.between(this::excess, low, high, 1e-10, 0);
    }

    /** Both gaps, d and s, as moduli in meV, at a temperature below Tc (else zero). */
    public double[] gaps(double t, double tc) {
        if (t >= tc) {
            return new double[2];
        }
        Band first = band(0, t, cosines);
        Band second = band(1, t, cosines);
        double[] x = {20, 10};
        AndersonMixing mixing = new AndersonMixing(2);
        double change = Double.NaN;
        for (int iteration = 0; iteration < 20_000; iteration++) {
            double s0 = x[0] * susceptibility(first, x[0], t);
            double s1 = x[1] * susceptibility(second, x[1], t);
            double[] g = {pairing[0][0] * s0 + pairing[0][1] * s1, pairing[1][0] * s0 + pairing[1][1] * s1};
            change = Math.max(Math.abs(g[0] - x[0]), Math.abs(g[1] - x[1]));
            if (change < GAP_TOLERANCE && (iteration >= 200 || Math.abs(g[0]) + Math.abs(g[1]) > 1e-6)) {
                return new double[] {Math.abs(g[0]), Math.abs(g[1])};
            }
            if (iteration == 200) {
                // The mixing went astray: the plain fixed point cannot.
                g = new double[] {20, 10};
            }
            x = iteration < 2 || iteration >= 200 ? g : mixing.next(x, g);
        }
        throw new ConvergenceException("The gaps", change, "Move temperatureK away from Tc.");
    }

    /**
     * The superfluid weight, meV, on a grid eight times as fine with its own chemical potential: {@code sum_bands (1/N) sum
     * {[1 - (xi/E) tanh(E/2T)] xi_xx - 2 xi_x^2 / (4 T cosh^2(E/2T))}} [D].
     */
    public double superfluidWeight(double t, double[] gaps) {
        double[] fine = cosines(8 * cosines.length);
        double total = 0;
        for (int i = 0; i < 2; i++) {
            total += weight(band(i, t, fine), gaps[i], t, fine);
        }
        return total;
    }

    private double weight(Band band, double gap, double t, double[] c) {
        int n = c.length;
        double sum = 0;
        for (int a = 0; a < n; a++) {
            poll.run();
            double cx = c[a];
            double row = 0;
            for (int b = 0; b <= a; b++) {
                double cy = c[b];
                double xi = band.energy(cx, cy);
                double e = Math.sqrt(xi * xi + gap * gap * band.square(cx, cy));
                // the mean of both directions
                double curvature = band.t1() * (cx + cy) - 4 * band.t2() * cx * cy;
                double x = e / t;
                double term;
                if (x > 40) {
                    term = (1 - xi / e) * curvature;
                } else {
                    double y = Math.exp(-x);
                    double tanh = (1 - y) / (1 + y);
                    double sech2 = 4 * y / ((1 + y) * (1 + y));
                    double alongX = 2 * band.t1() - 4 * band.t2() * cy;
                    double alongY = 2 * band.t1() - 4 * band.t2() * cx;
                    double velocity2 = 0.5 * ((1 - cx * cx) * alongX * alongX + (1 - cy * cy) * alongY * alongY);
                    double slope = e == 0 ? 0 : xi / e * tanh;
                    term = (1 - slope) * curvature - velocity2 * sech2 / (2 * t);
                }
                row += b < a ? 2 * term : term;
            }
            sum += row;
        }
        return sum / ((double) n * n);
    }
}
