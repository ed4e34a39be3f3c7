package org.apical.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apical.app.Console;
import org.apical.app.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report whose process is killed goes on with the rows that were finished. */
class ReproduceResumeTest {
    private static final String ROWS = "C02,C05,C06,C07,C10,C11,C12,C25,C33,C09,C18";

    @TempDir
    Path temp;

    private record Ended(int status, String err) {}

    private static List<String> words(Path out, String... more) {
        List<String> words = new ArrayList<>(
                List.of("reproduce", "--quick", "--only", ROWS, "--threads", "1", "--out", out.toString()));
        words.addAll(Arrays.asList(more));
        return words;
    }

    private static Ended here(List<String> words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int status = Main.run(console, words.toArray(new String[0]));
        return new Ended(status, err.toString(StandardCharsets.UTF_8));
    }

    private static List<Path> rows(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".row")).sorted().toList();
        }
    }

    @Test
    void aKillLosesNoFinishedRow() throws Exception {
        Path undisturbed = temp.resolve("undisturbed");
        assertThat(here(words(undisturbed)).status()).isZero();
        Path out = temp.resolve("killed");
        Path kept = temp.resolve("killed.rows");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.apical.app.Main"));
        command.addAll(words(out));
        Path log = temp.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (process.isAlive() && rows(kept).size() < 3 && System.nanoTime() < end) {
            Thread.sleep(2);
        }
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(process.exitValue()).as("SIGKILL").isEqualTo(137);
        int finished = rows(kept).size();
        assertThat(out).doesNotExist();

        Ended refused = here(words(out));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--resume");
        Ended ended = here(words(out, "--resume"));
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.err().lines().filter(line -> line.contains("taken up")))
                .hasSize(finished);
        assertThat(kept).doesNotExist();
        assertThat(out.resolve("ledger.json")).hasSameTextualContentAs(undisturbed.resolve("ledger.json"));
        try (Stream<Path> figures = Files.list(undisturbed.resolve("figures"))) {
            for (Path figure : figures.toList()) {
                assertThat(out.resolve("figures").resolve(figure.getFileName())).hasSameTextualContentAs(figure);
            }
        }
    }

    @Test
    void rowsOfAnotherEffortAreRefused() throws Exception {
        Path out = temp.resolve("other");
        Path kept = Files.createDirectories(temp.resolve("other.rows"));
        Files.writeString(kept.resolve("run.json"), "{\"version\":\"0\",\"commit\":\"x\",\"effort\":\"FULL\"}");
        Ended refused = here(words(out, "--resume"));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("FULL", "remove the folder");
    }
}
