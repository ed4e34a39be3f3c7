package org.apical.models.phases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apical.data.phases.PublishedEnergy;
import org.apical.model.BadInput;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link CahnHilliardModel}. */
final class CahnHilliardFigures {
    private static final int MOST = 4;
    private static final double[] NONE = {};

    private CahnHilliardFigures() {}

    static List<Figure> of(CahnHilliardParams p, CahnHilliardResult r) {
        List<Figure> out = new ArrayList<>();
        out.add(fields(p, r));
        out.add(growth(p, r));
        out.add(structure(r));
        for (int i = 0; i < r.film().size(); i++) {
            CahnHilliardResult.Snapshot s = r.film().get(i);
            out.add(Figure.of(
                    String.format(Locale.ROOT, "frame-%04d", i),
                    "t = " + time(s.time()),
                    "",
                    field(p, s, scale(p, r.film()))));
        }
        return out;
    }

    private static String time(double t) {
        return BadInput.number(Math.rint(t * 1000) / 1000);
    }

    /** The largest distance of c from the middle of the wells; one scale for all pictures. */
    private static double scale(CahnHilliardParams p, List<CahnHilliardResult.Snapshot> shots) {
        double most = 0;
        for (CahnHilliardResult.Snapshot s : shots) {
            for (double[] row : s.field()) {
                for (double c : row) {
                    most = Math.max(most, Math.abs(c - p.freeEnergy().local().centre()));
                }
            }
        }
        return most == 0 ? 1 : most;
    }

    private static Panel field(CahnHilliardParams p, CahnHilliardResult.Snapshot s, double limit) {
        double centre = p.freeEnergy().local().centre();
        int m = s.field().length;
        double[] x = new double[m];
        double[][] z = new double[m][m];
        for (int i = 0; i < m; i++) {
            x[i] = i * p.length() / m;
            for (int j = 0; j < m; j++) {
                // rows of a heat map run along y
                z[j][i] = s.field()[i][j] - centre;
            }
        }
        String label = centre == 0 ? "c" : "c − " + BadInput.number(centre);
        return Panel.of(
                Axis.place("x at t = " + time(s.time()), ""),
                Axis.place("y", ""),
                new Layer.HeatMap(x, x, z, label, "", limit));
    }

    /** At most four, evenly over the times. */
    private static int[] chosen(int count) {
        int m = Math.min(MOST, count);
        return IntStream.range(0, m)
                .map(i -> m == 1 ? count - 1 : (int) Math.rint((double) i * (count - 1) / (m - 1)))
                .toArray();
    }

    private static Figure fields(CahnHilliardParams p, CahnHilliardResult r) {
        double limit = scale(p, r.snapshots());
        List<Panel> panels = Arrays.stream(chosen(r.snapshots().size()))
                .mapToObj(i -> field(p, r.snapshots().get(i), limit))
                .toList();
        return new Figure("fields", "Concentration", "Snapshots on one scale of colours.", panels);
    }

