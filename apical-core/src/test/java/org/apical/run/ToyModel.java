package org.apical.run;

import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.NumberOrText;
import org.apical.model.Param;
import org.apical.model.Result;
import org.apical.model.RunContext;
import org.apical.model.ShortForm;
import org.apical.model.Unit;
import org.apical.numerics.ConvergenceException;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** A model with a key of every kind that the frame knows. */
final class ToyModel implements Model<ToyModel.ToyParams, ToyModel.ToyResult> {
    enum Shape {
        ROUND,
        SQUARE
    }

    @ShortForm("start")
    record Guess(
            @Param(required = true, doc = "where it starts") double start,
            @Param(def = "true", doc = "whether it moves") boolean vary) {}

    record ToyParams(
            @Param(unit = Unit.NM, min = 0, minExclusive = true, max = 20, def = "2.4", doc = "period")
            double periodNm,

            @Param(unit = Unit.NM, min = 0, max = 20, def = "1.6", doc = "well, below the period")
            double wellNm,

            @Param(min = 1, max = 100, def = "3", doc = "how many")
            int count,

            @Param(def = "20261122", doc = "seed of the random numbers")
            long seed,

            @Param(def = "false", doc = "whether it fails") boolean fails,

            @Param(def = "round", doc = "form", code = "BAD_ARGUMENT")
            Shape shape,

            @Param(doc = "name shown", absent = "no name") @Nullable
            String name,

            @Param(min = 0, doc = "end of the range", absent = "the last point") @Nullable
            Double end,

            @Param(required = true, min = 0, max = 9, minSize = 2, maxSize = 5, doc = "values")
            double[] values,

            @Param(def = "[]", nullItems = true, doc = "values with gaps")
            double[] gaps,

            @Param(doc = "columns by number or label", single = true, absent = "the second") @Nullable
            List<NumberOrText> columns,

            @Param(def = "{}", doc = "guesses by name") Map<String, Guess> guesses) {
        ToyParams {
            if (wellNm >= periodNm) {
                throw BadInput.value("BAD_RANGE", "wellNm", wellNm, "must be below periodNm = " + periodNm + " (nm).");
            }
        }
    }

    record ToyResult(
            @Result(unit = Unit.NM, doc = "barrier") double barrierNm,
            @Result(doc = "doubled values") double[] doubled,
            @Result(doc = "may be missing", nullable = true) double maybe,
            @Result(doc = "may be left out", absent = true) double perhaps,
            @Result(doc = "columns asked for") List<NumberOrText> columns,
            @Result(doc = "draws") double[] draws) {}

    static final String EXAMPLE = "{\"values\": [1, 2, 3]}";

    @Override
    public ModelInfo info() {
        return ModelInfo.of("toy.model", "A key of every kind", "toy2026").withExample(EXAMPLE);
    }

    @Override
    public Class<ToyParams> paramsType() {
        return ToyParams.class;
    }

    @Override
    public Class<ToyResult> resultType() {
        return ToyResult.class;
    }

    @Override
    public ToyResult compute(ToyParams p, RunContext context) {
        if (p.fails()) {
            throw new ConvergenceException("The toy", 0.5, "Do not ask it to fail.");
        }
        double[] doubled = new double[p.values().length];
        double[] draws = new double[p.count()];
        context.parallelFor(doubled.length, i -> doubled[i] = 2 * p.values()[i]);
        context.parallelFor(
                p.count(), i -> draws[i] = context.random(p.seed(), "draws", i).nextDouble());
        Double end = p.end();
        return new ToyResult(
                p.periodNm() - p.wellNm(),
                doubled,
                end == null ? Double.NaN : end,
                end == null ? Double.NaN : end,
                p.columns() == null ? List.of() : p.columns(),
                draws);
    }

    @Override
    public List<Figure> figures(ToyParams params, ToyResult result) {
        return List.of();
    }
}
