package org.apical.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.model.ApicalException;
import org.apical.model.Cancelled;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.jspecify.annotations.Nullable;

/** Runs reference cases and judges every expected value. */
public final class ReferenceCheck {
    /** What became of one expected value. */
    public enum Verdict {
        HOLDS,
        FAILS,
        NOT_BUILT
    }

    /**
     * One expected value, judged.
     *
     * @param caseId the case
     * @param model the model
     * @param key path into the result
     * @param computed what came out, cut to a line
     * @param expected what was expected, cut to a line
     * @param tolerance in words
     * @param verdict the verdict
     * @param why how the two differ, empty where they agree
     */
    public record Line(
            String caseId,
            String model,
            String key,
            String computed,
            String expected,
            String tolerance,
            Verdict verdict,
            String why) {}

    private final Registry registry;
    private final Runs runs;

    /** Checks of the models in that registry. */
    public ReferenceCheck(Registry registry) {
        this.registry = registry;
        this.runs = new Runs(registry);
    }

    /**
     * Judges one case: a line for each value it expects. A model that does not exist is not built, unless the case is about
     * just that: its refusal has the words that are expected.
     */
    public List<Line> check(ReferenceCase test, RunContext context) {
        List<Line> lines = run(test, context);
        boolean known = registry.find(test.model()) != null;
        return known || lines.stream().allMatch(l -> l.verdict() == Verdict.HOLDS)
                ? lines
                : judge(test, null, null, Verdict.NOT_BUILT);
    }

    private List<Line> run(ReferenceCase test, RunContext context) {
        ObjectNode result = null;
        ObjectNode error = null;
        try {
            result = runs.execute(test.model(), test.params(), context, false).result();
        } catch (Cancelled e) {
            throw e;
        } catch (ApicalException e) {
            error = ErrorJson.of(e);
        } catch (RuntimeException | StackOverflowError e) {
            error = ErrorJson.ofBug(e);
        }
        return judge(test, result, error, null);
    }

    private static List<Line> judge(
            ReferenceCase test, @Nullable ObjectNode result, @Nullable ObjectNode error, @Nullable Verdict fixed) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : test.expect().entrySet()) {
            String key = e.getKey();
            JsonNode want = e.getValue();
            Tolerance tolerance = test.tolerance().getOrDefault(key, new Tolerance(1e-6, 0, false));
            String computed = "";
            String why = "";
            if (fixed == null) {
                String found;
                if (key.equals("$error")) {
                    computed =
                            error == null ? "a result" : error.path("message").asText();
                    found = refusal(error, want);
                } else if (result == null) {
                    computed = String.valueOf(error);
                    found = "refused: " + error;
                } else {
                    JsonNode got = dig(result, key);
                    computed = got.toString();
                    found = got.isMissingNode() ? "the key is missing in the result" : tolerance.difference(got, want);
                }
                why = found == null ? "" : found;
            }
            Verdict verdict = fixed != null ? fixed : why.isEmpty() ? Verdict.HOLDS : Verdict.FAILS;
            lines.add(new Line(
                    test.id(),
                    test.model(),
                    key,
                    cut(computed),
                    cut(want.toString()),
                    key.equals("$error") ? "words" : tolerance.words(),
                    verdict,
                    why));
        }
        return lines;
    }

    private static @Nullable String refusal(@Nullable ObjectNode error, JsonNode words) {
        if (error == null) {
            return "was not refused";
        }
        String message = error.toString().toLowerCase(Locale.ROOT);
        List<String> missing = new ArrayList<>();
        for (JsonNode word : words) {
            if (!message.contains(word.asText().toLowerCase(Locale.ROOT))) {
                missing.add(word.asText());
            }
        }
        return missing.isEmpty() ? null : "the message " + error + " lacks " + missing;
    }

    private static JsonNode dig(JsonNode node, String path) {
        JsonNode at = node;
        for (String part : path.split("\\.")) {
            if (at.isArray()) {
                at = part.matches("\\d{1,9}") ? at.path(Integer.parseInt(part)) : MissingNode.getInstance();
            } else {
                at = at.path(part);
            }
        }
        return at;
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
