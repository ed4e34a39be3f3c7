package org.apical.models.xas;

import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.physics.xafs.DistributionChi;
import org.apical.physics.xafs.PathChi;
import org.jspecify.annotations.Nullable;

/** The path table of a bond and what of its chi is known: degeneracy, amplitude, origin of energy. */
public final class BondPath {
    /** The default table: Cu(1)-O(4) of YBa2Cu3O7. */
    public static final String DEFAULT = "example:double-well/YBCO_Cu1_O4.feff.dat";

    private static final int MAX_POINTS = 20000;
    private static final double ROUNDING = 1e-9;

    private final String name;
    private final FeffPath path;
    private final PathChi chi;
    private final double degeneracy;
    private final double s02;
    private final double e0;

    private BondPath(String name, FeffPath path, double degeneracy, double s02, double e0) {
        this.name = name;
        this.path = path;
        this.chi = new PathChi(path.reff(), path.k(), path.phase(), path.amplitude(), path.lambda(), path.realP());
        this.degeneracy = degeneracy;
        this.s02 = s02;
        this.e0 = e0;
    }

    /** Reads a table; errors name the key pathFile. */
    public static BondPath read(
            String pathFile, @Nullable Double degeneracy, double s02, double e0, RunContext context) {
        FeffPath path;
        try {
            path = FeffPathFile.read(pathFile, context.data().read(pathFile));
        } catch (BadInput e) {
            throw e.under("pathFile");
        }
        return new BondPath(pathFile, path, degeneracy == null ? path.degeneracy() : degeneracy, s02, e0);
    }

    /** Half path length, A. */
    public double reff() {
        return path.reff();
    }

    /** Last wave number of the table, 1/A. */
    public double lastK() {
        return path.k()[path.k().length - 1];
    }

    /** Whether the table goes so far. */
    public boolean reaches(double k) {
        return DistributionChi.shifted(k, e0) <= lastK() + ROUNDING;
    }

    /** The number of neighbours. */
    public double degeneracy() {
        return degeneracy;
    }

    /**
     * The path on these wave numbers.
     *
     * @param key name of the last of them in errors
     */
    public DistributionChi factors(double[] k, String key) {
        double end = lastK();
        double last = DistributionChi.shifted(k[k.length - 1], e0);
        if (last > end + ROUNDING) {
            throw BadInput.value(
                    "BAD_RANGE",
                    key,
                    k[k.length - 1],
                    "is beyond the table of " + name + ", which ends at k = " + BadInput.number(end) + " (1/A).");
        }
        if (!(DistributionChi.shifted(k[0], e0) > 0)) {
            throw BadInput.value(
                    "BAD_RANGE", "e0EV", e0, "moves the first k = " + BadInput.number(k[0]) + " (1/A) below the edge.");
        }
        return new DistributionChi(chi, k, degeneracy, s02, e0);
    }

    /** {@code kmin + i kstep, i = 0..round((kmax - kmin) / kstep)}; errors name the keys kminInvA and kstepInvA. */
    public static double[] grid(double kmin, double kmax, double step) {
        if (kmin >= kmax) {
            throw BadInput.value(
                    "BAD_RANGE", "kminInvA", kmin, "must be below kmaxInvA = " + BadInput.number(kmax) + " (1/A).");
        }
        double points = Math.rint((kmax - kmin) / step) + 1;
        if (points > MAX_POINTS) {
            throw BadInput.value(
                    "TOO_LARGE",
                    "kstepInvA",
                    step,
                    "gives " + BadInput.number(points) + " points; at most " + MAX_POINTS + ".");
        }
        double[] k = new double[(int) points];
        for (int i = 0; i < k.length; i++) {
            k[i] = kmin + i * step;
        }
        return k;
    }

    /**
     * The wave numbers that a model was given: a list, or the grid of kminInvA (3), kmaxInvA (15) and kstepInvA (0.05).
     *
     * @throws BadInput where both are given, or the list does not run upwards
     */
    public static double[] waveNumbers(
            double @Nullable [] kInvA,
            @Nullable Double kminInvA,
            @Nullable Double kmaxInvA,
            @Nullable Double kstepInvA) {
        if (kInvA == null) {
            return grid(
                    kminInvA == null ? 3 : kminInvA,
                    kmaxInvA == null ? 15 : kmaxInvA,
                    kstepInvA == null ? 0.05 : kstepInvA);
        }
        if (kminInvA != null || kmaxInvA != null || kstepInvA != null) {
            throw BadInput.at(
                    "BAD_VALUE", "kInvA", "give kInvA or the grid of kminInvA, kmaxInvA and kstepInvA, not both.");
        }
        for (int i = 1; i < kInvA.length; i++) {
            if (kInvA[i] <= kInvA[i - 1]) {
                throw BadInput.value(
                        "BAD_RANGE",
                        "kInvA." + i,
                        kInvA[i],
                        "must be above the one before it, " + kInvA[i - 1] + " (1/A).");
            }
        }
        return kInvA.clone();
    }
}
