package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.Lanczos;
import org.apical.physics.iqtp.FreeFermionChain;
import org.apical.physics.iqtp.TransverseIsing;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code iqtp.pseudospin}: tunnelling clusters as spins in a transverse field (iqtp, section 7). */
public final class PseudospinModel implements Model<PseudospinParams, PseudospinResult> {
    private static final double TOLERANCE = 1e-13;
    private static final int MAX_STEPS = 20000;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "iqtp.pseudospin",
                "Coupled tunnelling clusters as spins in a transverse field: gap, freezing",
                "pfeuty1970",
                "degennes1963");
    }

    @Override
    public Class<PseudospinParams> paramsType() {
        return PseudospinParams.class;
    }

    @Override
    public Class<PseudospinResult> resultType() {
        return PseudospinResult.class;
    }

    @Override
    public PseudospinResult compute(PseudospinParams p, RunContext context) {
        double critical = p.directions() == 0 ? Double.NaN : TransverseIsing.critical(p.directions());
        double ratio = p.fieldMeV() > 0 ? p.couplingMeV() / p.fieldMeV() : Double.NaN;
        boolean ordered = p.directions() > 0 && Math.abs(p.couplingMeV()) > critical * p.fieldMeV();
        List<String> warnings = new ArrayList<>();
        if (p.method() == PseudospinMethod.FREE_FERMION) {
            FreeFermionChain chain = FreeFermionChain.of(p.spins(), p.fieldMeV(), p.couplingMeV());
            return new PseudospinResult(
                    chain.ground(),
                    chain.gap(),
                    ratio,
                    critical,
                    ordered,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    warnings);
        }
        context.progress(0.05, "even states");
        Lanczos.Pairs even = sector(p, 1, context);
        context.progress(0.6, "odd states");
        Lanczos.Pairs odd = sector(p, -1, context);
        double ground = Math.min(even.values()[0], odd.values()[0]);
        double next = Math.max(even.values()[0], odd.values()[0]);
        for (Lanczos.Pairs pairs : List.of(even, odd)) {
            if (pairs.values().length > 1) {
                next = Math.min(next, pairs.values()[1]);
            }
        }
        TransverseIsing spins = new TransverseIsing(p.shape(), p.periodic(), p.fieldMeV(), p.couplingMeV(), 1);
        // In a field the ground state has no nodes and is even.
        double[] m = spins.magnetisation(even.vectors()[0]);
        if (p.fieldMeV() == 0) {
            warnings.add(
                    "Without a field the ground states are degenerate; <M^2> and binder are those of one of them.");
        }
        return new PseudospinResult(
                ground,
                next - ground,
                ratio,
                critical,
                ordered,
                m[0],
                m[0] > 0 ? (3 - m[1] / (m[0] * m[0])) / 2 : Double.NaN,
                Math.max(even.residual(), odd.residual()),
                warnings);
    }

    private static Lanczos.Pairs sector(PseudospinParams p, int parity, RunContext context) {
        TransverseIsing h = new TransverseIsing(p.shape(), p.periodic(), p.fieldMeV(), p.couplingMeV(), parity);
        double[] start = new double[h.size()];
        for (int i = 0; i < start.length; i++) {
            start[i] = 1 + 0.5 * Math.sin(1 + 0.7 * i);
        }
        try {
            return Lanczos.lowest(
                    h, Math.min(2, h.size()), start, TOLERANCE, MAX_STEPS, v -> {}, context::checkCancelled);
        } catch (ConvergenceException e) {
            throw Quality.notConverged(e);
        }
    }

    @Override
    public List<Figure> figures(PseudospinParams p, PseudospinResult r) {
        int n = 101;
        double[] x = new double[n];
        double[] gap = new double[n];
        double[] infinite = new double[n];
        int spins = Math.max(3, p.directions() == 1 && p.periodic() ? p.spins() : 12);
        for (int i = 0; i < n; i++) {
            x[i] = 2.5 * i / (n - 1);
            gap[i] = FreeFermionChain.of(spins, 1, x[i]).gap();
            infinite[i] = x[i] < 1 ? 2 * (1 - x[i]) : 0;
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Curve("closed chain of " + spins, x, gap, Style.color(0)));
        layers.add(new Layer.Curve("endless chain", x, infinite, Style.color(6).dotted()));
        if (p.fieldMeV() > 0 && p.couplingMeV() >= 0 && r.couplingOverField() <= 2.5) {
            layers.add(new Layer.Points(
                    "these spins",
                    new double[] {r.couplingOverField()},
                    new double[] {r.gapMeV() / p.fieldMeV()},
                    new double[0],
                    Style.color(1)));
        }
        return List.of(Figure.of(
                "pseudospin-gap",
                "Gap of coupled pseudospins against the coupling",
                "Where the gap closes the split freezes: a static distortion, no coherent tunnelling.",
                new Panel(Axis.of("J/h", ""), Axis.of("gap/h", ""), layers)));
    }
}
