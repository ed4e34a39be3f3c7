package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.Modes;
import org.apical.physics.wells.PairDistributions;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code doubleWell.pairDistributions}: what EXAFS and diffraction see of one bond (double-well, section 6.1). */
public final class PairDistributionsModel implements Model<PairDistributionsParams, PairDistributionsResult> {
    private static final double TOLERANCE = 1e-4;
    private static final int SAMPLES = 601;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.pairDistributions",
                "Instantaneous against elastic: what EXAFS and what diffraction see of the same bond");
    }

    @Override
    public Class<PairDistributionsParams> paramsType() {
        return PairDistributionsParams.class;
    }

    @Override
    public Class<PairDistributionsResult> resultType() {
        return PairDistributionsResult.class;
    }

    private static boolean rigid(PairDistributionsParams p) {
        return p.partner() == Partner.RIGID;
    }

    private static Bond bond(PairDistributionsParams p) {
        return rigid(p) ? Bond.of(p.potential(), p.massesAmu()[1]) : Bond.of(p.potential(), p.massesAmu());
    }

    private static PairDistributions pairs(PairDistributionsParams p, ThermalDistribution g) {
        return PairDistributions.of(g, p.massesAmu()[0], p.massesAmu()[1]);
    }

    @Override
    public PairDistributionsResult compute(PairDistributionsParams p, RunContext context) {
        Bond bond = bond(p);
        Levels levels = bond.levels(1, p.temperatureK());
        ThermalDistribution g = ThermalDistribution.of(levels, p.temperatureK());
        Modes modes = g.modes();
        PairDistributionsResult.Density now = PairDistributionsResult.Density.of(g.cumulants(), modes);
        List<String> warnings = new ArrayList<>();
        Bond.warnOfCeiling(levels, warnings);
        if (bond.potential().minima().length > 1 && !modes.bimodal()) {
            warnings.add("The potential has two wells, but the distribution has one maximum: one site, not two.");
        }
        if (rigid(p)) {
            warnings.add(
                    "With a rigid partner elastic and instantaneous are the same: averaging over time hides no split.");
            return new PairDistributionsResult(
                    now,
                    now,
                    now,
                    null,
                    g.cumulants()[1],
                    0,
                    0,
                    g.cumulants()[1],
                    bond.reducedMass(),
                    null,
                    LevelQuality.of(levels),
                    warnings);
        }
        PairDistributions pairs = pairs(p, g);
        double s = p.commonModeSigmaA();
        PairDistributions.Part elastic = pairs.elasticPair(s);
        PairDistributions.Part neighbour = pairs.neighbour(s);
        PairDistributions.Part absorber = pairs.absorber(s);
        double hiding = pairs.hidingCommonMode(TOLERANCE);
        return new PairDistributionsResult(
                now,
                PairDistributionsResult.Density.of(elastic.cumulants(), elastic.modes()),
                PairDistributionsResult.Density.of(neighbour.cumulants(), neighbour.modes()),
                PairDistributionsResult.Density.of(absorber.cumulants(), absorber.modes()),
                pairs.neighbourVariance(s),
                pairs.absorberVariance(s),
                pairs.covariance(s),
                pairs.neighbourVariance(s) + pairs.absorberVariance(s) - 2 * pairs.covariance(s),
                bond.reducedMass(),
                Double.isInfinite(hiding) ? null : hiding,
                LevelQuality.of(levels),
                warnings);
    }

    @Override
    public List<Figure> figures(PairDistributionsParams p, PairDistributionsResult r) {
        ThermalDistribution g = ThermalDistribution.of(bond(p).levels(1, p.temperatureK()), p.temperatureK());
        double width = 4.5
                * Math.sqrt(Math.max(r.elasticPair().c2A2(), r.instantaneous().c2A2()));
        double[] x =
                WellAxes.grid(r.instantaneous().c1A() - width, r.instantaneous().c1A() + width, SAMPLES);
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.curve("instantaneous", x, g.density(x), 0));
        String caption = "With a rigid partner diffraction sees what EXAFS sees.";
        if (!rigid(p)) {
            PairDistributions pairs = pairs(p, g);
            double s = p.commonModeSigmaA();
            layers.add(new Layer.Curve(
                    "elastic pair",
                    x,
                    pairs.elasticPair(s).at(x),
                    Style.color(1).dashed()));
            layers.add(new Layer.Curve(
                    "neighbour", x, pairs.neighbour(s).at(x), Style.color(2).dotted()));
            layers.add(new Layer.Curve(
                    "absorber", x, pairs.absorber(s).at(x), Style.color(7).dotted()));
            caption =
                    "Each about its own mean place. What hides a split from diffraction is the common motion of both atoms, not"
                            + " averaging over time.";
        }
        return List.of(Figure.of(
                "pairDistributions",
                "What EXAFS and what diffraction see",
                caption,
                new Panel(WellAxes.x(), WellAxes.density(), layers)));
    }
}
