package org.apical.physics.superstripes;

import java.util.Arrays;
import org.apical.numerics.GaussLegendre;

/**
 * Minibands of any periodic potential that is constant in stretches, several wells in a period included. Edges come from
 * counting states, energies within a band from half the trace of the transfer matrix, waves from the values at the
 * interfaces, which keep their digits under thick barriers.
 */
public final class PiecewiseBands implements Minibands {
    private static final double PANEL_DECAY = 6;

    private final double[] lengths;
    private final double[] potential;
    private final double[] mass;
    private final double period;
    /** Energies at k = 0 and pi/d computed so far; replaced, never changed. */
    private volatile double[][] edges = new double[2][0];

    /**
     * @param lengths of the stretches, nm, above 0
     * @param potential in each, eV
     * @param mass along the superlattice in each
     */
    public PiecewiseBands(double[] lengths, double[] potential, double[] mass) {
        this.lengths = lengths.clone();
        this.potential = potential.clone();
        this.mass = mass.clone();
        period = Arrays.stream(lengths).sum();
    }

    @Override
    public double period() {
        return period;
    }

    @Override
    public int countBelow(double energy) {
        // The smaller of the two edges of a band decides; bands do not overlap.
        int n = 0;
        while (n <= MOST && min(n) < energy) {
            n++;
        }
        return n;
    }

    @Override
    public double atCentre(int band) {
        return edges(band)[0][band];
    }

    @Override
    public double atEdge(int band) {
        return edges(band)[1][band];
    }

    private double[][] edges(int band) {
        double[][] known = edges;
        if (band < known[0].length) {
            return known;
        }
        int n = Math.max(band + 1, 4 + 3 * known[0].length / 2);
        double[][] all = new double[2][n];
        for (int side = 0; side < 2; side++) {
            for (int j = 0; j < n; j++) {
                all[side][j] = j < known[side].length ? known[side][j] : eigenvalue(j, side == 0 ? 0 : Math.PI);
            }
        }
        edges = all;
        return all;
    }

    private int count(double energy, double phase) {
        return new BlochStiffness(lengths, potential, mass, energy).negative(phase);
    }

    private double eigenvalue(int j, double phase) {
        double bottom = Arrays.stream(potential).min().orElse(0);
        double low = bottom - 1e-6 * (1 + Math.abs(bottom));
        double step = 1;
        double high = low + step;
        while (count(high, phase) <= j) {
            low = high;
            step *= 2;
            high += step;
        }
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (count(middle, phase) > j) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    @Override
    public double energy(int band, double kFraction) {
        double start = atCentre(band);
        double end = atEdge(band);
        if (kFraction <= 0 || kFraction >= 1) {
            return kFraction <= 0 ? start : end;
        }
        double target = Math.cos(kFraction * Math.PI);
        // f falls from 1 at k = 0 to -1 at pi/d: the Illinois rule on f - cos kd, with the known values at the ends.
        double a = start;
        double fa = 1 - target;
        double b = end;
        double fb = -1 - target;
        int side = 0;
        double e = a + (b - a) * Math.pow(Math.sin(kFraction * Math.PI / 2), 2);
        for (int i = 0; i < 100; i++) {
            double f = BlochStiffness.halfTrace(lengths, potential, mass, e) - target;
            if (f == 0 || Math.abs(b - a) <= 4e-16 * Math.max(Math.abs(a), Math.abs(b))) {
                return e;
            }
            if (f > 0) {
                a = e;
                fa = f;
                fb = side == 1 ? fb / 2 : fb;
                side = 1;
            } else {
                b = e;
                fb = f;
                fa = side == -1 ? fa / 2 : fa;
                side = -1;
            }
            double next = (a * fb - b * fa) / (fb - fa);
            if (!(next > Math.min(a, b) && next < Math.max(a, b))) {
                next = (a + b) / 2;
            }
            if (Math.abs(next - e) <= 2e-16 * Math.abs(e)) {
                return next;
            }
            e = next;
        }
        return e;
    }

    @Override
    public void energies(int band, double[] kFraction, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = energy(band, kFraction[i]);
        }
    }

    @Override
    public double kFraction(int band, double energy) {
        double start = atCentre(band);
        double end = atEdge(band);
        if (energy <= Math.min(start, end)) {
            return start <= end ? 0 : 1;
        } else if (energy >= Math.max(start, end)) {
            return start <= end ? 1 : 0;
        }
        double f = BlochStiffness.halfTrace(lengths, potential, mass, energy);
        return Math.acos(Math.max(-1, Math.min(1, f))) / Math.PI;
    }

