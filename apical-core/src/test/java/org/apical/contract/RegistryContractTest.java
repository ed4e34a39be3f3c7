package org.apical.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.Description;
import org.apical.model.Key;
import org.apical.model.Model;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.model.Unit;
import org.apical.model.ValueType;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.JsonSchema;
import org.apical.run.ParamsBinder;
import org.apical.run.Runs;
import org.apical.run.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model owes, checked over the registry: this keeps "one model in one place" true. */
class RegistryContractTest {
    private static final Registry REGISTRY = Models.registry();
    private static final Path ROOT = Path.of(System.getProperty("apical.root", ".."));

    static Stream<String> ids() {
        return REGISTRY.ids().stream();
    }

    private static RunContext context() {
        return RunContext.quiet().withData(new DataRoot(ROOT));
    }

    private static Description description(String id) {
        return Description.of(REGISTRY.get(id));
    }

    @Test
    void thereAreModels() {
        assertThat(REGISTRY.ids()).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void exampleRunsAndItsResultHoldsToItsSchema(String id) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        Runs.Outcome outcome = new Runs(REGISTRY).execute(id, new Runs(REGISTRY).example(id), context(), true);
        double seconds = (clock.getCurrentThreadCpuTime() - before) * 1e-9;
        JsonNode schema = JsonSchema.results(description(id));
        assertThat(validate(schema, outcome.result())).isEmpty();
        assertThat(outcome.figures()).as("figures of " + id).isNotEmpty();
        assertThat(Tables.of(outcome.result())).isNotNull();
        // processor time: a busy machine is not the model's fault
        assertThat(seconds).as("an example runs in under 10 s on one core").isLessThan(10.0);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void schemaAcceptsTheExampleAndTheCompletedParameters(String id) {
        Description description = description(id);
        JsonNode schema = JsonSchema.params(description);
        ObjectNode example = new Runs(REGISTRY).example(id);
        assertThat(validate(schema, example)).isEmpty();
        assertThat(validate(schema, ParamsBinder.complete(description.params(), example)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void completedParametersGiveTheSameResult(String id) {
        Runs runs = new Runs(REGISTRY);
        Runs.Outcome once = runs.execute(id, runs.example(id), context(), false);
        Runs.Outcome again = runs.execute(id, once.params(), context().withThreads(2), false);
        assertThat(again.result())
                .as("same input, same output, on 1 and on 2 threads")
                .isEqualTo(once.result());
        assertThat(again.params()).isEqualTo(once.params());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void isCancelled(String id) {
        Runs runs = new Runs(REGISTRY);
        assertThatThrownBy(() -> runs.execute(id, runs.example(id), context().withCancellation(() -> true), false))
                .isInstanceOf(Cancelled.class);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyKeyIsDocumentedAndEndsInItsUnit(String id) {
        List<String> faults = new ArrayList<>();
        check(description(id).params(), "params", faults);
        check(description(id).results(), "result", faults);
        assertThat(faults).isEmpty();
    }

    private static void check(ValueType.ObjectOf object, String at, List<String> faults) {
        for (Key key : object.keys()) {
            String path = at + "." + key.name();
            if (key.doc().length() < 4) {
                faults.add(path + " has no sentence");
            }
            if (key.unit() != Unit.NONE && !key.name().endsWith(key.unit().suffix())) {
                faults.add(path + " is in " + key.unit().symbol() + " but does not end in "
                        + key.unit().suffix());
            }
            if (at.startsWith("params")
                    && !key.required()
                    && key.defaultJson() == null
                    && key.absent().isEmpty()) {
                faults.add(path + " is optional and does not say what holds where it is left out");
            }
            inner(key.type(), path, faults);
        }
    }

    private static void inner(ValueType type, String path, List<String> faults) {
        if (type instanceof ValueType.ObjectOf object) {
            check(object, path, faults);
        } else if (type instanceof ValueType.ListOf list) {
            inner(list.item(), path, faults);
        } else if (type instanceof ValueType.MapOf map) {
            inner(map.item(), path, faults);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void citationsExist(String id) throws Exception {
        String bib = Files.readString(ROOT.resolve("docs/citations.bib"));
        for (String cite : REGISTRY.get(id).info().cites()) {
            assertThat(bib).as("docs/citations.bib").containsPattern("@\\w+\\{" + Pattern.quote(cite) + ",");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hasADocsPage(String id) {
        assertThat(ROOT.resolve("docs/models/" + id + ".md")).exists();
    }

    /** A good object of each record type that the example of any model holds. */
    private static Map<Class<?>, ObjectNode> goodObjects() {
        Map<Class<?>, ObjectNode> out = new HashMap<>();
        for (Model<?, ?> model : REGISTRY.all()) {
            BadInputs.collect(
                    Description.params(model.paramsType()),
                    Json.object(model.info().example()),
                    out);
        }
        return out;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void badInputsLeaveNoKeyOut(String id) {
        Set<String> keys = new TreeSet<>();
        collect(description(id).params(), "", keys);
        ObjectNode good = Json.object(REGISTRY.get(id).info().example());
        assertThat(BadInputs.of(description(id).params(), good, goodObjects()).stream()
                        .filter(bad -> bad.what().equals("twice"))
                        .map(bad -> bad.key().replaceAll("\\.(0|x)(?=\\.)", "")))
                .containsAll(keys);
    }

    private static void collect(ValueType type, String path, Set<String> keys) {
        if (type instanceof ValueType.ObjectOf object) {
            for (Key key : object.keys()) {
                String name = path.isEmpty() ? key.name() : path + "." + key.name();
                keys.add(name);
                collect(key.type(), name, keys);
            }
        } else if (type instanceof ValueType.ListOf list) {
            collect(list.item(), path, keys);
        } else if (type instanceof ValueType.MapOf map) {
            collect(map.item(), path, keys);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void refusesTheSevenBadInputsOfEveryKey(String id) {
        Model<?, ?> model = REGISTRY.get(id);
        ObjectNode good = Json.object(model.info().example());
        List<BadInputs.Case> cases = BadInputs.of(description(id).params(), good, goodObjects());
        List<String> faults = new ArrayList<>();
        for (BadInputs.Case bad : cases) {
            try {
                ParamsBinder.bind(model.paramsType(), Json.object(bad.json()));
                faults.add(bad + ": was accepted");
            } catch (BadInput e) {
                String leaf = bad.key().substring(bad.key().lastIndexOf('.') + 1);
                if (!bad.codes().contains(e.code())) {
                    faults.add(bad + ": code " + e.code() + " instead of " + bad.codes() + ": " + e.getMessage());
                } else if (!String.valueOf(e.getMessage()).contains(leaf)) {
                    faults.add(bad + ": the message does not name the key: " + e.getMessage());
                }
            }
        }
        if (!faults.isEmpty()) {
            fail(faults.size() + " of " + cases.size() + ":\n" + String.join("\n", faults));
        }
    }

    private static List<String> validate(JsonNode schema, JsonNode instance) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(instance)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
