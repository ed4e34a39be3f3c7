package org.apical.models.debyewaller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.Constants;
import org.apical.physics.xafs.AnomalyScan;
import org.apical.physics.xafs.EinsteinBaseline;
import org.apical.plot.Figure;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/** {@code debyeWaller.anomaly}: is there something on top of an Einstein oscillator (double-well, section 5)? */
public final class AnomalyModel implements Model<AnomalyParams, AnomalyResult> {
    private static final double ACCURACY = 1e-13;
    /** Relative error of the quantum beyond which it means nothing. */
    private static final double UNDETERMINED = 0.5;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "debyeWaller.anomaly",
                        "Is there an anomaly on top of an Einstein oscillator, with the look-elsewhere effect",
                        "gross2010")
                .withExample(new AnomalyExample());
    }

    @Override
    public Class<AnomalyParams> paramsType() {
        return AnomalyParams.class;
    }

    @Override
    public Class<AnomalyResult> resultType() {
        return AnomalyResult.class;
    }

    /** The series with one error for each temperature. */
    static EinsteinBaseline series(AnomalyParams p) {
        double[] errors = p.errorA2();
        if (errors.length == 1) {
            errors = new double[p.temperatureK().length];
            Arrays.fill(errors, p.errorA2()[0]);
        }
        return new EinsteinBaseline(p.temperatureK(), p.sigma2A2(), errors, EinsteinModel.reducedMass(p.massesAmu()));
    }

    @Override
    public AnomalyResult compute(AnomalyParams p, RunContext context) {
        EinsteinBaseline series = series(p);
        TemplateParams t = p.template();
        double[] template = t.kind().shape().at(p.temperatureK(), t.centreK(), t.widthK());
        EinsteinBaseline.Fit plain = series.fit(new double[0]);
        EinsteinBaseline.Fit joint = series.fit(template);
        if (!series.determines(joint, template)) {
            throw BadInput.value(
                    "UNDERDETERMINED",
                    "template.centreK",
                    t.centreK(),
                    "(K) gives an anomaly that these temperatures do not see, or that the baseline takes up: its amplitude"
                            + " means nothing. Move it into the range of temperatureK, or make it narrower or wider.");
        }
        double significance = Math.copySign(Math.sqrt(Math.max(0, plain.chi2() - joint.chi2())), joint.amplitude());
        AnomalyResult.Scan scan = p.scan() == null ? null : scan(p, p.scan(), series, plain, context);
        int n = p.temperatureK().length;
        return new AnomalyResult(
                curve(plain),
                curve(joint),
                joint.amplitude(),
                series.amplitudeError(joint, template),
                significance,
                Erf.erfc(Math.abs(significance) / Math.sqrt(2)),
                scan,
                new AnomalyResult.Quality(n, n - 2, ACCURACY),
                warnings(p, series, plain, joint, scan));
    }

    private static AnomalyResult.Curve curve(EinsteinBaseline.Fit f) {
        return new AnomalyResult.Curve(f.quantum(), f.quantum() / Constants.BOLTZMANN_MEV, f.fixed(), f.chi2());
    }

    private static AnomalyResult.Scan scan(
            AnomalyParams p,
            ScanParams wanted,
            EinsteinBaseline series,
            EinsteinBaseline.Fit plain,
            RunContext context) {
        context.progress(0.1, "scan");
        double[] centres = wanted.centres();
        AnomalyScan scan = AnomalyScan.of(
                series,
                plain,
                p.temperatureK(),
                p.template().kind().shape(),
                centres,
                p.template().widthK(),
                wanted.replicas(),
                context.random(wanted.seed(), "anomaly scan", 0));
        if (Double.isNaN(scan.centre())) {
            throw BadInput.value(
                    "UNDERDETERMINED",
                    "scan.fromK",
                    wanted.fromK(),
                    "to toK has no centre whose anomaly these temperatures see. Move the range over temperatureK.");
        }
        return new AnomalyResult.Scan(
                scan.centre(), Math.abs(scan.significance()), scan.globalPValue(), centres, scan.significances());
    }

    private static List<String> warnings(
            AnomalyParams p,
            EinsteinBaseline series,
            EinsteinBaseline.Fit plain,
            EinsteinBaseline.Fit joint,
            AnomalyResult.@Nullable Scan scan) {
        List<String> out = new ArrayList<>();
        if (plain.fixed() < 0 || joint.fixed() < 0) {
            out.add(
                    "The static part is negative: no disorder does that; the oscillator is too soft or the data are off.");
        }
        if (plain.atLimit() || joint.atLimit()) {
            out.add(String.format(
                    Locale.ROOT,
                    "The quantum stands at an end of its range, %.3g or %.0f meV: these data do not determine it.",
                    EinsteinBaseline.LEAST_QUANTUM,
                    EinsteinBaseline.LARGEST_QUANTUM));
        } else if (!(series.quantumError(plain) < UNDETERMINED * plain.quantum())) {
            out.add(
                    "The displacements do not change enough with temperature to determine the quantum: do not trust it.");
        }
        double cold = Arrays.stream(p.temperatureK()).min().orElse(0);
        double hot = Arrays.stream(p.temperatureK()).max().orElse(0);
        if (p.template().centreK() < cold || p.template().centreK() > hot) {
            out.add("The centre of the anomaly lies outside the temperatures measured.");
        }
        if (Arrays.stream(p.temperatureK()).distinct().count() < p.temperatureK().length) {
            out.add("Two points have one temperature; both count.");
        }
        if (scan == null) {
            out.add(
                    "localPValue holds only for a centre fixed before looking at the data; with scan the chance of finding"
                            + " an anomaly anywhere is computed.");
        }
        return out;
    }

    @Override
    public List<Figure> figures(AnomalyParams params, AnomalyResult result) {
        return DebyeWallerFigures.anomaly(params, result);
    }
}
