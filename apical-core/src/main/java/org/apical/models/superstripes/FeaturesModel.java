package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Extremum;
import org.apical.physics.superstripes.FanoLine;
import org.apical.physics.superstripes.Superlattice;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/** {@code superstripes.features}: the shape resonance in numbers (superstripes, 8). */
public final class FeaturesModel implements Model<FeaturesParams, FeaturesResult> {
    private static final int SCAN = 81;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "superstripes.features",
                        "Minimum, maximum and Fano line of Tc around the two Lifshitz transitions of a miniband",
                        "perspective2025",
                        "bianconi1998",
                        "fano1961")
                .withExample("{\"fanoPoints\": 41}");
    }

    @Override
    public Class<FeaturesParams> paramsType() {
        return FeaturesParams.class;
    }

    @Override
    public Class<FeaturesResult> resultType() {
        return FeaturesResult.class;
    }

    @Override
    public FeaturesResult compute(FeaturesParams p, RunContext context) {
        return Guard.run(() -> features(p, context));
    }

    private static FeaturesResult features(FeaturesParams p, RunContext context) {
        Superlattice lattice = p.lattice().lattice();
        CriticalTemperature theory =
                new CriticalTemperature(lattice, p.pairing().pairing(), false);
        double omega = 1e-3 * p.pairing().omega0MeV();
        int band = p.band() - 1;
        double bottom = lattice.bottom(band);
        double neck = lattice.neck(band);
        double[] window = p.muWindowEV() == null ? new double[] {bottom - 2 * omega, neck + 2 * omega} : p.muWindowEV();
        Extremum min = TcWindow.of(theory, window[0], bottom, SCAN, false, context);
        context.progress(0.4, "minimum");
        Extremum max = TcWindow.of(theory, bottom, window[1], SCAN, true, context);
        context.progress(0.8, "maximum");
        List<String> warnings = Guard.ofLattice(p.lattice());
        Guard.shell(warnings, lattice, p.pairing().omega0MeV(), new double[] {min.x(), max.x()});
        if (max.value() == 0) {
            warnings.add("Tc is 0 in the whole window above the bottom: there is no resonance to measure.");
        }
        FeaturesResult.Fano fano = p.fanoPoints() == 0 ? null : fano(p, theory, context);
        if (fano != null && fano.backgroundK() < 0) {
            warnings.add("The background of the Fano line is negative: the curve is only roughly such a line.");
        }
        return new FeaturesResult(
                bottom,
                lattice.nodal(band),
                neck,
                min.x(),
                min.value(),
                max.x(),
                max.value(),
                (min.x() - bottom) / omega,
                (max.x() - neck) / omega,
                theory.at(bottom),
                theory.at(neck),
                min.value() > 0 ? max.value() / min.value() : Double.NaN,
                fano,
                warnings);
    }

    private static double[] fanoWindow(FeaturesParams p) {
        double[] given = p.fanoWindowEV();
        if (given != null) {
            return given;
        }
        Superlattice lattice = p.lattice().lattice();
        double omega = 1e-3 * p.pairing().omega0MeV();
        return new double[] {lattice.bottom(p.band() - 1) - omega, lattice.neck(p.band() - 1) + omega};
    }

    private static double[][] fanoPoints(FeaturesParams p, CriticalTemperature theory, RunContext context) {
        double[] window = fanoWindow(p);
        double[] mu = Plots.steps(window[0], window[1], p.fanoPoints());
        double[] tc = new double[mu.length];
        context.parallelFor(mu.length, i -> tc[i] = theory.at(mu[i]));
        return new double[][] {mu, tc};
    }

    private static FeaturesResult.@Nullable Fano fano(
            FeaturesParams p, CriticalTemperature theory, RunContext context) {
        double[][] points = fanoPoints(p, theory, context);
        double top = Arrays.stream(points[1]).max().orElse(0);
        if (top == 0) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "fanoPoints",
                    p.fanoPoints(),
                    "asks for a line through a Tc that is 0 everywhere; set it to 0.");
        }
        FanoLine line = FanoLine.fit(points[0], points[1], new double[0]);
        return new FeaturesResult.Fano(
                line.q(),
                line.x0(),
                1e3 * line.gamma(),
                1e3 * line.gamma() / p.pairing().omega0MeV(),
                line.amplitude(),
                line.background(),
                line.rSquared());
    }

    @Override
    public List<Figure> figures(FeaturesParams p, FeaturesResult r) {
        CriticalTemperature theory =
                new CriticalTemperature(p.lattice().lattice(), p.pairing().pairing(), true);
        List<Layer> marks = Plots.transitions(r.bottomEV(), r.neckEV());
        FeaturesResult.Fano fano = r.fano();
        if (fano != null) {
            double[][] points = fanoPoints(p, theory, RunContext.quiet());
            FanoLine line = new FanoLine(
                    fano.amplitudeK(),
                    fano.q(),
                    fano.x0EV(),
                    1e-3 * fano.gammaMeV(),
                    fano.backgroundK(),
                    new double[5],
                    0,
                    fano.rSquared());
            List<Layer> beside = new ArrayList<>(marks);
            beside.add(OtherNorm.of(p.lattice(), p.pairing(), points[0]).layer(points[0]));
            return List.of(FanoModel.figure(
                    "resonance",
                    "Tc and its Fano line, miniband " + p.band() + ": "
                            + p.pairing().words(),
                    Plots.mu(),
                    Plots.tc(),
                    points[0],
                    points[1],
                    new double[0],
                    line,
                    beside.toArray(new Layer[0])));
        }
        double omega = 1e-3 * p.pairing().omega0MeV();
        double[] mu = Plots.steps(
                Math.min(r.muMinEV(), r.bottomEV() - omega), Math.max(r.muMaxEV(), r.neckEV() + omega), 121);
        double[] tc = new double[mu.length];
        for (int i = 0; i < mu.length; i++) {
            tc[i] = theory.at(mu[i]);
        }
        Panel panel = Panel.of(
                Plots.mu(),
                Plots.tc(),
                new Layer.Curve(
                        OtherNorm.name(p.pairing()), mu, tc, Style.color(0).width(1.8)),
                OtherNorm.of(p.lattice(), p.pairing(), mu).layer(mu));
        for (Layer mark : marks) {
            panel = panel.with(mark);
        }
        return List.of(Figure.of(
                "resonance",
                "Tc, miniband " + p.band() + ": " + p.pairing().words(),
                p.lattice().words() + ". Dashed: the same c in the other normalisation.",
                panel.with(new Layer.Points(
                        "minimum and maximum",
                        new double[] {r.muMinEV(), r.muMaxEV()},
                        new double[] {r.tcMinK(), r.tcMaxK()},
                        new double[0],
                        Style.color(1)))));
    }
}
