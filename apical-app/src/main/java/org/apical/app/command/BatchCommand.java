package org.apical.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
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
import org.slf4j.LoggerFactory;
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
    private static final List<String> KEYS = List.of("id", "model", "params");

    @ParentCommand
    private @Nullable ApicalCommand root;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "File of lines; default and -: standard input.")
    private @Nullable String file;

    @Option(names = "--data-root", paramLabel = "DIR", description = "Where files are looked for (default: here).")
    private @Nullable Path dataRoot;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    private final ReentrantLock writing = new ReentrantLock();

    @Override
    public Integer call() throws IOException {
        PrintStream out = Root.of(root).console().out();
        Runs runs = new Runs(Models.registry());
        DataRoot files = new DataRoot(dataRoot == null ? Path.of("") : dataRoot);
        Thread atEnd = endsBetweenLines();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
        Deque<Future<String>> waiting = new ArrayDeque<>();
        try (BatchLines lines = new BatchLines(open())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
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
            forget(atEnd);
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

    /** An interrupt must not cut an answer: the process ends when the line that is being written is whole. */
    private Thread endsBetweenLines() {
        Thread hook = new Thread(() -> {
            writing.lock();
            Root.of(root).console().err().println("Interrupted: the answers printed so far are whole.");
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LoggerFactory.getLogger(BatchCommand.class).debug("the process is ending");
        }
    }

    private void print(PrintStream out, Future<String> answer) {
        try {
            String line = answer.get();
            writing.lock();
            try {
                out.println(line);
                out.flush();
            } finally {
                writing.unlock();
            }
            if (out.checkError()) {
                throw new Cancelled("Nobody reads the answers any more; the rest was not computed.");
            }
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
            if (line.length() > BatchLines.LONGEST) {
                throw BadInput.data(
                        "TOO_LARGE", "A line holds at most " + BatchLines.LONGEST + " characters; this one is longer.");
            }
            ObjectNode request = Json.object(line);
            out.set("id", request.path("id").isMissingNode() ? NullNode.getInstance() : request.get("id"));
            for (Map.Entry<String, JsonNode> e : request.properties()) {
                if (!KEYS.contains(e.getKey())) {
                    throw BadInput.unknown("UNKNOWN_KEY", e.getKey(), e.getKey(), KEYS);
                }
            }
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