    @Override
    public CellGrid grid(int points, double highest) {
        GaussLegendre rule = GaussLegendre.of(points);
        double lowest = min(0);
        double[][] cuts = new double[lengths.length][];
        int n = 0;
        for (int s = 0; s < lengths.length; s++) {
            cuts[s] = cuts(lengths[s], Math.max(0, (potential[s] - lowest) * mass[s] / Scale.H0));
            n += (cuts[s].length - 1) * points;
        }
        int[] segment = new int[n];
        double[] place = new double[n];
        double[] weight = new double[n];
        int at = 0;
        for (int s = 0; s < lengths.length; s++) {
            for (int p = 0; p + 1 < cuts[s].length; p++) {
                double length = cuts[s][p + 1] - cuts[s][p];
                for (int i = 0; i < points; i++) {
                    segment[at] = s;
                    place[at] = cuts[s][p] + length * rule.x()[i];
                    weight[at++] = length * rule.w()[i];
                }
            }
        }
        return new CellGrid(segment, place, weight);
    }

    /** Panels finer towards both interfaces where waves decay inwards. */
    private static double[] cuts(double length, double kappa2) {
        double step = kappa2 > 0 ? PANEL_DECAY / (2 * Math.sqrt(kappa2)) : length;
        if (step >= length / 2) {
            return new double[] {0, length};
        }
        double[] left = new double[64];
        int n = 1;
        for (double x = step; x < 0.4 * length && n < 62; x *= 3) {
            left[n++] = x;
        }
        double[] out = new double[2 * n + 1];
        for (int i = 0; i < n; i++) {
            out[i] = left[i];
            out[2 * n - i] = length - left[i];
        }
        out[n] = length / 2;
        return out;
    }

    @Override
    public CellGrid at(double[] positions) {
        int[] segment = new int[positions.length];
        double[] place = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            double left = positions[i];
            int s = 0;
            while (s < lengths.length - 1 && left > lengths[s]) {
                left -= lengths[s++];
            }
            segment[i] = s;
            place[i] = Math.min(left, lengths[s]);
        }
        return new CellGrid(segment, place, new double[positions.length]);
    }

    @Override
    public void density(
            int band, double kFraction, double energy, CellGrid norm, CellGrid at, double[] out, int offset) {
        double k = kFraction;
        double e = energy;
        if (k < 1e-6 || k > 1 - 1e-6) {
            k = k < 0.5 ? 1e-6 : 1 - 1e-6;
            e = energy(band, k);
        }
        BlochStiffness stiffness = new BlochStiffness(lengths, potential, mass, e);
        double phase = k * Math.PI;
        double[] wave = stiffness.wave(phase);
        double sum = 0;
        for (int i = 0; i < norm.size(); i++) {
            sum += norm.weight()[i] * square(stiffness, wave, phase, norm.segment()[i], norm.place()[i]);
        }
        for (int i = 0; i < at.size(); i++) {
            out[offset + i] = square(stiffness, wave, phase, at.segment()[i], at.place()[i]) / sum;
        }
    }

    private static double square(BlochStiffness stiffness, double[] wave, double phase, int segment, double place) {
        int n = stiffness.nodes();
        int e = 0;
        while (stiffness.segment[e] != segment
                || e + 1 < n && stiffness.segment[e + 1] == segment && stiffness.start[e + 1] <= place) {
            e++;
        }
        double[] shape = stiffness.shape(e, place - stiffness.start[e]);
        int next = (e + 1) % n;
        double re = wave[next];
        double im = wave[n + next];
        if (next == 0) {
            double c = Math.cos(phase);
            double s = Math.sin(phase);
            double turned = re * c - im * s;
            im = re * s + im * c;
            re = turned;
        }
        double x = shape[0] * wave[e] + shape[1] * re;
        double y = shape[0] * wave[n + e] + shape[1] * im;
        return x * x + y * y;
    }

    @Override
    public void densities(int band, double[] kFraction, double[] energy, CellGrid grid, double[][] out, int row) {
        for (int i = 0; i < kFraction.length; i++) {
            density(band, kFraction[i], energy[i], grid, grid, out[row + i], 0);
        }
    }
}
