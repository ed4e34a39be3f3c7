package org.apical.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apical.app.Console;
import org.apical.app.Main;
import org.apical.models.Models;
import org.apical.run.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every verb, in the process: exit statuses, what goes where, messages. */
class CommandLineTest {
    private static final Path DATA = Path.of("../apical-core/src/test/resources/shared-data/data/xas")
            .toAbsolutePath()
            .normalize();

    @TempDir
    Path temp;

    @Test
    void models() {
        Ended list = Ended.run("models");
        assertThat(list.status()).isZero();
        assertThat(list.out().lines()).hasSameSizeAs(Models.registry().ids());
        assertThat(Ended.run("models", "xas.reduce").out()).contains("rbkgA", "Å", "newville1993");
        ObjectNode schema =
                Json.object(Ended.run("models", "xas.reduce", "--json").out());
        assertThat(schema.at("/params/properties/background/properties/rbkgA/maximum")
                        .doubleValue())
                .isEqualTo(5);
        assertThat(Json.value(Ended.run("models", "--json").out()))
                .hasSameSizeAs(Models.registry().ids());
    }

    @Test
    void runPrintsTheResultAlone() {
        Ended ended = Ended.run("run", "xas.window", "--set", "xmin=4", "--json");
        assertThat(ended.status()).isZero();
        assertThat(Json.object(ended.out()).get("sum").doubleValue()).isCloseTo(220, within(1e-9));
        assertThat(ended.err()).contains("example");
        assertThat(Ended.run("--quiet", "run", "xas.window", "--json").err()).isEmpty();
    }

    @Test
    void runTakesParametersFromAFileAndFromStandardInput() throws IOException {
        Path params = temp.resolve("p.yaml");
        Files.writeString(params, "# a comment\nspectrum: {file: cu.xmu}\nbackground: {rbkgA: 1.1}\n");
        Files.copy(DATA.resolve("columns/cu.xmu"), temp.resolve("cu.xmu"));
        Ended fromFile = Ended.run("run", "xas.reduce", "--params", params.toString(), "--json");
        assertThat(fromFile.status()).as(fromFile.err()).isZero();
        Ended fromInput = Ended.reading(
                "{\"spectrum\": {\"file\": \"cu.xmu\"}, \"background\": {\"rbkgA\": 1.1}}",
                "run",
                "xas.reduce",
                "--params",
                "-",
                "--data-root",
                temp.toString(),
                "--json");
        assertThat(fromInput.out()).isEqualTo(fromFile.out());
    }

