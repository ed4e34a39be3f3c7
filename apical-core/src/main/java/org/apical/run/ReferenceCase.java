package org.apical.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;

/**
 * One case of a reference file: what goes into a model and what must come out.
 *
 * @param id {@code topic:id}
 * @param model id of the model
 * @param params its parameters
 * @param expect path into the result, parts joined by dots, to the value expected there; {@code $error} to a list of
 *     words that the refusal must hold
 * @param tolerance what is allowed for each key of {@code expect}
 * @param slow takes long; left out on request
 * @param how where the numbers come from
 */
public record ReferenceCase(
        String id,
        String model,
        ObjectNode params,
        Map<String, JsonNode> expect,
        Map<String, Tolerance> tolerance,
        boolean slow,
        String how) {
    private static final Tolerance DEFAULT = new Tolerance(1e-6, 0.0, false);

    /**
     * The cases of a reference file.
     *
     * @throws BadInput where the text is not of that form
     */
    public static List<ReferenceCase> read(String json) {
        ObjectNode file = Json.object(json);
        String topic = file.path("topic").asText("");
        if (!file.path("cases").isArray()) {
            throw BadInput.at(
                    "MISSING_KEY", "cases", "is missing: a reference file is {\"topic\": ..., \"cases\": [...]}.");
        }
        List<ReferenceCase> cases = new ArrayList<>();
        for (JsonNode node : file.path("cases")) {
            String at = "cases." + cases.size();
            if (!node.path("id").isTextual() || !node.path("model").isTextual()) {
                throw BadInput.at("MISSING_KEY", at, "needs an id and a model, both texts.");
            }
            if (!(node.path("params") instanceof ObjectNode params)
                    || !node.path("expect").isObject()) {
                throw BadInput.at("MISSING_KEY", at, "needs params and expect, both objects.");
            }
            Map<String, JsonNode> expect = new LinkedHashMap<>();
            Map<String, Tolerance> tolerance = new LinkedHashMap<>();
            JsonNode allowed = node.path("tolerance");
            for (Map.Entry<String, JsonNode> e : node.path("expect").properties()) {
                expect.put(e.getKey(), e.getValue());
                JsonNode own = allowed.has(e.getKey()) ? allowed.get(e.getKey()) : allowed.path("*");
                tolerance.put(e.getKey(), own.isObject() ? Tolerance.of(own) : DEFAULT);
            }
            cases.add(new ReferenceCase(
                    topic + ":" + node.get("id").asText(),
                    node.get("model").asText(),
                    params,
                    expect,
                    tolerance,
                    node.path("slow").asBoolean(false),
                    node.path("how").asText("")));
        }
        return cases;
    }
}
