package org.apical.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apical.app.Console;
import org.apical.app.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs {@code sweep} and {@code sweep show}, in the process. */
class SweepCommandTest {
    private static final String FILE = """
            title: Tc of Allen and Dynes
            model: pairing.allenDynes
            axes:
              - {key: lambda, from: 0.3, to: 2.3, points: 21}
              - {key: muStar, values: [0.0, 0.05, 0.1, 0.15]}
            """;

    @TempDir
    Path temp;

    private record Ended(int status, String out, String err) {}

    private Ended run(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int status = Main.run(console, args);
        return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    private Map<String, FileTime> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("parts"))) {
            return files.collect(Collectors.toMap(p -> String.valueOf(p.getFileName()), p -> {
                try {
                    return Files.getLastModifiedTime(p);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
    }

    @Test
    void computesShowsAndAnswers() throws IOException {
        Path out = temp.resolve("out");
        Ended ended = run("", "sweep", file("s.yaml", FILE), "--out", out.toString());
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("84 points computed");
        assertThat(out.resolve("provenance.json")).exists();
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"hash\"", "\"points\" : 84");
        Ended show = run("", "sweep", "show", out.toString());
        assertThat(show.status()).as(show.err()).isZero();
        assertThat(show.out())
                .contains("Tc of Allen and Dynes", "84 of 84 points, 0 failed", "Largest tcDynesK", "Figure:");
        try (Stream<Path> figures = Files.list(out.resolve("figures"))) {
            assertThat(figures).isNotEmpty();
        }
        Ended csv = run("", "sweep", "show", out.toString(), "--csv");
        assertThat(csv.out().lines()).hasSize(85);
        assertThat(csv.out()).startsWith("index,lambda,muStar,omegaLogMeV");
        Ended sql = run(
                "", "sweep", "show", out.toString(), "--sql", "SELECT count(*) AS n FROM sweep WHERE muStar > 0.11");
        assertThat(sql.out()).as(sql.err()).contains("21");
        Ended prompt =
                run("SELECT max(muStar) AS top FROM sweep\nnonsense\n", "sweep", "show", out.toString(), "--sql");
        assertThat(prompt.out()).as(prompt.err()).contains("0.15");
        assertThat(prompt.err()).contains("SQL:");
        assertThat(run("", "sweep", "show", out.toString(), "--by", "tcKK").status())
                .isEqualTo(2);
    }

    @Test
    void resumesWithoutComputingAgainAndRefusesAnotherSweep() throws IOException {
        Path out = temp.resolve("out");
        String file = file("s.yaml", FILE);
        run("", "sweep", file, "--out", out.toString());
        String whole = run("", "sweep", "show", out.toString(), "--csv").out();
        Files.delete(out.resolve("parts/part-00007.parquet"));
        Files.write(out.resolve("parts/part-00009.parquet"), new byte[] {1, 2, 3});
        Files.write(out.resolve("parts/.aside-x"), new byte[] {1});
        Map<String, FileTime> before = parts(out);
        assertThat(run("", "sweep", file, "--out", out.toString()).err()).contains("--resume");
        Ended resumed = run("", "sweep", file, "--out", out.toString(), "--resume");
        assertThat(resumed.out()).contains("2 points computed", "82 were there");
        Map<String, FileTime> after = parts(out);
        before.forEach((name, time) -> {
            if (!name.startsWith(".aside") && !name.equals("part-00009.parquet")) {
                assertThat(after).containsEntry(name, time);
            }
        });
        assertThat(after).hasSize(84).doesNotContainKey(".aside-x");
        assertThat(run("", "sweep", "show", out.toString(), "--csv").out()).isEqualTo(whole);
        Ended other = run(
                "",
                "sweep",
                file("t.yaml", FILE.replace("points: 21", "points: 22")),
                "--out",
                out.toString(),
                "--resume");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("axes.0.points: 21 there, 22 here");
        assertThat(parts(out)).isEqualTo(after);
    }

    @Test
    void refusesToGoOnWithOtherData() throws IOException {
        Path spectrum = temp.resolve("scan.xmu");
        Files.copy(Started.ROOT.resolve("apical-core/src/main/resources/org/apical/bundled/xas/cu_10k.xmu"), spectrum);
        String file = file(
                "r.yaml",
                "model: xas.reduce\nparams: {spectrum: {file: scan.xmu}}\nkeep: [edgeStep]\n"
                        + "axes: [{key: background.rbkgA, from: 0.9, to: 1.1, points: 2}]\n");
        Path out = temp.resolve("out");
        assertThat(run("", "sweep", file, "--out", out.toString()).status()).isZero();
        Files.delete(out.resolve("parts/part-00001.parquet"));
        assertThat(run("", "sweep", file, "--out", out.toString(), "--resume").out())
                .contains("1 point computed");
        Files.writeString(spectrum, Files.readString(spectrum) + "# changed\n");
        Ended other = run("", "sweep", file, "--out", out.toString(), "--resume");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("other contents of scan.xmu");
    }

    @Test
    void failedPointsAreRowsUnlessAskedToStop() throws IOException {
        String file = file(
                "f.yaml",
                "model: superstripes.tc\nparams: {muEV: [0.4]}\naxes:\n  - {key: segments, values: [[], [{widthNm: -1,"
                        + " potentialEV: 0, mass: 1}]]}\nkeep: [tcK.0]\n");
        Path out = temp.resolve("out");
        Ended ended = run("", "sweep", file, "--out", out.toString());
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("1 of them failed");
        assertThat(run("", "sweep", "show", out.toString()).out()).contains("1 failed", "BAD_VALUE: 1");
        Ended fast = run("", "sweep", file, "--out", temp.resolve("fast").toString(), "--fail-fast", "--threads", "1");
        assertThat(fast.status()).isEqualTo(2);
        assertThat(fast.err()).contains("Point 1 failed", "1 of 2 parts are kept");
    }

    @Test
    void refusesWhatIsNotASweepsFolder() throws IOException {
        Path out = Files.createDirectory(temp.resolve("mine"));
        Files.writeString(out.resolve("thesis.tex"), "x");
        assertThat(run("", "sweep", file("s.yaml", FILE), "--out", out.toString())
                        .err())
                .contains("not a sweep's");
        assertThat(run("", "sweep", "show", out.toString()).err()).contains("manifest.json");
        assertThat(run("", "sweep").err()).contains("SWEEP");
        assertThat(run(
                                "",
                                "sweep",
                                file("s.yaml", FILE),
                                "--out",
                                temp.resolve("x").toString(),
                                "--engine",
                                "spork")
                        .err())
                .contains("spork");
        assertThat(out.resolve("thesis.tex")).exists();
    }

    @Test
    void figuresFollowTheAxes() throws IOException {
        String lambda = "{key: lambda, from: 0.3, to: 2.3, points: 5}";
        String muStar = "{key: muStar, from: 0, to: 0.2, points: 5}";
        String log = "{key: omegaLogMeV, from: 5, to: 20, points: 4, scale: log}";
        String second = "{key: omega2MeV, from: 25, to: 40, points: 3}";
        assertThat(figures("zip", "[{zip: [" + lambda + ", " + muStar + "]}, " + log + "]"))
                .contains("tcDynesK-over-lambda-omegaLogMeV.svg", "Above: colours, with level lines");
        assertThat(figures("held", "[" + lambda + ", " + muStar + ", " + second + "]"))
                .contains(
                        "tcDynesK-over-lambda-muStar.svg",
                        "The other axes stand where the best point is: omega2MeV = ");
        String sample = figures(
                "sample",
                "[{sample: {method: sobol, points: 40, axes: [{key: lambda, from: 0.3, to: 2.3},"
                        + " {key: muStar, from: 0, to: 0.2}, {key: omega2MeV, from: 25, to: 40}]}}]");
        assertThat(sample).contains("tcDynesK-over-lambda-muStar.svg", "Each point of the sweep.");
        String search = figures(
                "search",
                "[" + second
                        + "]\noptimize: {result: tcDynesK, goal: maximize, method: local, variables: [{key: lambda,"
                        + " from: 0.3, to: 2.3}]}");
        assertThat(search).contains("Largest tcDynesK:", "tcDynesK-over-omega2MeV.svg");
    }

    private String figures(String name, String axes) throws IOException {
        Path out = temp.resolve(name);
        String file = file(
                name + ".yaml",
                "model: pairing.allenDynes\nparams: {omegaLogMeV: 20, omega2MeV: 25}\nkeep: [tcDynesK]\naxes: " + axes);
        Ended ended = run("", "sweep", file, "--out", out.toString());
        assertThat(ended.status()).as(ended.err()).isZero();
        Ended show = run("", "sweep", "show", out.toString());
        assertThat(show.status()).as(show.err()).isZero();
        return show.out();
    }

    @Test
    void threadsMakeNoDifference() throws IOException {
        String file = file("s.yaml", FILE + "keep: all\n");
        List<String> tables = Stream.of("1", "2")
                .map(threads -> {
                    Path out = temp.resolve("t" + threads);
                    run("", "sweep", file, "--out", out.toString(), "--threads", threads);
                    return run("", "sweep", "show", out.toString(), "--csv").out();
                })
                .toList();
        assertThat(tables.get(0)).hasLineCount(85).isEqualTo(tables.get(1));
    }
}
