package org.apical.models.superstripes;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.apical.contract.ReferenceCasesTest;
import org.apical.model.BadInput;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;

/** Runs models of this area from JSON with single quotes. */
final class Area {
    private static final Runs RUNS = new Runs(Registry.of(SuperstripesModels.all()));

    private Area() {}

    static JsonNode run(String model, String params) {
        return outcome(model, params).result();
    }

    static Runs.Outcome outcome(String model, String params) {
        RunContext context = RunContext.quiet().withData(new DataRoot(ReferenceCasesTest.DATA_ROOT));
        return RUNS.execute("superstripes." + model, Json.object(params.replace('\'', '"')), context, true);
    }

    static BadInput refusal(String model, String params) {
        return catchThrowableOfType(BadInput.class, () -> run(model, params));
    }

    static double tc(String params) {
        return number(run("tc", params), "/tcK/0");
    }

    static double number(JsonNode result, String pointer) {
        return result.at(pointer).doubleValue();
    }
}
