package org.apical.models.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.data.columns.NumberColumns;
import org.apical.model.BadInput;
import org.apical.model.JsonName;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.maps.PowerLawSample;
import org.apical.physics.maps.TailAlternatives;
import org.apical.physics.maps.TailBootstrap;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code maps.powerLaw} (phase-separation, E1). */
public final class PowerLawModel implements Model<PowerLawParams, PowerLawResult> {
    private static final int FEW = 50;
    private static final int LISTED = 300;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "maps.powerLaw",
                "Power law of sizes or intensities: exponent, start of the tail, goodness of fit, alternatives",
                "clauset2009",
                "vuong1989");
    }

    @Override
    public Class<PowerLawParams> paramsType() {
        return PowerLawParams.class;
    }

    @Override
    public Class<PowerLawResult> resultType() {
        return PowerLawResult.class;
    }

    @Override
    public PowerLawResult compute(PowerLawParams p, RunContext context) {
        context.checkCancelled();
        boolean discrete = p.kind() == KindName.DISCRETE;
        double[] values = values(p, context);
        check(p.source(), values, discrete);
        PowerLawSample sample = new PowerLawSample(values, discrete);
        List<String> warnings = new ArrayList<>();
        int cap = p.maximumCandidates() == null ? Integer.MAX_VALUE : p.maximumCandidates();
        @Nullable Double given = p.minimum().number();
        int candidates = given == null ? sample.candidates(p.minimumTail()) : 1;
        PowerLawSample.Fit fit = given == null ? scan(p, sample, candidates, cap) : fixed(p, sample, given);
        if (given == null && candidates > cap) {
            warnings.add("Only " + cap + " of " + candidates + " minima were tried (maximumCandidates).");
        }
        if (fit.tail() < FEW) {
            warnings.add("The tail holds " + fit.tail() + " values; fewer than " + FEW
                    + " do not tell a power law from other laws.");
        }
        if (sample.largest() < 10 * fit.minimum()) {
            warnings.add("The tail spans less than one decade: a power law cannot be told from other laws.");
        }
        Map<String, ComparisonResult> comparisons = new LinkedHashMap<>();
        if (discrete && !p.alternatives().isEmpty()) {
            warnings.add("Alternatives are fitted to continuous tails only; this discrete fit has none.");
        } else if (!discrete) {
            compare(p, sample, fit, comparisons, warnings, context);
        }
        TailBootstrap bootstrap = new TailBootstrap(sample, fit, values, discrete, given, p.minimumTail(), cap);
        int replicas = p.bootstrapReplicas();
        boolean[] far = new boolean[replicas];
        double[][] resampled = new double[replicas][];
        context.parallelFor(replicas, i -> {
            far[i] = bootstrap.asFar(context.random(p.seed(), "maps.powerLaw replica", i));
            resampled[i] = bootstrap.resample(context.random(p.seed(), "maps.powerLaw resample", i));
        });
        TailBootstrap.@Nullable Spread spread = replicas == 0 ? null : TailBootstrap.spread(resampled, fit.exponent());
        double[][] survival = sample.survival(LISTED);
        int reached = 0;
        for (boolean f : far) {
            reached += f ? 1 : 0;
        }
        return new PowerLawResult(
                fit.exponent(),
                fit.exponentError(),
                fit.minimum(),
                fit.distance(),
                fit.tail(),
                values.length,
                fit.logLikelihood(),
                comparisons,
                replicas == 0 ? null : (double) reached / replicas,
                spread == null ? null : known(spread.exponentError()),
                spread == null ? null : known(spread.exponentBias()),
                spread == null ? null : known(spread.minimumError()),
                known(TailBootstrap.naiveExponent(sample.tailValues(fit.minimum()), fit.minimum())),
                Math.min(candidates, cap),
                survival[0],
                survival[1],
                warnings);
    }

    private static @Nullable Double known(double x) {
        return Double.isFinite(x) ? x : null;
    }

    private static PowerLawSample.Fit scan(PowerLawParams p, PowerLawSample sample, int candidates, int cap) {
        if (candidates == 0) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "minimumTail",
                    p.minimumTail(),
                    "leaves no minimum: there are " + sample.size() + " values. Lower it, or give more values.");
        }
        PowerLawSample.Fit fit = sample.scan(p.minimumTail(), cap, 0);
        if (Double.isNaN(fit.exponent())) {
            throw BadInput.at(
                    "BAD_VALUE", p.source(), "holds no tail of different values: no exponent follows from that.");
        }
        return fit;
    }

    private static PowerLawSample.Fit fixed(PowerLawParams p, PowerLawSample sample, double minimum) {
        int tail = sample.tail(minimum);
        if (tail < p.minimumTail()) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "minimum",
                    minimum,
                    "leaves " + tail + " values in the tail; minimumTail wants at least " + p.minimumTail()
                            + ". Lower one of them.");
        }
        PowerLawSample.Fit fit = sample.at(minimum);
        if (Double.isNaN(fit.exponent())) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "minimum",
                    minimum,
                    "leaves a tail whose values all equal it, or nearly so: no exponent follows from that.");
        }
        return fit;
    }

    private static void compare(
            PowerLawParams p,
            PowerLawSample sample,
            PowerLawSample.Fit fit,
            Map<String, ComparisonResult> comparisons,
            List<String> warnings,
            RunContext context) {
        TailAlternatives tail = new TailAlternatives(sample.tailValues(fit.minimum()), fit);
        for (AlternativeName name : p.alternatives()) {
            context.checkCancelled();
            TailAlternatives.Alternative a =
                    switch (name) {
                        case EXPONENTIAL -> tail.exponential();
                        case LOGNORMAL -> tail.lognormal();
                        case STRETCHED_EXPONENTIAL -> tail.stretchedExponential();
                        case TRUNCATED -> tail.truncated();
                    };
            if (a.boundary()) {
                warnings.add(
                        "The best " + JsonName.of(name)
                                + " law is its limit, the power law itself (mu to minus infinity, stretch to 0, cutoff to infinity): it has no numbers of its own.");
            }
            comparisons.put(JsonName.of(name), ComparisonResult.of(name, a));
        }
    }

    private static double[] values(PowerLawParams p, RunContext context) {
        double[] values = p.values();
        String file = p.file();
        SampleParams sample = p.sample();
        if (values != null) {
            return values;
        } else if (file != null) {
            double[] read = NumberColumns.read(file, context.data().read(file), 1)[0];
            if (read.length == 0) {
                throw BadInput.data("NO_DATA", file + " holds no number.");
            }
            return read;
        }
        return (sample == null ? new SampleParams(SampleName.STRATIFIED_POWER, 1000, 2.5, 1, null, null) : sample)
                .draw();
    }

    private static void check(String key, double[] values, boolean discrete) {
        int bad = 0;
        int broken = 0;
        for (double v : values) {
            bad += v > 0 && v < 1e300 ? 0 : 1;
            broken += v == Math.rint(v) && v <= 1e15 ? 0 : 1;
        }
        if (bad > 0) {
            throw BadInput.at(
                    "BAD_VALUE",
                    key,
                    bad + " of " + values.length + " values are not positive; a power law is over positive numbers. "
                            + "Leave them out or shift the zero.");
        }
        if (discrete && broken > 0) {
            throw BadInput.at(
                    "BAD_VALUE",
                    key,
                    broken + " of " + values.length
                            + " values are not whole numbers (up to 1e15), which a discrete fit wants; take kind continuous.");
        }
    }

    @Override
    public List<Figure> figures(PowerLawParams p, PowerLawResult r) {
        return PowerLawFigures.of(r, p.kind() == KindName.DISCRETE);
    }
}
