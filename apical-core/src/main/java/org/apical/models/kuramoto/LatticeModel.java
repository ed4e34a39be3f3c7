package org.apical.models.kuramoto;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.kuramoto.Coupling;
import org.apical.physics.kuramoto.EdgeBonds;
import org.apical.physics.kuramoto.LatticeBonds;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code kuramoto.lattice}: oscillators that pull their neighbours, in time (iqtp, section 6). */
public final class LatticeModel implements Model<LatticeParams, LatticeResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "kuramoto.lattice",
                "Phase oscillators on a lattice or on given bonds: noise, inertia, lag, disorder",
                "kuramoto1975",
                "hong2005");
    }

    @Override
    public Class<LatticeParams> paramsType() {
        return LatticeParams.class;
    }

    @Override
    public Class<LatticeResult> resultType() {
        return LatticeResult.class;
    }

    @Override
    public LatticeResult compute(LatticeParams p, RunContext context) {
        int[][] edges = p.bonds();
        Coupling coupling;
        if (edges == null) {
            double perp = p.bondCouplingPerp() == null ? p.bondCoupling() : p.bondCouplingPerp();
            coupling =
                    new LatticeBonds(p.shape(), p.bondCoupling(), perp, p.time().lag(), p.periodic());
        } else {
            coupling = new EdgeBonds(p.size(), edges, p.bondCoupling(), p.time().lag());
        }
        LatticeWatch watch = new LatticeWatch(p);
        TimeRun r = TimeRun.of(coupling, p.time(), context, edges == null ? watch : (step, run) -> {});
        return new LatticeResult(
                r.times(),
                r.order(),
                r.meanOrder(),
                r.frequencies(),
                r.spread(),
                edges == null ? watch.correlation() : new double[0],
                r.traceTimes(),
                r.trace(),
                watch.snapshots(),
                r.guard(),
                r.warnings());
    }

    @Override
    public List<Figure> figures(LatticeParams p, LatticeResult r) {
        List<Figure> out = new ArrayList<>();
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                Axis.of("time", ""),
                Axis.of("order parameter r", "").range(0, 1.05),
                new Layer.Curve("", r.traceTimes(), r.traceOrderParameter(), Style.color(0))));
        if (r.correlation().length > 1) {
            double[] n = new double[r.correlation().length];
            for (int i = 0; i < n.length; i++) {
                n[i] = i;
            }
            panels.add(Panel.of(
                    Axis.of("distance n along the first direction", "sites"),
                    Axis.of("⟨cos(θₓ₊ₙ − θₓ)⟩", ""),
                    new Layer.Points("", n, r.correlation(), new double[0], Style.color(1))));
        }
        out.add(new Figure(
                "lattice-order",
                "Order on the lattice",
                "Above: the order parameter in time. Below, on a lattice: how far phases hold together.",
                panels));
        if (!r.snapshots().isEmpty()) {
            out.add(snapshots(p, r));
        }
        return out;
    }

    private static Figure snapshots(LatticeParams p, LatticeResult r) {
        List<Panel> panels = new ArrayList<>();
        for (LatticeResult.Snapshot shot : r.snapshots()) {
            double[][] z = shot.phase();
            double[] x = places(z[0].length, p.shape()[0]);
            String when = " at time " + BadInput.number(Math.round(shot.time() * 1e3) / 1e3);
            panels.add(
                    z.length > 1 && x.length > 1
                            ? Panel.of(
                                    Axis.of("x" + when, ""),
                                    Axis.of("y", ""),
                                    Layer.HeatMap.cyclic(x, places(z.length, p.shape()[1]), z, "phase", "rad", Math.PI))
                            : Panel.of(
                                    Axis.of("site" + when, ""),
                                    Axis.of("phase", "rad").range(-Math.PI, Math.PI),
                                    new Layer.Points("", x, z[0], new double[0], Style.color(0))));
        }
        return new Figure(
                "lattice-phases",
                "Phases of the lattice",
                "At the start, where averaging begins and at the end, against the mean phase; first layer. The scale of"
                        + " colours is closed: both its ends are the same phase.",
                panels);
    }

    private static double[] places(int n, int length) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = (double) ((long) i * length / n);
        }
        return x;
    }
}
