package org.apical.model;

import java.util.List;
import java.util.Map;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A pure function from a validated parameter record to a result record. Command line, batch, REST, forms, sweeps,
 * report and checks derive from its description: the {@link Param} and {@link Result} annotations on the components of
 * the two records, and {@link #info()}.
 *
 * <p>Implementations are stateless and may be called from several threads at once.
 *
 * @param <P> parameters, each component annotated with {@link Param}
 * @param <R> results, each component annotated with {@link Result}
 */
public interface Model<P extends Record, R extends Record> {
    /** Name, summary, citations and example. */
    ModelInfo info();

    /** The parameter record. */
    Class<P> paramsType();

    /** The result record. */
    Class<R> resultType();

    /**
     * Computes the result. The same parameters and files give the same result.
     *
     * @throws BadInput where parameters, files or data are wrong
     * @throws NotConverged where no trustworthy number was reached
     * @throws Cancelled where the context says so
     */
    R compute(P params, RunContext context);

    /** A page for people about the result, for models whose result someone acts on; null for the others. */
    default @Nullable Report report(P params, R result) {
        return null;
    }

    /** Text files that a run leaves beside its tables, by name: structures that other programs open. */
    default Map<String, String> files(P params, R result) {
        return Map.of();
    }

    /** The figures a physicist would look at, as records: nothing is drawn here. */
    default List<Figure> figures(P params, R result) {
        return List.of();
    }
}
