package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.wells.ScatteringFunction;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code doubleWell.structureFactor}: S(Q, w) of the relative coordinate of a bond (double-well, section 6.2). */
public final class StructureFactorModel implements Model<StructureFactorParams, StructureFactorResult> {
    private static final double INCOMPLETE = 1e-6;
    private static final int SAMPLES = 61;
    private static final int ENERGIES = 801;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.structureFactor",
                "What elastic and inelastic scattering see of a bond in one or two wells");
    }

    @Override
    public Class<StructureFactorParams> paramsType() {
        return StructureFactorParams.class;
    }

    @Override
    public Class<StructureFactorResult> resultType() {
        return StructureFactorResult.class;
    }

    private static ScatteringFunction function(StructureFactorParams p) {
        return Bond.of(p.potential(), p.massesAmu()).scattering(p.temperatureK(), p.largestQ());
    }

    @Override
    public StructureFactorResult compute(StructureFactorParams p, RunContext context) {
        ScatteringFunction s = function(p);
        int n = p.qInvA().length;
        ScatteringFunction.Weights[] w = new ScatteringFunction.Weights[n];
        context.parallelFor(n, i -> w[i] = s.weights(p.qInvA()[i]));
        double[] energies = p.energies();
        double[] total = column(w, ScatteringFunction.Weights::total);
        List<String> warnings = new ArrayList<>();
        Bond.warnOfCeiling(s.levels(), warnings);
        double least = Arrays.stream(total).min().orElse(1);
        if (least < 1 - INCOMPLETE) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The bound levels hold only %.4f of the intensity at the largest Q; the rest goes where the potential has"
                            + " no levels.",
                    least));
        }
        double tunnel = s.levels().splitting().energy();
        if (Math.abs(tunnel) < p.resolutionMeV()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The tunnel line at %.3g meV is not resolved from the elastic line by %.3g meV.",
                    tunnel,
                    p.resolutionMeV()));
        }
        return new StructureFactorResult(
                p.qInvA(),
                column(w, ScatteringFunction.Weights::elastic),
                column(w, ScatteringFunction.Weights::bragg),
                column(w, ScatteringFunction.Weights::tunnelUp),
                column(w, ScatteringFunction.Weights::tunnelDown),
                total,
                Double.isNaN(tunnel) ? null : tunnel,
                energies,
                s.spectrum(p.spectrumQInvA(), energies, p.resolutionMeV()),
                s.levels().count(),
                LevelQuality.of(s.levels()),
                warnings);
    }

    private static double[] column(ScatteringFunction.Weights[] w, ToDoubleFunction<ScatteringFunction.Weights> part) {
        return Arrays.stream(w).mapToDouble(part).toArray();
    }

    @Override
    public List<Figure> figures(StructureFactorParams p, StructureFactorResult r) {
        ScatteringFunction s = function(p);
        double[] q = WellAxes.grid(0, p.largestQ(), SAMPLES);
        ScatteringFunction.Weights[] w =
                Arrays.stream(q).mapToObj(s::weights).toArray(ScatteringFunction.Weights[]::new);
        Axis axis = Axis.of("Q", "Å⁻¹");
        Figure weights = Figure.of(
                "weights",
                "Weights of the lines",
                String.format(
                        Locale.ROOT, "At %s; the sum over all final states is 1.", WellAxes.kelvin(p.temperatureK())),
                Panel.of(
                        axis,
                        Axis.of("Weight", ""),
                        Layer.curve("elastic", q, column(w, ScatteringFunction.Weights::elastic), 0),
                        new Layer.Curve(
                                "Bragg",
                                q,
                                column(w, ScatteringFunction.Weights::bragg),
                                Style.color(5).dashed()),
                        Layer.curve("tunnel line, up", q, column(w, ScatteringFunction.Weights::tunnelUp), 1),
                        new Layer.Curve(
                                "tunnel line, down",
                                q,
                                column(w, ScatteringFunction.Weights::tunnelDown),
                                Style.color(1).dotted()),
                        new Layer.Curve(
                                "all",
                                q,
                                column(w, ScatteringFunction.Weights::total),
                                Style.color(7).dashed())));
        double from = r.energyMeV()[0];
        double to = from;
        for (double e : r.energyMeV()) {
            from = Math.min(from, e);
            to = Math.max(to, e);
        }
        if (to - from < p.resolutionMeV()) {
            from -= 20 * p.resolutionMeV();
            to += 20 * p.resolutionMeV();
        }
        double[] energies = WellAxes.grid(from, to, ENERGIES);
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.curve("", energies, s.spectrum(p.spectrumQInvA(), energies, p.resolutionMeV()), 0));
        Double tunnel = r.tunnelEnergyMeV();
        if (tunnel != null && tunnel > from && tunnel < to) {
            layers.add(new Layer.VerticalLine(tunnel, "tunnel energy"));
        }
        Figure spectrum = Figure.of(
                "spectrum",
                "Spectrum at Q = " + WellAxes.number(p.spectrumQInvA()) + " Å⁻¹",
                "Energy handed over to the bond; the lines have the width of the resolution.",
                new Panel(Axis.of("Energy", "meV"), Axis.of("S(Q, ω)", "meV⁻¹"), layers));
        return List.of(weights, spectrum);
    }
}
