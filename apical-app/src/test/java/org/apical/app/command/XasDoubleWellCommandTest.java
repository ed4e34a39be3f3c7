package org.apical.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.app.Console;
import org.apical.app.Main;
import org.apical.run.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code xas doublewell}, in the process. */
class XasDoubleWellCommandTest {
    /** Quick: two temperatures, few points, one model of each kind. */
    private static final String PROJECT = """
            # mine
            title: Two sites
            data:
              kind: synthetic
              temperatureK: [20, 300]
              kmaxInvA: 12
              kstepInvA: 0.2
              noise: 1e-3
              truth:
                kind: sites
                sites:
                  - {weight: 0.5, distanceA: 1.78, quantumMeV: 65}
                  - {weight: 0.5, distanceA: 1.95, quantumMeV: 65}
            models: [gaussianEinstein, twoSiteEinstein]
            transferLimit: false
            starts: 3
            bootstrapReplicas: 4
            """;

    @TempDir
    Path temp;

    private record Ended(int status, String out, String err) {}

    private static Ended run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int status = Main.run(console, args);
        return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path project(String text) throws IOException {
        return Files.writeString(temp.resolve("mine.yaml"), text);
    }

    private Ended fit(Path project, Path out, String... more) {
        String[] args = new String[5 + more.length];
        System.arraycopy(
                new String[] {"xas", "doublewell", project.toString(), "--out", out.toString()}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return run(args);
    }

    private static JsonNode result(Path out) throws IOException {
        return Json.value(Files.readString(out.resolve("result.json")));
    }

    @Test
    void aFolderHoldsReportFiguresTablesAndWhatIsNeededToFitAgain() throws IOException {
        Path out = temp.resolve("out");
        Ended ended = fit(project(PROJECT), out);
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("Two sites", "twoSiteEinstein", "Calibrated on 4 replicas");
        for (String file : new String[] {"params.json", "provenance.json", "models.csv", "figures/fit-bic.svg"}) {
            assertThat(out.resolve(file)).exists();
        }
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page).contains("What the data say", "False alarms", "not identified", "fitted to each spectrum");
        assertThat(result(out).path("sites").asText()).isEqualTo("two");
        assertThat(result(out).path("modelFree")).hasSize(2);
        assertThat(result(out).path("intervals")).isNotEmpty();
        assertThat(temp.resolve(".out.replicas")).doesNotExist();

        Path again = temp.resolve("again");
        Ended second = fit(out.resolve("project.yaml"), again, "--threads", "1", "--no-figures");
        assertThat(second.status()).as(second.err()).isZero();
        // Same seed, another number of threads: the same in every digit.
        assertThat(result(again)).isEqualTo(result(out));
    }

    @Test
    void aStoppedBootstrapGoesOnWithoutLosingAReplica() throws IOException {
        Path out = temp.resolve("out");
        assertThat(fit(project(PROJECT), out).status()).isZero();
        // As a kill leaves it: whole lines of three replicas, and one cut short.
        String keep = Files.readString(kept(out));
        String[] lines = keep.split("\n");
        assertThat(lines).hasSize(5);
        Path second = temp.resolve("second");
        Files.writeString(
                temp.resolve(".second.replicas"),
                String.join("\n", lines[0], lines[1], lines[2], lines[3]) + "\n" + lines[4].substring(0, 15));
        Ended ended = fit(project(PROJECT), second);
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("3 finished replicas are taken up");
        assertThat(result(second)).isEqualTo(result(out));

        // Those of another analysis are not taken.
        Files.writeString(temp.resolve(".third.replicas"), keep);
        Ended other = fit(project(PROJECT.replace("seed: 1", "seed: 2") + "seed: 5\n"), temp.resolve("third"));
        assertThat(other.status()).as(other.err()).isZero();
        assertThat(other.err()).doesNotContain("taken up");
    }

    /** The replicas of the project, kept by a run that fails when it writes its folder. */
    private Path kept(Path out) throws IOException {
        Path blocked = temp.resolve("blocked");
        Files.createDirectories(blocked);
        Path target = blocked.resolve("there").resolve("out");
        Ended ended;
        Path replicas = blocked.resolve("there").resolve(".out.replicas");
        Thread block = new Thread(() -> {
            try {
                while (!Files.exists(replicas)) {
                    Thread.sleep(5);
                }
                Files.createDirectories(target);
                Files.writeString(target.resolve("foreign.txt"), "not ours");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        block.start();
        ended = fit(temp.resolve("mine.yaml"), target);
        assertThat(ended.status()).as(ended.err()).isNotZero();
        assertThat(ended.err()).contains("did not write");
        assertThat(out).exists();
        return replicas;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "starts: 3 | starts: 2 | BAD_RANGE | line 16",
                "starts: 3 | start: 3 | UNKNOWN_KEY | line 16",
                "twoSiteEinstein] | twoSites] | BAD_VALUE | line 14",
                "weight: 0.5, distanceA: 1.78 | weight: 0.7, distanceA: 1.78 | BAD_RANGE | line",
                "noise: 1e-3 | noise: 0 | BAD_RANGE | line 8",
                "kmaxInvA: 12 | kmaxInvA: 2 | BAD_RANGE | line 3",
                "kmaxInvA: 12 | kmaxInvA: 3.2 | UNDERDETERMINED | line 14",
                "title: Two sites | title: [1] | BAD_TYPE | line 2"
            })
    void mistakesAreSaidWithTheirLine(String is, String becomes, String code, String line) throws IOException {
        assertThat(PROJECT).contains(is);
        Ended ended = fit(project(PROJECT.replace(is, becomes)), temp.resolve("out"));
        assertThat(ended.status()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(code, "mine.yaml", line);
        assertThat(temp.resolve("out")).doesNotExist();
    }
}
