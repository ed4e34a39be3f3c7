package org.apical.physics.superstripes;

import java.util.Arrays;
import org.apical.numerics.GaussLegendre;

/**
 * Minibands of the cell of one well and one barrier (specification, 3.1 to 3.3), exact to rounding for any barrier height and
 * any masses.
 */
public final class WellBarrierBands implements Minibands {
    /** Above this kappa W / 2 the density under the barrier is built from its middle outwards. */
    private static final double THICK = 1;
    /** Largest exponent across one panel of the grid under a thick barrier. */
    private static final double PANEL_DECAY = 6;

    private static final int STEPS = 100;

    private final double well;
    private final double barrier;
    private final double barrierEV;
    private final double wellMass;
    private final double barrierMass;
    /** Energies at k = 0 and at k = pi/d of the bands computed so far; replaced, never changed. */
    private volatile double[][] edges = new double[2][0];

    /**
     * @param well width of the well, nm, above 0
     * @param barrier width of the barrier, nm, 0 or more
     * @param barrierEV height of the barrier, eV, any sign
     * @param wellMass mass in the well
     * @param barrierMass mass in the barrier
     */
    public WellBarrierBands(double well, double barrier, double barrierEV, double wellMass, double barrierMass) {
        this.well = well;
        this.barrier = barrier;
        this.barrierEV = barrierEV;
        this.wellMass = wellMass;
        this.barrierMass = barrierMass;
    }

    private HalfCell half() {
        return new HalfCell(well / 2, barrier / 2, barrierEV, wellMass, barrierMass);
    }

    @Override
    public double period() {
        return well + barrier;
    }

    @Override
    public int countBelow(double energy) {
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
        // The band-th of each merged pair of lists is among the first band + 1 of either list.
        int n = Math.max(band + 1, 4 + 3 * known[0].length / 2);
        BandEdges.Ends[][] lists = {{BandEdges.Ends.NN, BandEdges.Ends.DD}, {BandEdges.Ends.ND, BandEdges.Ends.DN}};
        BandEdges solver = new BandEdges(half());
        double[][] all = new double[2][];
        for (int side = 0; side < 2; side++) {
            double[] merged = new double[n + 3];
            // The lists of one side interlace: half of each is enough.
            int each = (n + 3) / 2;
            for (int j = 0; j < each; j++) {
                merged[2 * j] = solver.eigenvalue(lists[side][0], j);
                merged[2 * j + 1] = solver.eigenvalue(lists[side][1], j);
            }
            merged = Arrays.copyOf(merged, 2 * each);
            Arrays.sort(merged);
            all[side] = Arrays.copyOf(merged, n);
        }
        edges = all;
        return all;
    }

    @Override
    public double energy(int band, double kFraction) {
        return energy(half(), band, kFraction);
    }

    @Override
    public void energies(int band, double[] kFraction, double[] out) {
        HalfCell half = half();
        for (int i = 0; i < out.length; i++) {
            out[i] = energy(half, band, kFraction[i]);
        }
    }

    @Override
    public void densities(int band, double[] kFraction, double[] energy, CellGrid grid, double[][] out, int row) {
        HalfCell half = half();
        for (int i = 0; i < kFraction.length; i++) {
            density(half, band, kFraction[i], energy[i], grid, grid, out[row + i], 0);
        }
    }

