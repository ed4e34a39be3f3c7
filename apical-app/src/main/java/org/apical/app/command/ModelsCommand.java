package org.apical.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.concurrent.Callable;
import org.apical.app.ModelList;
import org.apical.model.Description;
import org.apical.model.Model;
import org.apical.model.Registry;
import org.apical.models.Models;
import org.apical.run.Json;
import org.apical.run.JsonSchema;
import org.apical.run.ModelPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code models}: what there is. */
@Command(
        name = "models",
        description = "Lists the models; with an ID, its parameters and results.",
        mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ApicalCommand root;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "A model, e.g. xas.reduce.")
    private @Nullable String id;

    @Option(names = "--json", description = "JSON Schema of parameters and results.")
    private boolean json;

    @Override
    public Integer call() {
        Registry registry = Models.registry();
        var out = Root.of(root).console().out();
        if (id == null) {
            if (json) {
                ArrayNode all = Json.mapper().createArrayNode();
                for (Model<?, ?> model : registry.all()) {
                    all.add(JsonSchema.model(Description.of(model)));
                }
                out.println(all.toPrettyString());
            } else {
                ModelList.print(out);
            }
        } else {
            Description description = Description.of(registry.get(id));
            out.println(json ? JsonSchema.model(description).toPrettyString() : ModelPage.markdown(description));
        }
        return 0;
    }
}
