package org.apical.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apical.app.Console;
import org.apical.app.Main;

/** The product and Spark's own programs, each in a process of its own, from the jars that the launcher runs. */
final class Processes {
    static final Path ROOT = Path.of(System.getProperty("apical.root", "..")).toAbsolutePath();

    private Processes() {}

    /** A process and where its output goes. */
    record Started(Process process, Path output) {
        String text() throws IOException {
            return Files.readString(output, StandardCharsets.UTF_8);
        }

        String end(int status) throws IOException, InterruptedException {
            assertThat(process.waitFor(200, TimeUnit.SECONDS)).as(text()).isTrue();
            assertThat(process.exitValue()).as(text()).isEqualTo(status);
            return text();
        }

        /** SIGKILL to it and to all that it started. */
        void kill() throws InterruptedException {
            List<ProcessHandle> below = process.descendants().toList();
            process.destroyForcibly().waitFor();
            below.forEach(ProcessHandle::destroyForcibly);
        }
    }

    static Path lib(String module) {
        return ROOT.resolve(module + "/target/dist/lib");
    }

    static String jars(String... modules) throws IOException {
        List<String> all = new ArrayList<>();
        for (String module : modules) {
            try (Stream<Path> files = Files.list(lib(module))) {
                files.map(Path::toString)
                        .filter(f -> f.endsWith(".jar"))
                        .sorted()
                        .forEach(all::add);
            }
        }
        return String.join(File.pathSeparator, all);
    }

    /** The product with the engine spark. */
    static Started apical(Path temp, List<String> properties, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(properties);
        command.add("-cp");
        command.add(jars("apical-app", "apical-store", "apical-spark"));
        command.add("org.apical.app.Main");
        command.addAll(List.of(arguments));
        return java(temp, command, Map.of());
    }

    static Started java(Path temp, List<String> arguments, Map<String, String> environment) throws IOException {
        Path output = Files.createTempFile(temp, "output", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // Short lives: the second compiler never pays.
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temp));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Started(builder.start(), output);
    }

    /** The verb in this process: the whole table as CSV, sorted by index. */
    static String table(Path out) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(text, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false,
                false);
        assertThat(Main.run(console, "sweep", "show", out.toString(), "--csv")).isZero();
        console.out().flush();
        return text.toString(StandardCharsets.UTF_8);
    }

    /** The local engine in this process. */
    static void local(String file, Path out) {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false,
                false);
        assertThat(Main.run(console, "sweep", file, "--out", out.toString())).isZero();
    }

    /** When each whole part was written. */
    static Map<String, Object> parts(Path out) throws IOException {
        Map<String, Object> found = new TreeMap<>();
        Path parts = out.resolve("parts");
        if (Files.isDirectory(parts)) {
            try (Stream<Path> files = Files.list(parts)) {
                for (Path file : files.collect(Collectors.toList())) {
                    String name = String.valueOf(file.getFileName());
                    if (name.startsWith("part-")) {
                        found.put(name, Files.readAttributes(file, "unix:ino,lastModifiedTime"));
                    }
                }
            }
        }
        return found;
    }
}
