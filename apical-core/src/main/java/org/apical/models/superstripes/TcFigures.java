package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link TcModel} (superstripes, section 9). */
final class TcFigures {
    private TcFigures() {}

    static List<Figure> of(TcParams p, TcResult r) {
        double width = (r.neckEV() - r.bottomEV()) / (1e-3 * p.pairing().omega0MeV());
        List<Panel> panels = new ArrayList<>();
        int n = p.points().band();
        OtherNorm other = OtherNorm.of(p.lattice(), p.pairing(), r.muEV());
        String own = OtherNorm.name(p.pairing());
        panels.add(panel(Axis.of("(μ - bottom of n = " + n + ") / ω₀", ""), r.etaBottom(), r, own, other, 0, width));
        panels.add(panel(Axis.of("(μ - neck of n = " + n + ") / ω₀", ""), r.etaNeck(), r, own, other, -width, 0));
        if (width > 0) {
            panels.add(panel(Axis.of("ζ, from bottom (0) to neck (1) of n = " + n, ""), r.zeta(), r, own, other, 0, 1));
        }
        boolean wells = p.lattice().material().geometry() == Geometry.WELLS;
        List<Layer> byDensity = new ArrayList<>(curve(r.densityPerNm2(), r, own));
        byDensity.add(other.layer(other.density()));
        panels.add(new Panel(Axis.of("n at Tc" + (wells ? ", per period" : ""), "nm⁻²"), Plots.tc(), byDensity));
        return List.of(new Figure(
                "tc",
                "Tc: " + p.pairing().words(),
                "One curve, and the same c in the other normalisation (dashed), against the three Lifshitz axes of miniband "
                        + n
                        + " and against density; dotted: the Fermi surface"
                        + " appears at the bottom, its neck opens at the neck. "
                        + p.lattice().words() + ".",
                panels));
    }

    private static Panel panel(
            Axis axis, double[] x, TcResult r, String own, OtherNorm other, double bottom, double neck) {
        List<Layer> layers = new ArrayList<>(curve(x, r, own));
        layers.add(other.layer(x));
        layers.addAll(Plots.transitions(bottom, neck));
        return new Panel(axis, Plots.tc(), layers);
    }

    private static List<Layer> curve(double[] x, TcResult r, String own) {
        double[][] sorted = Plots.sorted(x, r.tcK());
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Curve(own, sorted[0], sorted[1], Style.color(0).width(1.8)));
        if (x.length <= 60) {
            layers.add(new Layer.Points("", sorted[0], sorted[1], new double[0], Style.color(0)));
        }
        return layers;
    }
}