    @Test
    void runWritesAFolder() throws IOException {
        Path out = temp.resolve("run");
        Ended ended = Ended.run("run", "xas.reduce", "--out", out.toString());
        assertThat(ended.status()).as(ended.err()).isZero();
        for (String file : List.of(
                "params.json",
                "result.json",
                "provenance.json",
                "figures/mu.svg",
                "figures/chir.svg",
                "tables/kInvA.csv")) {
            assertThat(out.resolve(file)).exists();
        }
        JsonNode provenance = Json.value(Files.readString(out.resolve("provenance.json")));
        assertThat(provenance.at("/inputsSha256/example:xas~1cu_10k.xmu").asText())
                .hasSize(64);
        Ended again = Ended.reading(
                "", "run", "xas.reduce", "--params", out.resolve("params.json").toString(), "--json");
        assertThat(Json.object(again.out())).isEqualTo(Json.object(Files.readString(out.resolve("result.json"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run xas.redcue                                 | UNKNOWN_MODEL | xas.reduce",
                "run xas.window --set xmni=3                    | UNKNOWN_KEY   | xmin",
                "run xas.window --set xmin=40                   | BAD_RANGE     | xmax",
                "run xas.window --set xmin=text                 | BAD_TYPE      | xmin",
                "run xas.window --params nothing.json           | FILE_NOT_FOUND | nothing.json",
                "run xas.read --set file=../../etc/passwd       | BAD_PATH      | data root",
                "check nothing.json                             | FILE_NOT_FOUND | nothing.json",
                "reproduce --only C99                           | BAD_VALUE     | C13",
                "xas reduce nothing --set background.rbkg=1     | UNKNOWN_KEY   | rbkgA",
                "rnu xas.window                                 | rnu           | run",
                "run xas.window --josn                          | --josn        | --json",
                "run                                            | MODEL         | help"
            })
    void saysWhatIsWrongInOneBreath(String args, String code, String words) {
        Ended ended = Ended.run(args.split(" +"));
        assertThat(ended.status()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(code).contains(words).doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void debugShowsTheTrace() {
        assertThat(Ended.run("run", "xas.window", "--set", "xmin=40", "--debug").err())
                .contains("\tat ");
    }

    @Test
    void batchAnswersInOrderAndNeverStops() {
        String lines = "{\"id\": 1, \"model\": \"xas.window\", \"params\": {\"xmin\": 4}}\n"
                + "oops\n\n"
                + "{\"id\": \"three\", \"model\": \"xas.none\", \"params\": {}}\n"
                + "{\"id\": 4, \"model\": \"xas.window\", \"params\": {\"xmin\": NaN}}\n"
                + "{\"id\": 5, \"model\": \"xas.window\", \"params\": {\"xmin\": 1, \"xmin\": 2}}\n"
                + "{\"id\": 6, \"params\": {}}\n"
                + "{\"id\": 7, \"model\": \"xas.window\"}";
        Ended ended = Ended.reading(lines, "batch");
        assertThat(ended.status()).isZero();
        List<ObjectNode> answers = ended.out().lines().map(Json::object).toList();
        assertThat(answers).hasSize(7);
        assertThat(answers.get(0).at("/result/sum").doubleValue()).isCloseTo(220, within(1e-9));
        assertThat(answers.stream().map(a -> a.at("/error/code").asText()).toList())
                .containsExactly("", "BAD_JSON", "UNKNOWN_MODEL", "BAD_VALUE", "DUPLICATE_KEY", "MISSING_KEY", "");
        assertThat(answers.get(2).get("id").asText()).isEqualTo("three");
        assertThat(answers.get(3).at("/error/path").asText()).isEqualTo("xmin");
    }

    @Test
    void batchRefusesKeysItDoesNotKnow() {
        Ended ended = Ended.reading(
                "\uFEFF{\"id\": 1, \"model\": \"xas.window\"}\r\n{\"id\": 2, \"model\": \"xas.window\", \"parmas\": {\"xmin\": 4}}",
                "batch");
        List<ObjectNode> answers = ended.out().lines().map(Json::object).toList();
        assertThat(answers.get(0).at("/result/sum").doubleValue()).isCloseTo(240, within(1e-9));
        assertThat(answers.get(1).at("/error/code").asText()).isEqualTo("UNKNOWN_KEY");
        assertThat(answers.get(1).at("/error/message").asText()).contains("'params'");
        assertThat(answers.get(1).get("id").asInt()).isEqualTo(2);
    }

    @Test
    void batchStopsWhereNobodyReads() {
        Console console = new Console(
                new ByteArrayInputStream(
                        "{\"id\": 1, \"model\": \"xas.window\"}\n".repeat(50).getBytes(StandardCharsets.UTF_8)),
                new PrintStream(
                        new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException("Broken pipe");
                            }
                        },
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false);
        assertThat(Main.run(console, "batch")).isEqualTo(130);
    }

    @Test
    void aNameMistypedDoesNotReplaceAnEarlierReduction() throws IOException {
        String out = temp.resolve("kept").toString();
        String input = DATA.resolve("columns/cu_10k.xmu").toString();
        assertThat(Ended.run("xas", "reduce", input, "--no-figures", "--out", out)
                        .status())
                .isZero();
        Ended ended = Ended.run("xas", "reduce", "no-such-file", "--no-figures", "--out", out);
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("FILE_NOT_FOUND", "no-such-file");
        assertThat(ended.out()).contains("nothing was written");
        assertThat(temp.resolve("kept/data/cu_10k.xdi")).exists();
    }

    @Test
    void aReductionThatDoesNotConvergeIsAFailedComputation() {
        Ended ended = Ended.reading(
                "",
                "xas",
                "reduce",
                DATA.resolve("columns/cu_10k.xmu").toString(),
                "--set",
                "background.window=gaussian",
                "--no-figures",
                "--out",
                temp.resolve("narrow").toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("NOT_CONVERGED", "dkInvA");
    }

    @Test
    void check() throws IOException {
        Path file = Files.createDirectory(temp.resolve("reference")).resolve("t.json");
        Files.writeString(
                file,
                "{\"topic\": \"t\", \"cases\": [{\"id\": \"a\", \"model\": \"xas.window\", \"params\": {\"xmin\": 4},"
                        + " \"expect\": {\"sum\": 220}}, {\"id\": \"b\", \"model\": \"not.built\", \"params\": {}, \"expect\": {\"x\": 1}}]}");
        assertThat(Ended.run("check", file.toString()).status()).isZero();
        assertThat(Ended.run("check", file.toString()).out())
                .contains("1 of 1 values hold", "1 of them of models not built");
        assertThat(Ended.run("check", "--strict", file.toString()).status()).isEqualTo(1);
        Files.writeString(file, Files.readString(file).replace("220", "221"));
        Ended failing = Ended.run("check", file.toString());
        assertThat(failing.status()).isEqualTo(1);
        assertThat(failing.out()).contains("221", "off 1.00");
        Path disputed = Files.writeString(temp.resolve("disputed.txt"), "# values\nt:a sum # 220 by hand\n");
        Ended known = Ended.run("check", "--disputed", disputed.toString(), file.toString());
        assertThat(known.status()).isZero();
        assertThat(known.out()).contains("1 fail", "1 of the 1 that fail are disputed");
        Files.writeString(file, Files.readString(file).replace("221", "220"));
        Ended corrected = Ended.run("check", "--disputed", disputed.toString(), file.toString());
        assertThat(corrected.status()).isEqualTo(1);
        assertThat(corrected.out()).contains("t:a sum is disputed and holds");
    }

    @Test
    void reduceDoesTheRestWhereOneFileIsBroken() throws IOException {
        Path out = temp.resolve("reduced");
        Ended ended = Ended.reading(
                "",
                "xas",
                "reduce",
                DATA.resolve("columns/cu_10k.xmu").toString(),
                DATA.resolve("xdi/bad/bad_13.xdi").toString(),
                DATA.resolve("athena/cuybco.prj").toString(),
                "--out",
                out.toString());
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("RAGGED_ROW", "bad_13.xdi", "line 31");
        assertThat(ended.out()).contains("13 spectra reduced, 1 failed");
        for (String file : List.of(
                "overview.html",
                "summary.csv",
                "settings.yaml",
                "provenance.json",
                "failures.txt",
                "data/cu_10k.xdi",
                "data/cu_10k-chik.csv",
                "data/cu_10k-chir.csv",
                "figures/cu_10k-mu.svg",
                "figures/cu_10k-derivative.svg",
                "figures/cu_10k-wavelet.svg",
                "data/cuybco-cuybco_304.xdi")) {
            assertThat(out.resolve(file)).exists();
        }
        assertThat(Files.readString(out.resolve("summary.csv"))).contains("cuybco-cuybco_010,8989.00");
    }

    @Test
    void settingsReproduceAReductionExactly() throws IOException {
        Path one = temp.resolve("one");
        Path two = temp.resolve("two");
        String input = DATA.resolve("athena/cu.prj").toString();
        assertThat(Ended.reading(
                                "",
                                "xas",
                                "reduce",
                                input,
                                "--set",
                                "background.rbkgA=1.3",
                                "--no-figures",
                                "--out",
                                one.toString())
                        .status())
                .isZero();
        assertThat(Ended.reading(
                                "",
                                "xas",
                                "reduce",
                                input,
                                "--settings",
                                one.resolve("settings.yaml").toString(),
                                "--no-figures",
                                "--out",
                                two.toString())
                        .status())
                .isZero();
        try (Stream<Path> files = Files.list(one.resolve("data"))) {
            for (Path file : files.toList()) {
                assertThat(two.resolve("data").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void reproduce() throws IOException {
        Path out = temp.resolve("rep");
        Ended ended = Ended.run("reproduce", "--only", "C17,C25", "--quick", "--out", out.toString());
        assertThat(ended.status()).as(ended.err()).isZero();
        JsonNode ledger = Json.value(Files.readString(out.resolve("ledger.json")));
        assertThat(ledger).extracting(row -> row.get("id").asText()).containsExactly("C17", "C25");
        ledger.forEach(row -> row.get("figures")
                .forEach(f -> assertThat(out.resolve(f.asText())).exists()));
        assertThat(Files.readString(out.resolve("report.html"))).contains("C17", "C25");
        assertThat(out.resolve("provenance.json")).exists();
    }

    @Test
    void completionAndHelp() {
        assertThat(Ended.run("completion").out()).contains("complete", "reproduce");
        assertThat(Ended.run("--help").out()).contains("reproduce", "Exit status");
        assertThat(Ended.run("--version").out()).contains("apical", "commit", "Java");
        assertThat(Ended.run("run", "--help").out()).contains("--data-root", "Example");
    }
}
