package org.apical.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.Description;
import org.apical.model.Model;
import org.apical.model.NotConverged;
import org.apical.model.Registry;
import org.apical.model.Report;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** Executes models from JSON: parse, fill defaults, validate, compute. Every verb and route goes through here. */
public final class Runs {
    /**
     * A finished run.
     *
     * @param modelId the model
     * @param params complete parameters, defaults included
     * @param result the result
     * @param figures the model's figures
     * @param report the model's page for people, null for most
     * @param files text files of the model, by name
     * @param seconds wall time of the computation
     */
    public record Outcome(
            String modelId,
            ObjectNode params,
            ObjectNode result,
            List<Figure> figures,
            @Nullable Report report,
            Map<String, String> files,
            double seconds) {}

    private final Registry registry;

    /** Runs of the models in that registry. */
    public Runs(Registry registry) {
        this.registry = registry;
    }

    /**
     * Runs a model.
     *
     * @param id the model
     * @param params its parameters as JSON
     * @param context files, progress, cancellation, threads
     * @param withFigures whether to make the figures too
     */
    public Outcome execute(String id, ObjectNode params, RunContext context, boolean withFigures) {
        return execute(registry.get(id), params, context, withFigures);
    }

    /** The result alone, for those who run a model very often. */
    public ObjectNode compute(String id, ObjectNode params, RunContext context) {
        return compute(registry.get(id), params, context);
    }

    /**
     * Binds parameters and computes nothing.
     *
     * @throws BadInput where they are wrong
     */
    public void check(String id, ObjectNode params) {
        ParamsBinder.bind(registry.get(id).paramsType(), params);
    }

    /** The example parameters of a model. */
    public ObjectNode example(String id) {
        return Json.object(registry.get(id).info().example());
    }

    private static <P extends Record, R extends Record> Outcome execute(
            Model<P, R> model, ObjectNode params, RunContext context, boolean withFigures) {
        P bound = ParamsBinder.bind(model.paramsType(), params);
        long start = System.nanoTime();
        R result = result(model, bound, context);
        double seconds = (System.nanoTime() - start) * 1e-9;
        return new Outcome(
                model.info().id(),
                ParamsBinder.complete(Description.params(model.paramsType()), params),
                ResultJson.of(bound, result),
                withFigures ? model.figures(bound, result) : List.of(),
                model.report(bound, result),
                model.files(bound, result),
                seconds);
    }

    private static <P extends Record, R extends Record> ObjectNode compute(
            Model<P, R> model, ObjectNode params, RunContext context) {
        P bound = ParamsBinder.bind(model.paramsType(), params);
        return ResultJson.of(bound, result(model, bound, context));
    }

    private static <P extends Record, R extends Record> R result(Model<P, R> model, P params, RunContext context) {
        context.checkCancelled();
        try {
            return model.compute(params, context);
        } catch (ConvergenceException e) {
            throw new NotConverged(e.what(), e.residual(), e.suggestion());
        }
    }
}
