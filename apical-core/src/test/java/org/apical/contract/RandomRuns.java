package org.apical.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.Description;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.plot.Figure;
import org.apical.plot.StaticFigures;
import org.apical.run.Json;
import org.apical.run.Runs;

/**
 * Runs of a model from random parameters: each gives a result that its description allows and figures that can be drawn, or an
 * error that names a key or a file; one that may last long is cancelled, and ends then.
 */
public final class RandomRuns {
    /** A run that has not ended so long after it was cancelled hangs. */
    private static final long HANGS_S = 60;

    private static final long PATIENCE_MS = Long.getLong("apical.fuzz.ms", 300);

    private final String model;
    private final ObjectNode good;
    private final RandomInputs inputs;
    private final RunContext context;
    /** Any key of the parameters, or the name of a file: what an error must hold. */
    private final Pattern names;

    /**
     * What came of the runs.
     *
     * @param results that gave one
     * @param refused with a named error
     * @param cancelled that were still at work when they were stopped
     */
    public record Tally(int results, int refused, int cancelled) {}

    /**
     * @param json good parameters to begin with, in single quotes
     * @param context the files they name
     */
    public RandomRuns(String model, String json, RunContext context, long seed) {
        this.model = model;
        this.context = context;
        good = Json.object(json.replace('\'', '"'));
        var params = Description.params(Models.registry().get(model).paramsType());
        inputs = new RandomInputs(params, seed + 31L * json.hashCode());
        names = Pattern.compile(
                "\\b(" + String.join("|", RandomInputs.names(params)) + ")\\b|\\w\\.(h5|tif|csv|txt)\\b");
    }

    /** So many of them. */
    public Tally run(int count) {
        int[] ends = new int[3];
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "random-run");
            made.setDaemon(true);
            return made;
        });
        try {
            for (int i = 0; i < count; i++) {
                ends[one(thread)]++;
            }
        } finally {
            thread.shutdownNow();
        }
        return new Tally(ends[0], ends[1], ends[2]);
    }

    private int one(ExecutorService thread) {
        ObjectNode params = inputs.next(good);
        String what = model + " " + params;
        long start = System.nanoTime();
        RunContext stopped = context.withCancellation(() -> System.nanoTime() - start > PATIENCE_MS * 1_000_000);
        Future<Runs.Outcome> run =
                thread.submit(() -> new Runs(Models.registry()).execute(model, params, stopped, true));
        try {
            Runs.Outcome outcome = run.get(HANGS_S, TimeUnit.SECONDS);
            for (Figure figure : outcome.figures()) {
                // the letters may stand in a picture that is packed into the drawing
                boolean drawn = !StaticFigures.svg(figure)
                        .replaceAll("base64,[^\"]*", "")
                        .contains("NaN");
                assertThat(drawn).as("%s: figure %s", what, figure.id()).isTrue();
            }
            return 0;
        } catch (TimeoutException e) {
            throw new AssertionError(what + " hangs", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(what, e);
        } catch (ExecutionException e) {
            return named(what, e.getCause());
        } catch (RuntimeException e) {
            throw new AssertionError("figures of " + what, e);
        }
    }

    private int named(String what, Throwable e) {
        if (e instanceof Cancelled) {
            return 2;
        }
        if (!(e instanceof BadInput) && !(e instanceof NotConverged)) {
            throw new AssertionError(what, e);
        }
        assertThat(e.getMessage()).as(what).containsPattern(names);
        return 1;
    }

    @Override
    public String toString() {
        return model + " " + good;
    }
}
