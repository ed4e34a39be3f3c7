package org.apical.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apical.run.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code xas fit} and {@code xas feff}, in the process. */
class XasFitCommandTest {
    private static final Path EXAMPLES =
            Path.of("../docs/examples").toAbsolutePath().normalize();
    private static final Path XAS = Path.of("../apical-core/src/main/resources/org/apical/bundled/xas");
    private static final Path STORED = Path.of("../apical-core/src/test/resources/shared-data/data/feff/LSCO_feff6l")
            .toAbsolutePath()
            .normalize();

    @TempDir
    Path temp;

    private static JsonNode json(Path file) throws IOException {
        return Json.value(Files.readString(file));
    }

    /** A project of three files of one's own; the second is broken where that is asked for. */
    private Path project(boolean apart, boolean broken) throws IOException {
        Path folder = temp.resolve("mine");
        Files.createDirectories(folder.resolve("data"));
        for (String name : List.of("cu_10k", "cu_50k", "cu_150k")) {
            Files.copy(XAS.resolve(name + ".xmu"), folder.resolve("data").resolve(name + ".xmu"));
        }
        if (broken) {
            Files.writeString(folder.resolve("data/cu_50k.xmu"), "1 2\n3 4 5\n");
        }
        Files.copy(STORED.resolve("../upstream/Feff_Cu/feff0001.dat"), folder.resolve("cu.dat"));
        Path file = folder.resolve("series.yaml");
        Files.writeString(file, """
                # mine
                variables: {amp: 0.9, e0: 3, s2: 0.004, dr: 0}
                series:
                  %s
                  columns: [name, file]
                  rows: [[a/1, cu_10k], [b, cu_50k], [c, cu_150k]]
                  dataSet:
                    data: {reduction: {spectrum: {file: data/$file.xmu}}}
                    paths: [{file: cu.dat, s02: amp, e0EV: e0, sigma2A2: s2, deltaRA: dr}]
                    transform: {kmaxInvA: 15}
                    rminA: 1.4
                """.formatted(apart ? "separateBy: name" : ""));
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cu-foil-fit", "cu-temperatures-fit", "cu-each-fit"})
    void examplesRun(String name) throws IOException {
        Path out = temp.resolve("out");
        Ended ended = Ended.run("xas", "fit", EXAMPLES.resolve(name + ".yaml").toString(), "--out", out.toString());
        assertThat(ended.status()).as(ended.err()).isZero();
        // a slow machine prints progress
        assertThat(ended.err().lines().filter(line -> !line.contains(" % "))).isEmpty();
        for (String file : List.of("project.yaml", "provenance.json")) {
            assertThat(out.resolve(file)).exists();
        }
        if (name.equals("cu-each-fit")) {
            assertThat(Files.readAllLines(out.resolve("results.csv"))).hasSize(4);
            assertThat(out.resolve("fits/cu150/result.json")).exists();
        } else {
            assertThat(out.resolve("figures/fit-1.svg")).exists();
            assertThat(out.resolve("figures/correlations.svg")).exists();
            assertThat(Files.readString(out.resolve("variables.csv"))).startsWith("variable,value,stderr");
        }
    }

    @Test
    void aFolderHoldsAllThatIsNeededToFitAgain() throws IOException {
        Path project = project(false, false);
        Path out = temp.resolve("out");
        Ended ended = Ended.run("xas", "fit", project.toString(), "--out", out.toString(), "--no-figures");
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(out.resolve("inputs/data/cu_50k.xmu")).hasSameBinaryContentAs(XAS.resolve("cu_50k.xmu"));
        assertThat(json(out.resolve("provenance.json")).get("inputsSha256")).hasSize(4);
        // The original and its data are gone; the folder fits again.
        Files.delete(project);
        Files.delete(project.resolveSibling("cu.dat"));
        Path again = temp.resolve("again");
        Ended second = Ended.run(
                "xas", "fit", out.resolve("project.yaml").toString(), "--out", again.toString(), "--no-figures");
        assertThat(second.status()).as(second.err()).isZero();
        assertThat(json(again.resolve("result.json"))).isEqualTo(json(out.resolve("result.json")));
        assertThat(json(again.resolve("params.json"))).isEqualTo(json(out.resolve("params.json")));
    }

    @Test
    void oneBrokenFitIsReportedAndTheOthersAreDone() throws IOException {
        Path out = temp.resolve("out");
        Ended ended = Ended.run("xas", "fit", project(true, true).toString(), "--out", out.toString());
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("b: ").contains("data/cu_50k.xmu");
        assertThat(ended.out()).contains("2 fits done, 1 failed");
        List<String> table = Files.readAllLines(out.resolve("results.csv"));
        assertThat(table).hasSize(4);
        assertThat(table.get(0)).startsWith("fit,error,amp,amp_stderr,amp_stderrPropagated");
        assertThat(table.get(1)).startsWith("a/1,,0.9");
        assertThat(table.get(2)).matches("b,[A-Z_]+,,.*");
        assertThat(out.resolve("fits/a_1/result.json")).exists();
        assertThat(out.resolve("fits/b")).doesNotExist();
        assertThat(Files.readString(out.resolve("failures.txt"))).startsWith("b: ");
    }

    @Test
    void threadsDoNotMatter() throws IOException {
        Path project = project(true, false);
        for (String threads : List.of("1", "3")) {
            Path out = temp.resolve("t" + threads);
            Ended ended = Ended.run(
                    "xas", "fit", project.toString(), "--out", out.toString(), "--no-figures", "--threads", threads);
            assertThat(ended.status()).as(ended.err()).isZero();
        }
        assertThat(temp.resolve("t3/results.csv")).hasSameTextualContentAs(temp.resolve("t1/results.csv"));
    }

    @Test
    void printsJsonAlone() {
        Ended ended = Ended.run(
                "xas",
                "fit",
                EXAMPLES.resolve("cu-each-fit.yaml").toString(),
                "--out",
                temp.resolve("j").toString(),
                "--no-figures",
                "--json");
        assertThat(ended.out().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(Json.object(line).get("rFactor")).isNotNull());
    }

    @Test
    void refusesByLine() throws IOException {
        Path project = project(false, false);
        Files.writeString(project, Files.readString(project).replace("s02: amp", "s02: ampl"));
        Ended ended = Ended.run(
                "xas", "fit", project.toString(), "--out", temp.resolve("x").toString());
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("BAD_EXPRESSION: ")
                .contains("series.yaml line 9")
                .contains("'ampl'");
        assertThat(temp.resolve("x")).doesNotExist();
        assertThat(Ended.run("xas", "fit", temp.resolve("none.yaml").toString()).err())
                .startsWith("FILE_NOT_FOUND");
    }

    private Path fakeFeff(String body) throws IOException {
        Path script = temp.resolve("fake");
        Files.writeString(script, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void feffWritesAFolderOfPaths() throws IOException {
        Path fake = fakeFeff("cp " + STORED + "/feff*.dat " + STORED + "/paths.dat .\nhead -n 20 " + STORED
                + "/files.dat >files.dat\n");
        Path out = temp.resolve("paths");
        Ended ended = Ended.run(
                "xas",
                "feff",
                "example:structures/La2-xSrxCuO4_x0.15_HTT.cif",
                "--site",
                "Cu1",
                "--polarization",
                "0,0,1",
                "--radius",
                "5",
                "--feff",
                fake.toString(),
                "--cache",
                temp.resolve("cache").toString(),
                "--out",
                out.toString());
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("feff0001.dat     1.8897    4.0     2   100.00  O");
        assertThat(Files.readString(out.resolve("feff.inp"))).contains("POLARIZATION 0.000000 0.000000 1.000000");
        for (String file : List.of("feff0001.dat", "files.dat", "paths.dat", "feff.log", "tables/paths.csv")) {
            assertThat(out.resolve(file)).exists();
        }
        Ended from = Ended.run("run", "xas.feffPaths", "--set", "folder=.", "--data-root", out.toString(), "--json");
        assertThat(Json.object(from.out()).get("numStored").asInt()).isEqualTo(10);
        // The folder's own input runs again, and comes from what was kept.
        Ended again = Ended.run(
                "xas",
                "feff",
                out.resolve("feff.inp").toString(),
                "--feff",
                fake.toString(),
                "--cache",
                temp.resolve("cache").toString(),
                "--out",
                temp.resolve("again").toString());
        assertThat(again.out()).contains("kept from an earlier run");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void feffFails() throws IOException {
        String structure = "example:structures/La2CuO4_LTO.cif";
        Ended missing = Ended.run("xas", "feff", structure, "--site", "Cu1", "--feff", "/no/such/feff", "--no-cache");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).startsWith("FEFF_NOT_FOUND");
        Path fake = fakeFeff("echo 'Fatal Error: at RDINP.'\n");
        Ended crashed = Ended.run("xas", "feff", structure, "--site", "Cu1", "--feff", fake.toString(), "--no-cache");
        assertThat(crashed.status()).isEqualTo(1);
        assertThat(crashed.err()).startsWith("FEFF_FAILED").contains("Fatal Error: at RDINP.");
        fakeFeff("sleep 100\n");
        Ended hangs = Ended.run(
                "xas", "feff", structure, "--site", "Cu1", "--feff", fake.toString(), "--no-cache", "--timeout", "0.5");
        assertThat(hangs.status()).isEqualTo(1);
        assertThat(hangs.err()).startsWith("FEFF_TIMEOUT");
    }

    @Test
    void feffIsRefusedByName() {
        String structure = "example:structures/La2CuO4_LTO.cif";
        Ended noSite = Ended.run("xas", "feff", structure);
        assertThat(noSite.status()).isEqualTo(2);
        assertThat(noSite.err()).contains("--site must name the absorber's site; there is: La1, Cu1, O1, O2.");
        Ended wrong = Ended.run("xas", "feff", structure, "--site", "Cu9");
        assertThat(wrong.err()).startsWith("NO_SUCH_SITE").contains("Cu1");
        assertThat(Ended.run("xas", "feff", structure, "--site", "Cu1", "--program", "feff9")
                        .err())
                .startsWith("BAD_ARGUMENT")
                .contains("feff8l");
        assertThat(Ended.run("xas", "feff", "nowhere.cif", "--site", "Cu1").err())
                .startsWith("FILE_NOT_FOUND");
        assertThat(Ended.run("xas", "feff", structure, "--site", "Cu1", "--scf", "4")
                        .err())
                .contains("feff8l only");
    }
}
