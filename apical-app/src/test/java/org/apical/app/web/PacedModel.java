package org.apical.app.web;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.Param;
import org.apical.model.Result;
import org.apical.model.RunContext;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.jspecify.annotations.Nullable;

/** Takes as long as it is told, in steps that it reports; for what must be watched, stopped or crowded. */
final class PacedModel implements Model<PacedModel.Pace, PacedModel.Steps> {
    record Pace(
            @Param(def = "3", min = 0, max = 1_000_000, doc = "how many steps")
            int steps,

            @Param(def = "1", min = 0, max = 1000, doc = "milliseconds for each")
            int millis,

            @Param(doc = "a file to read first, relative to the data root", absent = "none") @Nullable
            String file,

            @Param(def = "false", doc = "end with an error that a program should not make")
            boolean bug) {}

    record Steps(
            @Result(doc = "how many were done") int done,
            @Result(doc = "their numbers") double[] numbers) {}

    @Override
    public ModelInfo info() {
        return ModelInfo.of("test.paced", "Takes its time");
    }

    @Override
    public Class<Pace> paramsType() {
        return Pace.class;
    }

    @Override
    public Class<Steps> resultType() {
        return Steps.class;
    }

    @Override
    public Steps compute(Pace pace, RunContext context) {
        if (pace.file() != null) {
            context.data().read(pace.file());
        }
        if (pace.bug()) {
            throw new IllegalStateException("planted");
        }
        double[] numbers = new double[Math.min(100, pace.steps())];
        for (int i = 0; i < pace.steps(); i++) {
            context.progress((double) i / pace.steps(), "step " + i);
            try {
                Thread.sleep(pace.millis());
            } catch (InterruptedException e) {
                throw BadInput.data("BAD_VALUE", "interrupted");
            }
            numbers[i % numbers.length] = i;
        }
        return new Steps(pace.steps(), numbers);
    }

    @Override
    public List<Figure> figures(Pace pace, Steps result) {
        double[] x = result.numbers().clone();
        return List.of(Figure.of(
                "steps",
                "Steps",
                "The steps that were taken.",
                Panel.of(Axis.of("step", ""), Axis.of("number", ""), Layer.curve("steps", x, result.numbers(), 0))));
    }
}
