package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apical.app.Console;
import org.apical.app.Main;
import org.apical.app.reduce.BatchReduction;
import org.apical.app.reduce.ListedReduction;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.data.xas.XasGroup;
import org.apical.models.xas.ReduceResult;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What the page saves, the command line repeats: the same numbers to the last bit, from files with all that can be done to them. */
@ExtendWith(Page.Opened.class)
class SpectraSavePageIT {
    private static final String CURVES =
            "return document.querySelector('.plot').data.filter(t => t.meta).map(t => ({name: t.name, k: t.x, chi: t.y}))";
    private static final String FOUR =
            "const d = document.querySelector('.plot').data || []; return document.querySelector('.view').dataset.shown === '4' && d.length === 4 && d.every(t => t.x[1] === 0.05)";

    @TempDir
    private Path folder;

    @Test
    void whatIsSavedIsWhatIsShownAndWhatTheCommandLineRepeats(Page page) throws Exception {
        Path foils = Files.createDirectories(folder.resolve("foils"));
        for (int kelvin : new int[] {10, 50, 150}) {
            Files.copy(SpectraPageIT.XAS.resolve("cu_" + kelvin + "k.xmu"), foils.resolve("cu_" + kelvin + "k.xmu"));
        }
        work(page, foils);
        // weight 0: the curves are chi(k) itself
        List<?> curves = (List<?>) page.value(CURVES);
        assertThat(curves).hasSize(4);
        page.press("Settings");
        byte[] settings = page.downloaded("spectra-settings.yaml");
        assertThat(page.textOf(".stage")).contains("./apical xas reduce --settings spectra-settings.yaml");
        ObjectNode yaml = Json.yaml(new String(settings, StandardCharsets.UTF_8));
        assertThat(yaml.at("/background/rbkgA").asDouble()).isEqualTo(1.1);
        assertThat(yaml.path("spectra").findValuesAsText("file")).contains("foils/cu_10k.xmu");

        // the same settings, read again: bit by bit
        BatchReduction again = BatchReduction.of(yaml, true);
        ListedReduction listed = Objects.requireNonNull(again.listed(new DataRoot(folder)));
        List<ReduceResult> results = listed.places().stream()
                .map(place -> listed.reduce(place).result())
                .toList();
        for (int i = 0; i < 4; i++) {
            Map<?, ?> curve = (Map<?, ?>) curves.get(i);
            assertThat(results.get(i).kInvA()).containsExactly(numbers(curve.get("k")));
            assertThat(results.get(i).chi()).containsExactly(numbers(curve.get("chi")));
        }

        page.press("XDI");
        Map<String, String> xdi = unzipped(page.downloaded("xdi.zip"));
        page.press("χ(k), χ(R) as CSV");
        Map<String, String> chi = unzipped(page.downloaded("chi.zip"));
        page.press("Athena project");
        byte[] project = page.downloaded("spectra.prj");
        comesBack(page, foils, settings, curves);
        assertThat(page.faults()).isEmpty();

        // the command line, on the files where they came from
        Path beside = Files.write(folder.resolve("spectra-settings.yaml"), settings);
        Path out = folder.resolve("reduced");
        reduce(List.of(foils.toString(), "--settings", beside.toString(), "--no-figures", "--out", out.toString()));
        Path other = folder.resolve("beside");
        reduce(List.of("--settings", beside.toString(), "--no-figures", "--out", other.toString()));
        assertThat(xdi).hasSize(4);
        assertThat(chi).hasSize(8);
        for (Path from : List.of(out, other)) {
            for (Map<String, String> saved : List.of(xdi, chi)) {
                for (Map.Entry<String, String> file : saved.entrySet()) {
                    assertThat(Files.readString(from.resolve("data").resolve(file.getKey())))
                            .as(file.getKey())
                            .isEqualTo(file.getValue());
                }
            }
        }
        projectHolds(project, results);
    }

    /** Three foils from a folder: options, a shift, a point left out, a mean of two. */
    private static void work(Page page, Path foils) {
        page.open("#/spectra");
        page.drop(page.see(".empty"), foils);
        page.until("return document.querySelector('.view').dataset.shown === '3'");
        page.type("background.rbkgA", "1.1");
        page.type("transform.kweight", "0");
        page.type("transform.kmaxInvA", "14");
        page.write("[aria-label='Energy shift of foils/cu_50k.xmu']", "0.37", Keys.TAB);
        page.until(
                "return document.querySelector(\"[aria-label='Energy shift of foils/cu_50k.xmu']\").value === '0.37'");
        page.press("Remove by click");
        page.script(
                "const s = document.querySelector('.picker select'); s.value = [...s.options].find(o => o.text.includes('150k')).value");
        page.write("#point", "9283.2", Keys.ENTER);
        page.until(
                "return document.querySelector(\"tr[data-label='foils/cu_150k.xmu']\").textContent.includes('1 point removed')");
        page.press("Remove by click");
        page.click("[aria-label='Mark foils/cu_150k.xmu']");
        page.press("Merge");
        page.until("return document.querySelectorAll('tr[data-label]').length === 4");
        page.click("[aria-label='Mark all spectra']");
        page.click("[data-look='chik']");
        page.until(FOUR);
    }