    private static Figure growth(CahnHilliardParams p, CahnHilliardResult r) {
        List<Layer> lengths = new ArrayList<>();
        List<Layer> energies = new ArrayList<>();
        // points at t = 0 have no place on a logarithmic axis
        int from = r.time()[0] > 0 ? 0 : 1;
        double[] t = Arrays.copyOfRange(r.time(), from, r.time().length);
        double[] domain = Arrays.copyOfRange(r.domainLength(), from, r.time().length);
        double[] energy = Arrays.copyOfRange(r.energyLength(), from, r.time().length);
        double[] free = Arrays.copyOfRange(r.freeEnergy(), from, r.time().length);
        if (t.length == 0) {
            return Figure.of(
                    "growth",
                    "Free energy at the start",
                    "Only t = 0 was asked for.",
                    Panel.of(
                            Axis.of("t", ""),
                            Axis.of("F", ""),
                            new Layer.Points("", r.time(), r.freeEnergy(), NONE, Style.color(0))));
        }
        lengths.add(new Layer.Curve("domain length 2π/k₁", t, domain, Style.color(0)));
        lengths.add(new Layer.Points("", t, domain, NONE, Style.color(0)));
        lengths.add(
                new Layer.Curve("energy length L²/F", t, energy, Style.color(1).dashed()));
        lengths.add(new Layer.Points("", t, energy, NONE, Style.color(1)));
        if (r.equilibriumPeriod() != null) {
            double[] level = new double[t.length];
            Arrays.fill(level, r.equilibriumPeriod());
            lengths.add(new Layer.Curve(
                    "period of lowest energy", t, level, Style.color(2).dotted()));
        }
        if (t.length > 1 && finite(domain)) {
            double[] third = new double[t.length];
            int last = t.length - 1;
            Arrays.setAll(third, i -> domain[last] * Math.cbrt(t[i] / t[last]));
            lengths.add(new Layer.Curve("slope 1/3", t, third, new Style(7, Double.NaN, Style.Dash.DOTTED, 1)));
        }
        boolean benchmark = p.initialField() == InitialFieldName.BM1A && p.freeEnergy() == FreeEnergyName.BM1;
        energies.add(new Layer.Curve(benchmark ? "this run" : "", t, free, Style.color(0)));
        energies.add(new Layer.Points("", t, free, NONE, Style.color(0)));
        if (benchmark) {
            PublishedEnergy published = PublishedEnergy.bundled();
            int n = published.time().length;
            energies.add(new Layer.Points(
                    "PRISMS-PF (PFHub)",
                    Arrays.copyOfRange(published.time(), 1, n),
                    Arrays.copyOfRange(published.energy(), 1, n),
                    NONE,
                    Style.color(3)));
        }
        boolean positive = Arrays.stream(free).allMatch(f -> f > 0);
        List<Panel> panels = new ArrayList<>();
        if (finite(domain)) {
            panels.add(new Panel(
                    Axis.of("t", "").logarithmic(), Axis.of("length", "").logarithmic(), lengths));
        }
        Axis f = Axis.of("free energy F", "");
        panels.add(new Panel(Axis.of("t", "").logarithmic(), positive ? f.logarithmic() : f, energies));
        return new Figure(
                "growth",
                "Lengths and free energy in time",
                "Above: two measures of the size of domains; free coarsening goes to the slope 1/3, arrest to 0. Below: F.",
                panels);
    }

    private static boolean finite(double[] y) {
        return Arrays.stream(y).allMatch(v -> v > 0 && Double.isFinite(v));
    }

    private static Figure structure(CahnHilliardResult r) {
        List<Layer> radial = new ArrayList<>();
        List<Layer> angular = new ArrayList<>();
        int[] chosen = chosen(r.time().length);
        for (int i : chosen) {
            double shade = chosen.length == 1 ? 0.5 : (double) i / (r.time().length - 1) * 0.85;
            String name = "t = " + time(r.time()[i]);
            double[] s = r.radialStructure()[i];
            double top = Arrays.stream(s).max().orElse(0);
            double[] shown =
                    Arrays.stream(s).map(v -> v > 1e-9 * top ? v : Double.NaN).toArray();
            if (top > 0) {
                radial.add(new Layer.Curve(name, r.radialK(), shown, Style.shade(shade)));
                angular.add(new Layer.Curve(name, r.angle(), r.angularStructure()[i], Style.shade(shade)));
            }
        }
        if (radial.isEmpty()) {
            return Figure.of(
                    "structure",
                    "Structure factor",
                    "c is uniform: there is none.",
                    Panel.of(
                            Axis.of("k", ""),
                            Axis.of("S(k)", ""),
                            new Layer.Curve("", r.radialK(), r.radialStructure()[0], Style.color(0))));
        }
        return new Figure(
                "structure",
                "Structure factor",
                "Above: S(k) over rings. Below: its share in sectors of 5°; where stripes have a preferred normal it has peaks.",
                List.of(
                        new Panel(Axis.of("k", ""), Axis.of("S(k)", "").logarithmic(), radial),
                        new Panel(Axis.of("direction of k", "°").range(0, 175), Axis.of("share of S", ""), angular)));
    }
}
