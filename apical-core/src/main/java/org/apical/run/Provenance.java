package org.apical.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a result comes from: enough to make it again.
 *
 * @param what the model or the verb
 * @param started when it began
 * @param wallSeconds how long it took
 * @param seed the seed, null where nothing is random
 * @param inputs SHA-256 of every file that was read, by name
 */
public record Provenance(
        String what,
        Instant started,
        double wallSeconds,
        @Nullable JsonNode seed,
        Map<String, String> inputs) {
    /** Provenance of a model run that has just ended. */
    public static Provenance of(Runs.Outcome outcome, DataRoot files, Clock clock) {
        Instant started = clock.instant().minusNanos((long) (outcome.seconds() * 1e9));
        return new Provenance(
                outcome.modelId(), started, outcome.seconds(), outcome.params().get("seed"), files.inputs());
    }

    /** As written to {@code provenance.json}. */
    public ObjectNode json() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("what", what);
        out.put("version", Version.number());
        out.put("commit", Version.commit());
        out.put("java", System.getProperty("java.vendor") + " " + Runtime.version());
        out.put("time", started.truncatedTo(ChronoUnit.SECONDS).toString());
        out.put("wallSeconds", wallSeconds);
        out.set("seed", seed);
        ObjectNode digests = out.putObject("inputsSha256");
        inputs.forEach(digests::put);
        return out;
    }
}
