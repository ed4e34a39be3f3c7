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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apical.app.Console;
import org.apical.app.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map whose process is killed, twice and at any moment, goes on where it was. */
class RunResumeTest {
    private static final String MAP = """
            axes:
              - {key: etaBottom, from: -2, to: 4, points: 80}
              - {key: omega0MeV, from: 20, to: 90, points: 20}
            """;

    @TempDir
    Path temp;

    private record Ended(int status, String err) {}

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

    private List<String> map(Path out, boolean resume) throws IOException {
        Path params = Files.writeString(temp.resolve("map.yaml"), MAP);
        List<String> words = new ArrayList<>(List.of(
                "run", "superstripes.map", "--params", params.toString(), "--out", out.toString(), "--threads", "2"));
        if (resume) {
            words.add("--resume");
        }
        return words;
    }

    /** Starts the command in a process of its own and kills that when so many pieces, or a little more, are there. */
    private List<String> killed(Path out, boolean resume, int pieces) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.apical.app.Main"));
        command.addAll(map(out, resume));
        Path log = temp.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Path file = Path.of(out + ".pieces");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (process.isAlive() && whole(file).size() < pieces + 1 && System.nanoTime() < end) {
            Thread.sleep(3);
        }
        assertThat(process.isAlive())
                .as("it was killed before its end; " + Files.readString(log))
                .isTrue();
        process.destroyForcibly().waitFor();
        assertThat(process.exitValue()).as("SIGKILL").isEqualTo(137);
        return whole(file);
    }

    /** The lines that end. */
    private static List<String> whole(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf('\n');
        return end < 0 ? List.of() : List.of(text.substring(0, end).split("\n"));
    }

    @Test
    void killedTwiceItGivesTheSameAndComputesNothingAgain() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path undisturbed = temp.resolve("undisturbed");
        assertThat(here(map(undisturbed, false)).status()).isZero();

        Path out = temp.resolve("map");
        List<String> first = killed(out, false, 1 + random.nextInt(30));
        assertThat(out).doesNotExist();
        Ended refused = here(map(out, false));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--resume");
        List<String> second = killed(out, true, first.size() + random.nextInt(30));
        // What was finished stands as it was, and no piece is there twice.
        assertThat(second).as("seed " + seed).startsWith(first.toArray(new String[0]));
        assertThat(second.stream().map(line -> line.split(" ")[1])).doesNotHaveDuplicates();

        Ended ended = here(map(out, true));
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.err()).contains(second.size() - 1 + " pieces were taken up");
        assertThat(Path.of(out + ".pieces")).doesNotExist();
        for (String name : Arrays.asList("result.json", "params.json")) {
            assertThat(out.resolve(name)).as("seed " + seed).hasSameTextualContentAs(undisturbed.resolve(name));
        }
    }
}
