package org.apical.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.apical.model.Description;
import org.apical.model.Registry;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;

/** The command line that repeats a run: what differs from the example is set, the rest is the example's. */
final class EquivalentCommand {
    private EquivalentCommand() {}

    /** For complete parameters of a model. */
    static String of(Registry registry, String model, ObjectNode params) {
        ObjectNode example = ParamsBinder.complete(
                Description.params(registry.get(model).paramsType()),
                Json.object(registry.get(model).info().example()));
        StringBuilder sets = new StringBuilder();
        if (!differences("", example, params, sets)) {
            // a key of the example that is not given here cannot be unset
            return "./apical run " + model + " --params - <<'END'\n" + params + "\nEND";
        }
        return "./apical run " + model + sets;
    }

    private static boolean differences(String prefix, ObjectNode from, ObjectNode to, StringBuilder out) {
        for (Map.Entry<String, JsonNode> e : from.properties()) {
            if (!to.has(e.getKey())) {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> e : to.properties()) {
            JsonNode before = from.get(e.getKey());
            if (before instanceof ObjectNode inner && e.getValue() instanceof ObjectNode now) {
                if (!differences(prefix + e.getKey() + ".", inner, now, out)) {
                    return false;
                }
            } else if (!e.getValue().equals(before) && !sameNumber(before, e.getValue())) {
                out.append(" --set ").append(quoted(prefix + e.getKey() + "=" + text(e.getValue())));
            }
        }
        return true;
    }

    private static boolean sameNumber(JsonNode a, JsonNode b) {
        return a != null && a.isNumber() && b.isNumber() && a.doubleValue() == b.doubleValue();
    }

    /** Text that would be read as something else keeps its quotes. */
    private static String text(JsonNode value) {
        return value.isTextual()
                        && value.textValue().matches("[A-Za-z_][A-Za-z0-9_.:/-]*")
                        && !value.textValue().matches("true|false|null|NaN|Infinity")
                ? value.textValue()
                : value.toString();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_=.,:/+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
