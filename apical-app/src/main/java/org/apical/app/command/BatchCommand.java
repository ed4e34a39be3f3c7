package org.apical.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apical.model.ApicalException;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.ErrorJson;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code batch}: a line of JSON in, a line out, in input order; a bad line never stops the stream. */
@Command(
        name = "batch",
        description =
                "Runs many models: lines {\"id\", \"model\", \"params\"} in, lines {\"id\", \"result\"} or {\"id\", \"error\"} out.",
        mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ApicalCommand root;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "File of lines; default and -: standard input.")
    private @Nullable String file;

    @Option(names = "--data-root", paramLabel = "DIR", description = "Where files are looked for (default: here).")
    private @Nullable Path dataRoot;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        PrintStream out = Root.of(root).console().out();
        Runs runs = new Runs(Models.registry());
        DataRoot files = new DataRoot(dataRoot == null ? Path.of("") : dataRoot);
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
        Deque<Future<String>> waiting = new ArrayDeque<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = line;
                if (!text.isBlank()) {
                    waiting.add(pool.submit(() -> answer(runs, files, text)));
                }
                while (waiting.size() > 4 * Math.max(1, threads)
                        || !waiting.isEmpty() && waiting.peek().isDone()) {
                    print(out, waiting.remove());
                }
                if (!lines.ready()) {
                    // The other side may wait for its answers before it goes on.
                    while (!waiting.isEmpty()) {
                        print(out, waiting.remove());
                    }
                }
            }
            while (!waiting.isEmpty()) {
                print(out, waiting.remove());
            }
        } finally {
            pool.shutdownNow();
        }
        return 0;
    }

    private InputStream open() throws IOException {
        if (file == null || file.equals("-")) {
            return Root.of(root).console().in();
        }
        if (!Files.isRegularFile(Path.of(file))) {
            throw BadInput.data("FILE_NOT_FOUND", "'" + file + "' is not there.");
        }
        return Files.newInputStream(Path.of(file));
    }

    private static void print(PrintStream out, Future<String> answer) {
        try {
            out.println(answer.get());
            out.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("The batch was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String answer(Runs runs, DataRoot files, String line) {
        ObjectNode out = Json.mapper().createObjectNode();
        out.set("id", NullNode.getInstance());
        try {
            ObjectNode request = Json.object(line);
            out.set("id", request.path("id").isMissingNode() ? NullNode.getInstance() : request.get("id"));
            JsonNode model = request.path("model");
            if (!model.isTextual()) {
                throw BadInput.at("MISSING_KEY", "model", "must be given: the id of a model.");
            }
            JsonNode params = request.path("params");
            if (!params.isMissingNode() && !params.isObject()) {
                throw BadInput.at("BAD_TYPE", "params", "must be an object.");
            }
            ObjectNode given =
                    params instanceof ObjectNode object ? object : Json.mapper().createObjectNode();
            RunContext context = RunContext.quiet().withData(files);
            out.set(
                    "result",
                    runs.execute(model.asText(), given, context, false).result());
        } catch (ApicalException e) {
            out.set("error", ErrorJson.of(e));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            out.set("error", ErrorJson.ofBug(e));
        }
        return out.toString();
    }
}