    /** After the page is read anew, and out of the settings in another tab. */
    private void comesBack(Page page, Path foils, byte[] settings, List<?> curves) throws Exception {
        page.reload();
        page.click("[data-look='chik']");
        page.until(FOUR);
        assertThat(page.value(CURVES)).isEqualTo(curves);
        page.press("Settings");
        assertThat(page.downloaded("spectra-settings.yaml")).isEqualTo(settings);

        page.open("#/spectra");
        Path alone = Files.write(folder.resolve("alone.yaml"), settings);
        page.drop(page.see(".empty"), alone);
        assertThat(page.textOf(".problem")).contains("foils/cu_10k.xmu", "are not here", "drop the spectra first");
        page.drop(page.see(".empty"), foils);
        page.until("return document.querySelectorAll('tr[data-label]').length === 3");
        page.drop(page.see(".spectra-table"), alone);
        page.click("[data-look='chik']");
        page.until(FOUR);
        assertThat(page.value(CURVES)).isEqualTo(curves);
        assertThat(page.textOf("tr[data-label='foils/cu_150k.xmu']")).contains("1 point removed");
        page.press("Settings");
        assertThat(page.downloaded("spectra-settings.yaml")).isEqualTo(settings);
        page.press("Undo");
        page.until("return document.querySelectorAll('tr[data-label]').length === 3");

        // a folder with the settings in it, where a broken file and wrong settings are told apart
        page.open("#/spectra");
        Path both = Files.createDirectories(folder.resolve("both/foils"));
        for (int kelvin : new int[] {10, 50, 150}) {
            Files.copy(foils.resolve("cu_" + kelvin + "k.xmu"), both.resolve("cu_" + kelvin + "k.xmu"));
        }
        Files.write(folder.resolve("both/spectra-settings.yaml"), settings);
        page.drop(page.see(".empty"), folder.resolve("both"));
        page.click("[data-look='chik']");
        page.until(FOUR);
        assertThat(page.value(CURVES)).isEqualTo(curves);
        page.drop(
                page.see(".spectra-table"), Files.writeString(folder.resolve("wrong.yaml"), "backgroun: {rbkgA: 1}\n"));
        assertThat(page.textOf(".problem")).contains("wrong.yaml", "backgroun", "background");
    }

    private static double[] numbers(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    }

    private static Map<String, String> unzipped(byte[] bytes) throws Exception {
        Map<String, String> out = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                out.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return out;
    }

    private static void reduce(List<String> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] line = new String[arguments.size() + 2];
        line[0] = "xas";
        line[1] = "reduce";
        for (int i = 0; i < arguments.size(); i++) {
            line[i + 2] = arguments.get(i);
        }
        int status = Main.run(new Console(InputStream.nullInputStream(), to, to, false, false), line);
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("4 spectra reduced, 0 failed");
    }

    /** The project has the spectra to the last digit, and its settings give the same chi(k). */
    private void projectHolds(byte[] bytes, List<ReduceResult> results) throws Exception {
        XasFile file = XasFiles.read(bytes, ReadOptions.of("spectra.prj"));
        assertThat(file.kind()).isEqualTo("athena");
        assertThat(file.groups())
                .extracting(XasGroup::label)
                .containsExactly(
                        "foils/cu_10k.xmu",
                        "foils/cu_50k.xmu",
                        "foils/cu_150k.xmu",
                        "mean of foils/cu_10k.xmu, foils/cu_50k.xmu");
        Path path = Files.write(folder.resolve("spectra.prj"), bytes);
        BatchReduction own = BatchReduction.of(Json.mapper().createObjectNode(), true);
        for (int i = 0; i < 4; i++) {
            XasGroup group = file.groups().get(i);
            assertThat(group.data()[0]).containsExactly(results.get(i).energyEV());
            assertThat(group.data()[1]).containsExactly(results.get(i).mu());
            ReduceResult again = own.reduce(path, file, group).result();
            assertThat(again.chi()).containsExactly(results.get(i).chi(), within(1e-9));
            assertThat(again.window()).containsExactly(results.get(i).window(), within(1e-12));
        }
    }
}
