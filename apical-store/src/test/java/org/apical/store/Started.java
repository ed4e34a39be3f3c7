package org.apical.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apical.sweep.SweepStore;
import org.jspecify.annotations.Nullable;

/** The product in a process of its own, from the jars that the launcher runs; and what it left. */
final class Started {
    static final Path ROOT = Path.of(System.getProperty("apical.root", "..")).toAbsolutePath();

    private final Process process;
    private final Path output;

    private Started(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Started apical(Path temp, List<String> arguments) throws IOException {
        Path output = Files.createTempFile(temp, "output", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // Short lives: the second compiler never pays.
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-cp",
                jars("apical-app") + File.pathSeparator + jars("apical-store"),
                "org.apical.app.Main"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Started(process, output);
    }

    private static String jars(String module) throws IOException {
        Path lib = ROOT.resolve(module + "/target/dist/lib");
        try (Stream<Path> files = Files.list(lib)) {
            return files.map(Path::toString)
                    .filter(f -> f.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** Waits for the end; what was printed. */
    String end(int status) throws IOException, InterruptedException {
        assertThat(process.waitFor(280, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isEqualTo(status);
        return text;
    }

    /** Waits so long and kills it (SIGKILL); false where it had ended by itself before. */
    boolean killAfter(long millis) throws InterruptedException {
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** How many whole parts are there. */
    static long count(Path out) throws IOException {
        Path parts = out.resolve("parts");
        if (!Files.isDirectory(parts)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(parts)) {
            return files.filter(f -> String.valueOf(f.getFileName()).startsWith("part-"))
                    .count();
        }
    }

    /** SHA-256 of the whole table, sorted by index. */
    static String table(Path out) {
        try (DuckDbStore store = new DuckDbStore()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            store.ask(out.resolve("parts"), "SELECT * FROM sweep ORDER BY \"index\"", new SweepStore.Answer() {
                @Override
                public void columns(List<String> names) {
                    digest.update(names.toString().getBytes(StandardCharsets.UTF_8));
                }

                @Override
                public void row(@Nullable Object[] cells) {
                    digest.update(Arrays.toString(cells).getBytes(StandardCharsets.UTF_8));
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When each whole part was written. */
    static Map<String, Object> parts(Path out) throws IOException {
        Map<String, Object> found = new TreeMap<>();
        Path parts = out.resolve("parts");
        if (Files.isDirectory(parts)) {
            try (Stream<Path> files = Files.list(parts)) {
                for (Path file : files.toList()) {
                    if (String.valueOf(file.getFileName()).startsWith("part-")) {
                        found.put(
                                String.valueOf(file.getFileName()),
                                Files.readAttributes(file, "unix:ino,lastModifiedTime"));
                    }
                }
            }
        }
        return found;
    }
}
