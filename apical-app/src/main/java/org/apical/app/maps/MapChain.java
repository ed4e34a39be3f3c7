package org.apical.app.maps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.data.maps.MapFile;
import org.apical.data.maps.NexusMaps;
import org.apical.model.ApicalException;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.jspecify.annotations.Nullable;

/**
 * Models in a row: frames to maps, the map to puddles, correlations and laws of sizes, the map to R(T). A file that holds a map
 * already begins at the second. Settings are sections of parameters, one a model.
 */
public final class MapChain {
    /** How far the chain goes. */
    public enum Goal {
        FIT,
        STATISTICS,
        TRANSITION
    }

    /**
     * A link of the chain that was run.
     *
     * @param name of its section and folder
     * @param outcome what came out; null where it failed
     * @param failure why it failed
     */
    public record Step(
            String name,
            Runs.@Nullable Outcome outcome,
            @Nullable ApicalException failure) {}

    private static final List<String> SECTIONS =
            List.of("peakFit", "puddles", "correlation", "areas", "intensities", "transition");
    /** Laws beside which a power law stands. */
    private static final List<String> ALTERNATIVES = List.of("exponential", "lognormal", "truncated");

    private final Runs runs;
    private final ObjectNode settings;
    private final String quantity;

    /**
     * @param settings sections {@code peakFit}, {@code puddles}, {@code correlation}, {@code areas}, {@code intensities},
     *     {@code transition}: parameters of the models
     * @param quantity the result of the fit that is the map
     */
    public MapChain(Runs runs, ObjectNode settings, String quantity) {
        this.runs = runs;
        this.settings = settings;
        this.quantity = quantity;
        for (Map.Entry<String, JsonNode> e : settings.properties()) {
            if (!SECTIONS.contains(e.getKey()) || !e.getValue().isObject()) {
                throw BadInput.unknown("UNKNOWN_KEY", "section", e.getKey(), SECTIONS);
            }
        }
    }

    /**
     * Runs the chain.
     *
     * @param file a stack of frames or a map
     * @param second a second map, or null
     */
    public List<Step> run(String file, @Nullable String second, Goal goal, RunContext context, boolean figures) {
        List<Step> steps = new ArrayList<>();
        String dataset = MapFile.mapIn(context.data(), file, NexusMaps.PLACE + quantity);
        ObjectNode map = Json.mapper().createObjectNode();
        JsonNode stepUm = null;
        if (dataset == null || goal == Goal.FIT) {
            ObjectNode params = section("peakFit");
            params.put("file", file);
            Runs.Outcome fit = runs.execute("maps.peakFit", params, context, figures);
            steps.add(new Step("fit", fit, null));
            if (goal == Goal.FIT) {
                return steps;
            }
            map.set("values", quantity(fit.result()));
            stepUm = fit.result().get("stepUm");
        } else {
            map.put("file", file);
            if (!dataset.isEmpty()) {
                map.put("dataset", dataset);
            }
            Double step = MapFile.stepUm(context.data(), file, dataset);
            stepUm = step == null ? null : DoubleNode.valueOf(step);
        }
        statistics(steps, map, second, stepUm, context, figures);
        if (goal == Goal.TRANSITION) {
            ObjectNode params = section("transition");
            params.set("map", map);
            steps.add(new Step("transition", runs.execute("maps.transition", params, context, figures), null));
        }
        return steps;
    }

    private void statistics(
            List<Step> steps,
            ObjectNode map,
            @Nullable String second,
            @Nullable JsonNode stepUm,
            RunContext context,
            boolean figures) {
        ObjectNode params = section("puddles");
        params.set("map", map);
        step(params, stepUm);
        if (!params.has("threshold") && !params.has("thresholdMethod")) {
            params.put("thresholdMethod", "otsu");
        }
        Runs.Outcome puddles = runs.execute("maps.puddles", params, context, figures);
        steps.add(new Step("puddles", puddles, null));
        params = section("correlation");
        params.set("map", map);
        step(params, stepUm);
        if (second != null) {
            ObjectNode other = Json.mapper().createObjectNode();
            other.put("file", second);
            String dataset = MapFile.mapIn(context.data(), second, NexusMaps.PLACE + quantity);
            if (dataset != null && !dataset.isEmpty()) {
                other.put("dataset", dataset);
            }
            params.set("second", other);
        }
        steps.add(new Step("correlation", runs.execute("maps.correlation", params, context, figures), null));
        steps.add(law("areas", (ArrayNode) puddles.result().get("areas"), context, figures));
        if (map.has("values")) {
            ArrayNode positive = Json.mapper().createArrayNode();
            map.get("values")
                    .forEach(row -> row.forEach(v -> {
                        if (v.isNumber() && v.doubleValue() > 0) {
                            positive.add(v);
                        }
                    }));
            steps.add(law("intensities", positive, context, figures));
        }
    }

    /** A law of sizes; that there are too few of them ends this step only. */
    private Step law(String name, ArrayNode values, RunContext context, boolean figures) {
        ObjectNode params = section(name);
        params.set("values", values);
        if (!params.has("alternatives")) {
            ALTERNATIVES.forEach(params.withArray("alternatives")::add);
        }
        try {
            return new Step(name, runs.execute("maps.powerLaw", params, context, figures), null);
        } catch (Cancelled e) {
            throw e;
        } catch (ApicalException e) {
            return new Step(name, null, e);
        }
    }

    private ObjectNode section(String name) {
        JsonNode given = settings.get(name);
        return given instanceof ObjectNode object
                ? object.deepCopy()
                : Json.mapper().createObjectNode();
    }

    private static void step(ObjectNode params, @Nullable JsonNode stepUm) {
        if (stepUm != null && stepUm.isNumber() && !params.has("stepUm")) {
            params.set("stepUm", stepUm);
        }
    }

    private JsonNode quantity(ObjectNode fit) {
        Map<String, JsonNode> maps = new LinkedHashMap<>();
        JsonNode shape = fit.get("roiSum");
        fit.properties().forEach(e -> {
            JsonNode first = e.getValue().path(0).path(0);
            if (e.getValue().size() == shape.size() && (first.isNumber() || first.isNull())) {
                maps.put(e.getKey(), e.getValue());
            }
        });
        JsonNode found = maps.get(quantity);
        if (found == null) {
            throw BadInput.unknown("BAD_VALUE", "--quantity", quantity, new ArrayList<>(maps.keySet()));
        }
        return found;
    }
}
