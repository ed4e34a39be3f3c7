package org.apical.data.feff;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.jspecify.annotations.Nullable;

/**
 * FEFF as an external engine: runs {@code feff6l} or {@code feff8l} in a directory of its own, watches it, and takes what it
 * wrote. What it computed once it keeps, by the content of the input and of the program. Immutable; may be used by several
 * threads.
 */
public final class FeffEngine {
    /** The programs that are known, as they are called on the command line. */
    public static final List<String> PROGRAMS = List.of("feff6l", "feff8l");

    private static final Pattern KEPT =
            Pattern.compile("feff\\d{4}\\.dat|files\\.dat|paths\\.dat|chi\\.dat|xmu\\.dat|list\\.dat|misc\\.dat");
    private static final long MAX_FILE = 16L << 20;
    private static final long MAX_TOTAL = 256L << 20;
    private static final int MAX_INPUT = 4 << 20;
    /** Both files print four digits. */
    private static final double SAME_LENGTH = 2e-4;

    private final Map<String, Path> commands;
    private final Duration timeout;
    private final @Nullable FeffCache cache;

    /**
     * An engine.
     *
     * @param commands the executable of each program that does not stand on the PATH
     * @param timeout how long a run may take
     * @param cache folder that keeps what was computed; null for none
     */
    public FeffEngine(Map<String, Path> commands, Duration timeout, @Nullable Path cache) {
        this.commands = Map.copyOf(commands);
        this.timeout = timeout;
        this.cache = cache == null ? null : new FeffCache(cache);
    }

    /**
     * Runs FEFF, or takes what an earlier run of the same input left.
     *
     * @param program one of {@link #PROGRAMS}
     * @param input the text of feff.inp
     * @throws NotConverged {@code FEFF_NOT_FOUND}, {@code FEFF_FAILED} with the last lines of its log, {@code FEFF_TIMEOUT}
     */
    public FeffRun run(String program, String input, RunContext context) {
        if (!PROGRAMS.contains(program)) {
            throw BadInput.unknown("BAD_ARGUMENT", "program", program, PROGRAMS);
        }
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_INPUT) {
            throw BadInput.data("TOO_LARGE", "feff.inp is larger than " + (MAX_INPUT >> 20) + " MiB.");
        }
        context.checkCancelled();
        Path executable = find(program);
        try {
            String key = cache == null ? "" : FeffCache.key(program, executable, bytes);
            FeffRun known = cache == null ? null : cache.get(key, program);
            if (known != null) {
                return known;
            }
            FeffRun run = compute(program, executable, bytes, context);
            if (cache != null) {
                cache.put(key, run);
            }
            return run;
        } catch (IOException | UncheckedIOException e) {
            throw new NotConverged("FEFF_FAILED", program + " could not be run: " + e + ".");
        }
    }

    /** The executable of a program. */
    private Path find(String program) {
        Path given = commands.get(program);
        if (given != null) {
            if (Files.isRegularFile(given) && Files.isExecutable(given)) {
                return given.toAbsolutePath();
            }
            throw new NotConverged("FEFF_NOT_FOUND", "'" + given + "' is not a program that can be run.");
        }
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(File.pathSeparator)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder, program);
            if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return candidate.toAbsolutePath();
            }
        }
        throw new NotConverged(
                "FEFF_NOT_FOUND",
                program + " is not on the PATH. On Debian or Ubuntu 'apt install feff85exafs' brings feff6l and feff8l;"
                        + " else say where it is. Stored paths (example:feff/...) need no FEFF.");
    }

    private FeffRun compute(String program, Path executable, byte[] input, RunContext context) throws IOException {
        Path folder = Files.createTempDirectory("apical-" + program + "-");
        try (FeffProcess process = new FeffProcess(program, executable, folder)) {
            Files.write(folder.resolve("feff.inp"), input);
            long start = System.nanoTime();
            process.run(timeout, context);
            double seconds = (System.nanoTime() - start) * 1e-9;
            Map<String, byte[]> files = collect(folder);
            String log = process.log();
            check(program, files, log);
            files.put("feff.inp", input);
            return new FeffRun(program, files, log, seconds, false);
        }
    }

    private static Map<String, byte[]> collect(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        List<Path> there;
        try (Stream<Path> all = Files.list(folder)) {
            there = all.sorted().toList();
        }
        for (Path file : there) {
            String name = String.valueOf(file.getFileName());
            if (KEPT.matcher(name).matches() && Files.isRegularFile(file)) {
                long size = Files.size(file);
                total += size;
                if (size > MAX_FILE || total > MAX_TOTAL) {
                    throw new NotConverged(
                            "FEFF_FAILED", "FEFF wrote " + name + " of " + (size >> 20) + " MiB: something is wrong.");
                }
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** FEFF ends with status 0 whatever happened: what counts is what it wrote (xas-data, section 4.3). */
    private static void check(String program, Map<String, byte[]> files, String log) {
        String missing = "";
        if (!files.containsKey("feff0001.dat")) {
            missing = "no feff0001.dat";
        } else if (!files.containsKey("files.dat")) {
            missing = "no files.dat";
        } else {
            try {
                missing = contradiction(FeffListing.read("files.dat", files.get("files.dat")), files);
            } catch (BadInput e) {
                missing = "a damaged file (" + e.getMessage() + ")";
            }
        }
        if (!missing.isEmpty()) {
            throw new NotConverged(
                    "FEFF_FAILED", program + " left " + missing + ". Its last lines: " + FeffRun.lastLines(log));
        }
    }

    /** What is wrong with the paths that a list names; empty for nothing. */
    private static String contradiction(List<FeffListing.Entry> entries, Map<String, byte[]> files) {
        int rows = 0;
        if (entries.isEmpty()) {
            return "a files.dat that lists no path";
        }
        for (FeffListing.Entry entry : entries) {
            byte[] bytes = files.get(entry.file());
            if (bytes == null) {
                return "no " + entry.file() + ", which its files.dat lists";
            }
            FeffPath path = FeffPathFile.read(entry.file(), bytes);
            if (path.legs() != entry.legs() || Math.abs(path.reff() - entry.reff()) > SAME_LENGTH) {
                return entry.file() + " of " + path.legs() + " legs and " + path.reff()
                        + " A, where its files.dat says " + entry.legs() + " legs and " + entry.reff() + " A";
            }
            if (rows > 0 && path.k().length != rows) {
                return entry.file() + " of " + path.k().length + " rows, where the paths before it have " + rows;
            }
            rows = path.k().length;
        }
        return "";
    }
}
