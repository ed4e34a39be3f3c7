package org.apical.models.iqtp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.models.xas.BondPath;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.LengthDistribution;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.physics.xafs.DistributionChi;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code iqtp.exafs}: from a cluster's Hamiltonian to the EXAFS of one of its bonds (iqtp 4.2 and 4.5, double-well 4). */
public final class ExafsModel implements Model<ExafsParams, ExafsResult> {
    /** Lengths below this, A, are none. */
    private static final double SHORTEST = 0.2;

    /** Weight that may lie there by rounding. */
    private static final double ROUNDING = 1e-9;

    /** Part of the largest density below which P(R) is not listed. */
    private static final double VISIBLE = 1e-8;

    private static final double BEAT_STEP = 0.01;

    /** Amplitude below which a minimum of it is rounding. */
    private static final double AUDIBLE = 1e-9;

    private static final int BISECTIONS = 60;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "iqtp.exafs",
                "EXAFS of a bond of a cluster: from the Hamiltonian to P(R) and chi(k)",
                "velasco2021",
                "mustre1992",
                "newville2013");
    }

    @Override
    public Class<ExafsParams> paramsType() {
        return ExafsParams.class;
    }

    @Override
    public Class<ExafsResult> resultType() {
        return ExafsResult.class;
    }

    @Override
    public ExafsResult compute(ExafsParams p, RunContext context) {
        BondPath path = BondPath.read(p.pathFile(), p.degeneracy(), p.s02(), p.e0EV(), context);
        DistributionChi factors = path.factors(p.k(), p.lastKey());
        double[] k = factors.k();
        double[] u = p.displacement();
        RaisedCluster raised = RaisedCluster.of(p.cluster(), 2, context);
        ClusterOperator h = raised.operator();
        context.progress(0.05, "states");
        ThermalStates thermal;
        try {
            thermal = ThermalStates.of(h, p.temperatureK(), context);
        } catch (ConvergenceException e) {
            throw Quality.notConverged(e);
        }
        double[] top = Quality.topPopulation(h, thermal);
        List<String> warnings = Quality.warnings(h, top, context);
        context.progress(0.6, "distribution of the length");
        LengthDistribution lengths =
                LengthDistribution.of(h, thermal.states().vectors(), thermal.weights(), u, context::parallelFor);
        double zero = p.referenceDistanceA() == null ? path.reff() : p.referenceDistanceA();
        double[] z = lengths.points(2 * k[k.length - 1]);
        double[] mass = lengths.mass(z);
        double[] c = ThermalDistribution.cumulants(z, mass);
        double[] r = Arrays.stream(z).map(d -> zero + d).toArray();
        int first = firstLength(r, mass, zero + c[0], p);
        double[] chi =
                factors.ofPoints(Arrays.copyOfRange(r, first, r.length), Arrays.copyOfRange(mass, first, mass.length));
        double step = z[1] - z[0];
        int[] seen = visible(mass);
        return new ExafsResult(
                k,
                chi,
                factors.ofCumulants(zero + c[0], c[1], 0, 0),
                DistributionChi.characteristicMagnitude(k, z, mass),
                Arrays.copyOfRange(r, seen[0], seen[1]),
                Arrays.stream(mass, seen[0], seen[1])
                        .map(w -> Math.max(0, w) / step)
                        .toArray(),
                zero,
                zero + c[0],
                c[1],
                c[2],
                c[3],
                Arrays.stream(lengths.modes().places()).map(d -> zero + d).toArray(),
                beat(z, mass, k[k.length - 1]),
                u,
                top,
                thermal.populated(),
                thermal.states().residual(),
                p.cluster().basis(),
                raised.ladder(),
                warnings);
    }

    /** Index of the first length that is one. */
    private static int firstLength(double[] r, double[] mass, double mean, ExafsParams p) {
        double lost = 0;
        int first = 0;
        while (first < r.length && r[first] < SHORTEST) {
            lost += mass[first];
            first++;
        }
        if (!(lost < ROUNDING)) {
            throw BadInput.data(
                    "BAD_RANGE",
                    String.format(
                            Locale.ROOT,
                            "The bond of mean length %.4g A would be shorter than %.1f A with probability %.2g: make"
                                    + " referenceDistanceA longer, or displacementA, the couplings or temperatureK = %.4g smaller.",
                            mean,
                            SHORTEST,
                            lost,
                            p.temperatureK()));
        }
        return first;
    }

    /** From where to where the density is worth listing. */
    private static int[] visible(double[] mass) {
        double least = VISIBLE * Arrays.stream(mass).max().orElse(0);
        int from = 0;
        int to = mass.length;
        while (from < to && mass[from] < least) {
            from++;
        }
        while (to > from && mass[to - 1] < least) {
            to--;
        }
        return new int[] {from, to};
    }

    /** First minimum of |sum w exp(2ikz)| below the last wave number. */
    private static @Nullable Double beat(double[] z, double[] mass, double last) {
        double[] k = new double[(int) Math.ceil(last / BEAT_STEP) + 1];
        for (int i = 0; i < k.length; i++) {
            k[i] = i * BEAT_STEP;
        }
        double[] left = DistributionChi.characteristicMagnitude(k, z, mass);
        for (int i = 1; i + 1 < k.length; i++) {
            if (left[i] < left[i - 1] && left[i] <= left[i + 1] && left[i + 1] > AUDIBLE) {
                double low = k[i - 1];
                double high = k[i + 1];
                for (int b = 0; b < BISECTIONS; b++) {
                    double[] inner = {low + (high - low) / 3, high - (high - low) / 3};
                    double[] at = DistributionChi.characteristicMagnitude(inner, z, mass);
                    if (at[0] < at[1]) {
                        high = inner[1];
                    } else {
                        low = inner[0];
                    }
                }
                return (low + high) / 2;
            }
        }
        return null;
    }

    @Override
    public List<Figure> figures(ExafsParams p, ExafsResult r) {
        return ExafsFigures.of(p, r);
    }
}
