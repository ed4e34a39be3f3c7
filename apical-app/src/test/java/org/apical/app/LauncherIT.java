package org.apical.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, in a process of its own. */
class LauncherIT {
    private static final Path ROOT =
            Path.of(System.getProperty("apical.root", "..")).toAbsolutePath();

    @TempDir
    Path temp;

    private String start(Path folder, int status, List<String> command, String... environment)
            throws IOException, InterruptedException {
        Path output = temp.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        Process process = builder.start();
        assertThat(process.waitFor(280, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isEqualTo(status);
        return text;
    }

    @Test
    void runsFromAnywhereAndThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("apical"), ROOT.resolve("apical"));
        String models = start(temp, 0, List.of(link.toString(), "models"));
        assertThat(models).contains("xas.reduce");
        assertThat(start(temp, 2, List.of(link.toString(), "run", "no.model"))).contains("UNKNOWN_MODEL");
    }

    @Test
    void listsModelsWithoutLoadingWhatItDoesNotNeed() throws Exception {
        start(temp, 0, List.of(ROOT.resolve("apical").toString(), "models"));
        String loaded = start(
                temp,
                0,
                List.of(ROOT.resolve("apical").toString(), "models"),
                "JAVA_TOOL_OPTIONS",
                "-Xlog:class+load=info");
        assertThat(loaded).contains("org.apical.app.Main");
        for (String heavy : List.of(
                "com.fasterxml.",
                "org.jfree.",
                "org.apache.batik.",
                "picocli.",
                "java.awt.",
                "org.jtransforms.",
                "org.apical.sweep.",
                "io.javalin.",
                "org.eclipse.jetty.",
                "kotlin.",
                "org.duckdb.",
                "org.apache.spark.")) {
            assertThat(loaded.lines().filter(l -> l.contains(" " + heavy)))
                    .as(heavy)
                    .isEmpty();
        }
        try (Stream<Path> jars = Files.list(ROOT.resolve("apical-app/target/dist/lib"))) {
            assertThat(jars.map(Path::toString).filter(jar -> jar.contains("duckdb") || jar.contains("spark")))
                    .as("what sweeps and their engine on a cluster fetch when they are first used")
                    .isEmpty();
        }
    }

    @Test
    void saysWhatToInstallWhereJavaIsMissingOrTooOld() throws Exception {
        String missing =
                start(temp, 1, List.of(ROOT.resolve("apical").toString(), "models"), "JAVA_HOME", temp.toString());
        assertThat(missing).contains("JAVA_HOME", "openjdk-17");
        Path old = Files.createDirectories(temp.resolve("old/bin"));
        Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 0\n");
        assertThat(old.resolve("java").toFile().setExecutable(true)).isTrue();
        Files.writeString(temp.resolve("old/release"), "JAVA_VERSION=\"1.8.0_392\"\n");
        String tooOld = start(
                temp,
                1,
                List.of(ROOT.resolve("apical").toString(), "models"),
                "JAVA_HOME",
                temp.resolve("old").toString());
        assertThat(tooOld).contains("1.8.0_392 is too old", "openjdk-17");
    }

    @Test
    void anInterruptLeavesNothingHalfDone() throws Exception {
        start(temp, 0, List.of(ROOT.resolve("apical").toString(), "models"));
        Path spectrum = ROOT.resolve("apical-core/src/main/resources/org/apical/bundled/xas/cu_10k.xmu");
        Path many = Files.createDirectory(temp.resolve("many"));
        for (int i = 0; i < 3000; i++) {
            Files.copy(spectrum, many.resolve("scan-" + i + ".xmu"));
        }
        Path out = temp.resolve("out");
        // a shell that runs this test in the background has it ignore the interrupt, and so its children
        Process process = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        ROOT.resolve("apical").toString(),
                        "xas",
                        "reduce",
                        many.toString(),
                        "--no-figures",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("output").toFile())
                .start();
        await(() -> writing(temp) > 20, process);
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(out).doesNotExist();
        try (var left = Files.list(temp)) {
            assertThat(left.filter(p -> p.getFileName().toString().startsWith(".out")))
                    .isEmpty();
        }
    }

    /** Ctrl-C on a terminal, where the progress bar stands: exit status 130, replicas kept, and the same command goes on. */
    @Test
    void anInterruptOnATerminalKeepsReplicas() throws Exception {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script), "script of util-linux, which makes a terminal, is not here");
        start(temp, 0, List.of(ROOT.resolve("apical").toString(), "models"));
        Path project = Files.writeString(temp.resolve("mine.yaml"), """
                data:
                  kind: synthetic
                  temperatureK: [20, 300]
                  kmaxInvA: 12
                  kstepInvA: 0.1
                  truth: {kind: sites, sites: [{weight: 1, distanceA: 1.85, quantumMeV: 65}]}
                models: [gaussianEinstein, twoSiteEinstein]
                transferLimit: false
                starts: 3
                intervals: false
                modelFree: false
                bootstrapReplicas: 400
                """);
        Path out = temp.resolve("series");
        Path kept = temp.resolve(".series.replicas");
        List<String> command = List.of(
                ROOT.resolve("apical").toString(),
                "xas",
                "doublewell",
                project.toString(),
                "--no-figures",
                "--out",
                out.toString());
        Path output = temp.resolve("output");
        Process process = new ProcessBuilder(
                        script.toString(),
                        "--quiet",
                        "--return",
                        "--command",
                        "exec env --default-signal=INT '" + String.join("' '", command) + "'",
                        "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        await(() -> lines(kept) > 5 && Files.readString(output).contains("replicas"), process);
        process.getOutputStream().write(3);
        process.getOutputStream().flush();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isEqualTo(130);
        assertThat(out).doesNotExist();
        long replicas = lines(kept) - 1;
        assertThat(replicas).isBetween(5L, 400L);
        assertThat(said)
                .contains("Interrupted: " + replicas
                        + " finished replicas are kept; the same command goes on from there.");

        assertThat(start(temp, 0, command)).contains(replicas + " finished replicas are taken up");
        assertThat(out.resolve("result.json")).exists();
        assertThat(kept).doesNotExist();
    }

    private static long lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }

    /** Waits until something has come about in a process that is still running then. */
    private static void await(Callable<Boolean> condition, Process process) throws Exception {
        while (!condition.call()) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("the process ended before it could be interrupted")
                    .isFalse();
        }
    }

    /** How many files the unfinished folder holds. */
    private static long writing(Path parent) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(parent, ".out.part-*")) {
            for (Path part : parts) {
                if (Files.isDirectory(part.resolve("data"))) {
                    try (Stream<Path> files = Files.list(part.resolve("data"))) {
                        return files.count();
                    }
                }
            }
        }
        return 0;
    }
}
