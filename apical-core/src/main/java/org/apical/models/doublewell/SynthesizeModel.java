package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.models.xas.BondPath;
import org.apical.models.xas.Errors;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.physics.xafs.DistributionChi;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code doubleWell.synthesize}: a series of spectra whose truth is known (double-well, section 7.6). */
public final class SynthesizeModel implements Model<SynthesizeParams, SynthesizeResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.synthesize", "A temperature series of EXAFS with a known truth and seeded noise");
    }

    @Override
    public Class<SynthesizeParams> paramsType() {
        return SynthesizeParams.class;
    }

    @Override
    public Class<SynthesizeResult> resultType() {
        return SynthesizeResult.class;
    }

    @Override
    public SynthesizeResult compute(SynthesizeParams p, RunContext context) {
        BondPath path = BondPath.read(p.pathFile(), p.degeneracy(), p.s02(), p.e0EV(), context);
        DistributionChi factors = path.factors(BondPath.grid(p.kminInvA(), p.kmaxInvA(), p.kstepInvA()), "kmaxInvA");
        double centre = p.referenceDistanceA() == null ? path.reff() : p.referenceDistanceA();
        double[] t = p.temperatureK();
        double reducedMass = Bond.reducedMass(p.massesAmu());
        List<String> warnings = new ArrayList<>();
        LevelQuality quality = new LevelQuality(0, 0);
        double[][] clean;
        PotentialParams potential = p.truth().potential();
        if (potential == null) {
            clean = Synthesis.ofSites(factors, p.truth().sites(), reducedMass, t);
        } else {
            Levels levels =
                    Errors.under("truth", () -> Bond.of(potential, reducedMass).levels(1, Bond.hottest(t)));
            clean = Synthesis.ofLevels(factors, levels, centre, t);
            quality = LevelQuality.of(levels);
            Bond.warnOfCeiling(levels, warnings);
            double coldest = Arrays.stream(t).min().orElse(0);
            boolean bimodal = ThermalDistribution.of(levels, coldest).modes().bimodal();
            if (potential.potential(reducedMass).minima().length > 1 && !bimodal) {
                warnings.add("The potential has two wells, but at " + WellAxes.kelvin(coldest)
                        + " the distribution has one maximum: one site, not two.");
            }
        }
        double[][] chi = Arrays.stream(clean).map(double[]::clone).toArray(double[][]::new);
        if (p.addNoise()) {
            Synthesis.addNoise(chi, p.noise(), p.seed());
        }
        return new SynthesizeResult(factors.k(), t, chi, clean, path.reff(), path.degeneracy(), quality, warnings);
    }

    @Override
    public List<Figure> figures(SynthesizeParams p, SynthesizeResult r) {
        double top = 0;
        for (double[] row : r.chiClean()) {
            for (double y : WellAxes.weigh(r.kInvA(), row)) {
                top = Math.max(top, Math.abs(y));
            }
        }
        List<Layer> layers = new ArrayList<>();
        int n = r.temperatureK().length;
        for (int t = 0; t < n; t++) {
            double offset = -1.5 * top * t;
            layers.add(new Layer.Curve(
                    WellAxes.kelvin(r.temperatureK()[t]),
                    r.kInvA(),
                    shifted(WellAxes.weigh(r.kInvA(), r.chi()[t]), offset),
                    Style.shade(WellAxes.shade(t, n))));
            layers.add(new Layer.Curve(
                    t == 0 ? "without noise" : "",
                    r.kInvA(),
                    shifted(WellAxes.weigh(r.kInvA(), r.chiClean()[t]), offset),
                    Style.color(6).dotted().width(0.9)));
        }
        return List.of(Figure.of(
                "synthesize",
                "Synthetic spectra",
                "Shifted downwards in the order of the temperatures.",
                new Panel(WellAxes.k(), Axis.of("k² χ(k), shifted", "Å⁻²"), layers)));
    }

    private static double[] shifted(double[] y, double by) {
        return Arrays.stream(y).map(v -> v + by).toArray();
    }
}