    /** As {@link #energy(int, double)} in a given work space. */
    private double energy(HalfCell half, int band, double kFraction) {
        double start = atCentre(band);
        double end = atEdge(band);
        if (kFraction <= 0) {
            return start;
        } else if (kFraction >= 1) {
            return end;
        }
        double sin = Math.sin(kFraction * Math.PI / 2);
        double s2 = sin * sin;
        double cos = Math.cos(kFraction * Math.PI / 2);
        double c2 = cos * cos;
        double low = Math.min(start, end);
        double high = Math.max(start, end);
        // (f - cos kd)/2 times the scale; positive towards k = 0.
        boolean rising = end >= start;
        double e = start + (end - start) * s2;
        for (int i = 0; i < STEPS && high - low > 4e-16 * Math.max(Math.abs(low), Math.abs(high)); i++) {
            half.at(e);
            double f = half.a * half.d * s2 + half.b * half.c * c2;
            double slope = (half.da * half.d + half.a * half.dd) * s2 + (half.db * half.c + half.b * half.dc) * c2;
            if (f > 0 == rising) {
                low = e;
            } else {
                high = e;
            }
            double next = e - f / slope;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - e) <= 4e-16 * Math.abs(e) + 1e-18) {
                return next;
            }
            e = next;
        }
        return e;
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
        HalfCell half = half();
        half.at(energy);
        return half.kFraction();
    }

    @Override
    public CellGrid grid(int points, double highest) {
        GaussLegendre rule = GaussLegendre.of(points);
        double lowest = min(0);
        double[] wellCuts = cuts(well / 2, -lowest * wellMass, false);
        double[] barrierCuts = cuts(barrier / 2, (barrierEV - lowest) * barrierMass, true);
        int n = points * (wellCuts.length - 1 + barrierCuts.length - 1);
        int[] segment = new int[n];
        double[] place = new double[n];
        double[] weight = new double[n];
        int at = 0;
        for (int s = 0; s < 2; s++) {
            double[] cuts = s == 0 ? wellCuts : barrierCuts;
            for (int p = 0; p + 1 < cuts.length; p++) {
                double length = cuts[p + 1] - cuts[p];
                for (int i = 0; i < points; i++) {
                    segment[at] = s;
                    place[at] = cuts[p] + length * rule.x()[i];
                    weight[at++] = 2 * length * rule.w()[i];
                }
            }
        }
        return new CellGrid(segment, place, weight);
    }

    /** Panels of half a stretch by distance from its middle, finer towards the interface where waves decay inwards. */
    private static double[] cuts(double length, double depth, boolean barrier) {
        if (length <= 0) {
            return new double[1];
        }
        double kappa = Math.sqrt(Math.max(0, depth) / Scale.H0);
        double step = PANEL_DECAY / (2 * kappa);
        if (!(step < length)) {
            return new double[] {0, length};
        }
        double[] fromInterface = new double[64];
        int n = 1;
        double at = step;
        while (at < 0.8 * length && n < 62) {
            fromInterface[n++] = at;
            at *= 3;
        }
        fromInterface[n++] = length;
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = length - fromInterface[n - 1 - i];
        }
        return out;
    }

    @Override
    public CellGrid at(double[] positions) {
        int n = positions.length;
        int[] segment = new int[n];
        double[] place = new double[n];
        for (int i = 0; i < n; i++) {
            segment[i] = positions[i] <= well ? 0 : 1;
            place[i] = Math.abs(positions[i] - (segment[i] == 0 ? well / 2 : well + barrier / 2));
        }
        return new CellGrid(segment, place, new double[n]);
    }

    @Override
    public void density(
            int band, double kFraction, double energy, CellGrid norm, CellGrid at, double[] out, int offset) {
        density(half(), band, kFraction, energy, norm, at, out, offset);
    }

    /** As the public one, in a given work space. */
    private void density(
            HalfCell half,
            int band,
            double kFraction,
            double energy,
            CellGrid norm,
            CellGrid at,
            double[] out,
            int offset) {
        double k = kFraction;
        double e = energy;
        if (k < 1e-7 || k > 1 - 1e-7) {
            // The limit from inside: at the very edge two bands that touch cannot be told apart.
            k = k < 0.5 ? 1e-7 : 1 - 1e-7;
            e = energy(half, band, k);
        }
        half.at(e);
        Wave wave = new Wave(half, k, e);
        double sum = 0;
        double[] values = norm == at ? out : new double[norm.size()];
        int from = norm == at ? offset : 0;
        for (int i = 0; i < norm.size(); i++) {
            values[from + i] = wave.square(norm.segment()[i], norm.place()[i]);
            sum += norm.weight()[i] * values[from + i];
        }
        for (int i = 0; i < at.size(); i++) {
            out[offset + i] = (norm == at ? out[offset + i] : wave.square(at.segment()[i], at.place()[i])) / sum;
        }
    }

    /** A Bloch wave A u + i B v, by its unnormalised density. */
    private static final class Wave {
        private final HalfCell half;
        private final double even;
        private final double odd;
        private final boolean wellOscillates;
        private final double wellQ;
        private final double wellFactor;
        private final boolean barrierOscillates;
        private final double barrierQ;
        private final boolean thick;
        private final double middleEven;
        private final double middleOdd;
        private final double evenEnd;
        private final double oddEnd;

        Wave(HalfCell half, double kFraction, double e) {
            this.half = half;
            double sin = Math.sin(kFraction * Math.PI / 2);
            double cos = Math.cos(kFraction * Math.PI / 2);
            double unit = Math.PI / (2 * (half.wellHalf + half.barrierHalf) * half.wellMass);
            double a = half.a;
            double b = half.b;
            double c = half.c;
            double d = half.d;
            // The smaller of each pair follows from the larger: exact where it vanishes.
            boolean largeB = Math.abs(b) * unit >= Math.abs(c) / unit;
            boolean largeA = Math.abs(a) >= Math.abs(d);
            double evenPart;
            double oddPart;
            if (largeB == largeA) {
                // Both parts carry the same small scale, which drops out: it may lie below the smallest number.
                double ratio = Math.abs(largeB ? b / a : d / c) * unit;
                evenPart = ratio * (largeB ? cos * cos : sin * sin);
                oddPart = (largeB ? sin * sin : cos * cos) / ratio;
            } else if (largeB) {
                evenPart = Math.abs(b * d) * unit;
                oddPart = half.scale * half.scale * sin * sin * cos * cos / (Math.abs(b * d) * unit);
            } else {
                oddPart = Math.abs(a * c) / unit;
                evenPart = half.scale * half.scale * sin * sin * cos * cos / (Math.abs(a * c) / unit);
            }
            // v is measured in units of unit.
            even = evenPart / (evenPart + oddPart);
            odd = oddPart / (evenPart + oddPart) * unit * unit;
            double zWell = e * half.wellMass / Scale.H0;
            wellOscillates = zWell >= 0;
            wellQ = Math.sqrt(Math.abs(zWell));
            wellFactor = wellOscillates ? 1 : wellQ * half.wellHalf;
            double zBarrier = (e - half.barrierEV) * half.barrierMass / Scale.H0;
            barrierOscillates = zBarrier >= 0;
            barrierQ = Math.sqrt(Math.abs(zBarrier));
            thick = !barrierOscillates && wellOscillates && barrierQ * half.barrierHalf > THICK;
            double sqrtEven = Math.sqrt(even);
            double sqrtOdd = Math.sqrt(odd) * ((largeA ? a : d) * (largeB ? b : -c) < 0 ? -1 : 1);
            middleEven = sqrtEven * half.uWell * cos + sqrtOdd * half.vWell * sin;
            middleOdd = sqrtOdd * half.vWell * cos - sqrtEven * half.uWell * sin;
            double decay = Math.exp(-2 * barrierQ * half.barrierHalf);
            evenEnd = 1 + decay;
            oddEnd = 1 - decay;
        }

        double square(int segment, double place) {
            if (segment == 0) {
                return inWell(place);
            }
            return thick ? underThickBarrier(place) : inBarrier(half.barrierHalf - place);
        }

        private double inWell(double y) {
            double x = wellQ * y;
            double u;
            double v;
            if (wellOscillates) {
                u = Math.cos(x);
                v = half.wellMass * (x < 1e-4 ? y * (1 - x * x / 6) : Math.sin(x) / wellQ);
            } else {
                double grow = Math.exp(x - wellFactor) / 2;
                double fall = Math.exp(-x - wellFactor) / 2;
                u = grow + fall;
                v = half.wellMass * (x < 1e-4 ? y * (1 - x * x / 3) * u : (grow - fall) / wellQ);
            }
            return even * u * u + odd * v * v;
        }

        /** By distance from the interface. */
        private double inBarrier(double s) {
            double x = barrierQ * s;
            double cos;
            double sin;
            if (x < 1e-4) {
                double sign = barrierOscillates ? -1 : 1;
                cos = 1 + sign * x * x / 2;
                sin = s * (1 + sign * x * x / 6);
            } else if (barrierOscillates) {
                cos = Math.cos(x);
                sin = Math.sin(x) / barrierQ;
            } else {
                cos = Math.cosh(x);
                sin = Math.sinh(x) / barrierQ;
            }
            sin *= half.barrierMass;
            double u = cos * half.uWell + sin * half.uWellFlux;
            double v = cos * half.vWell + sin * half.vWellFlux;
            return even * u * u + odd * v * v;
        }

        /** By distance from the middle; both parts fall from the interface inwards, so no digits are lost. */
        private double underThickBarrier(double s) {
            double near = Math.exp(-barrierQ * (half.barrierHalf - s));
            double far = Math.exp(-barrierQ * (half.barrierHalf + s));
            double p = middleEven * (near + far) / evenEnd;
            double q = middleOdd * (near - far) / oddEnd;
            return p * p + q * q;
        }
    }
}
