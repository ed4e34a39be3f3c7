package org.apical.models.stripes;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.stripes.RandomStack;
import org.apical.physics.stripes.RowStack;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code stripes.rowStack}: rows in one dimension, periodic or random (superstripes, 7.3). */
public final class RowStackModel implements Model<RowStackParams, RowStackResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "stripes.rowStack",
                "Satellites of a periodic stack of rows, with any coherence length, and diffuse scattering of a random one",
                "hendricks1942",
                "perspective2025");
    }

    @Override
    public Class<RowStackParams> paramsType() {
        return RowStackParams.class;
    }

    @Override
    public Class<RowStackResult> resultType() {
        return RowStackResult.class;
    }

    @Override
    public RowStackResult compute(RowStackParams p, RunContext context) {
        RowStack stack = new RowStack(p.rowSpacingA(), p.factors());
        int n = p.orders() + 1;
        int[] order = new int[n];
        double[] q = new double[n];
        double[] intensity = new double[n];
        for (int m = 0; m < n; m++) {
            context.checkCancelled();
            order[m] = m;
            q[m] = 2 * Math.PI * m / stack.period();
            intensity[m] = stack.intensity(q[m]);
        }
        List<String> warnings = new ArrayList<>();
        RandomStack random = random(p);
        double[] diffuse = new double[random == null ? 0 : p.qInvA().length];
        boolean bragg = false;
        for (int i = 0; i < diffuse.length; i++) {
            context.checkCancelled();
            diffuse[i] = random == null ? Double.NaN : random.intensity(p.qInvA()[i]);
            bragg |= Double.isNaN(diffuse[i]);
        }
        if (bragg) {
            warnings.add(
                    "The random stack diverges at some wave vectors, Bragg points of a regular lattice: diffuse is null"
                            + " there.");
        }
        double[] profile = p.coherenceA() > 0 ? profile(stack, intensity, p, warnings) : new double[0];
        return new RowStackResult(
                stack.period(),
                order,
                q,
                intensity,
                profile,
                diffuse,
                random == null ? null : random.fractionD(),
                random == null ? null : 1 / random.toD(),
                random == null ? null : 1 / random.toU(),
                warnings);
    }

    private static double[] profile(RowStack stack, double[] intensity, RowStackParams p, List<String> warnings) {
        double[] out = new double[p.qInvA().length];
        double last = 2 * Math.PI * p.orders() / stack.period();
        boolean beyond = false;
        for (int i = 0; i < out.length; i++) {
            out[i] = stack.profile(p.qInvA()[i], p.coherenceA(), intensity);
            beyond |= Math.abs(p.qInvA()[i]) > last;
        }
        if (beyond) {
            warnings.add("The profile is asked for beyond the largest order, of which it is the sum: raise orders.");
        }
        return out;
    }

    static @Nullable RandomStack random(RowStackParams p) {
        return p.probabilityUD() == null || p.probabilityDU() == null
                ? null
                : new RandomStack(
                        p.probabilityUD(), p.probabilityDU(), p.spacingUA(), p.spacingDA(), p.factorU(), p.factorD());
    }

    @Override
    public List<Figure> figures(RowStackParams params, RowStackResult result) {
        return RowStackFigures.of(params, result);
    }
}
