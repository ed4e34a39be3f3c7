package org.apical.models.doublewell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;

/** Runs models of this area from JSON in which ' stands for ". */
final class WellRuns {
    static final String QUARTIC = "{'family': 'quartic', 'barrierMeV': 120, 'halfSplitA': 0.065}";
    static final String JOINED = "{'family': 'joined', 'forceConstantMeVPerA2': 12000, 'halfSplitA': 0.065}";

    private static final Runs RUNS = new Runs(Models.registry());

    private WellRuns() {}

    static String polaron2(double transfer, double bias) {
        return "{'family': 'polaron2', 'forceConstantMeVPerA2': 12000, 'halfSplitA': 0.065, 'transferMeV': " + transfer
                + ", 'biasMeV': " + bias + "}";
    }

    static String harmonic(double quantum) {
        return "{'family': 'harmonic', 'quantumMeV': " + quantum + "}";
    }

    /** The result, figures made too. */
    static ObjectNode run(String model, String json) {
        return RUNS.execute(
                        model,
                        Json.object(json.replace('\'', '"')),
                        RunContext.quiet().withData(new DataRoot(Path.of("."))),
                        true)
                .result();
    }

    static double[] numbers(JsonNode list) {
        double[] out = new double[list.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = list.get(i).isNull() ? Double.NaN : list.get(i).doubleValue();
        }
        return out;
    }

    static void refuses(String model, String json, String code, String path) {
        BadInput e = catchThrowableOfType(BadInput.class, () -> run(model, json));
        assertThat(e).as(json).isNotNull();
        assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
        assertThat(e.path()).as(e.getMessage()).isEqualTo(path);
    }
}
