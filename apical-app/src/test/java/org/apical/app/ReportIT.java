package org.apical.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.apical.run.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The whole quick report, which takes about a minute: its rows, and its page in a real browser on a wide and on a narrow screen. */
class ReportIT {
    private static final String LEGENDS_ON_TITLES = """
            return [...document.querySelectorAll('.plot')].filter(plot => {
              const legend = plot.querySelector('.legend');
              if (!legend) { return false; }
              const l = legend.getBoundingClientRect();
              return [...plot.querySelectorAll('.xtitle, .x2title, .x3title, .ytitle')].some(title => {
                const t = title.getBoundingClientRect();
                return t.left < l.right && l.left < t.right && t.top < l.bottom - 1 && l.top < t.bottom - 1;
              });
            }).map(plot => plot.getAttribute('aria-label'));
            """;

    private static final String DEAD_LINKS = """
            return [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').substring(1))
              .filter(name => !document.getElementById(name));
            """;

    @TempDir
    private static Path temp;

    private static Path report;
    private static @Nullable ChromeDriver browser;

    @BeforeAll
    static void compute() {
        report = temp.resolve("rep");
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(messages, true, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), out, out, false, false);
        assertThat(Main.run(console, "reproduce", "--quick", "--out", report.toString()))
                .as(messages.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private static ChromeDriver browser() {
        if (browser != null) {
            return browser;
        }
        Chromium.assumed();
        browser = Chromium.open();
        return browser;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void everyRowHasAVerdictAndWhatItRestsOn() throws IOException {
        JsonNode ledger = Json.value(Files.readString(report.resolve("ledger.json")));
        assertThat(ledger).isNotEmpty();
        for (JsonNode row : ledger) {
            String id = row.get("id").asText();
            assertThat(row.get("verdict").asText())
                    .as(id)
                    .isIn("reproduced", "reproduced for the stated range", "not reproduced", "not testable", "summary");
            for (String key : List.of(
                    "statement", "computed", "uncertainty", "rule", "parameters", "figures", "data", "wouldChange")) {
                assertThat(row.has(key)).as(id + " " + key).isTrue();
            }
            row.get("figures")
                    .forEach(f -> assertThat(report.resolve(f.asText())).exists());
        }
        String page = Files.readString(report.resolve("report.html"));
        assertThat(page)
                .doesNotContain("http://cdn")
                .doesNotContain("https://cdn")
                .contains("C13");
        assertThat(report.resolve("provenance.json")).exists();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 500})
    void opensAndDrawsItsFigures(int width) throws Exception {
        ChromeDriver browser = browser();
        browser.manage().window().setSize(new Dimension(width, 900));
        browser.get(report.resolve("report.html").toUri().toString());
        new WebDriverWait(browser, Duration.ofSeconds(60))
                .until(b -> "true".equals(b.findElement(By.tagName("body")).getAttribute("data-ready")));
        List<WebElement> plots = browser.findElements(By.className("plot"));
        assertThat(plots).hasSizeGreaterThanOrEqualTo(3);
        for (WebElement plot : plots) {
            assertThat(plot.findElements(By.cssSelector("svg.main-svg"))).isNotEmpty();
            // flat axes carry their titles as text; a figure in space draws them on its canvas
            assertThat(plot.findElements(By.cssSelector(".xtitle, .gl-container canvas")))
                    .isNotEmpty();
            assertThat(plot.getSize().getWidth()).isLessThanOrEqualTo(width);
            assertThat(plot.findElement(By.cssSelector(".main-svg")).getSize().getWidth())
                    .as("drawn as wide as its place")
                    .isLessThanOrEqualTo(plot.getSize().getWidth());
        }
        JavascriptExecutor script = browser;
        assertThat((List<?>) script.executeScript(LEGENDS_ON_TITLES))
                .as("figures whose legend covers a title of an axis")
                .isEmpty();
        assertThat((List<?>) script.executeScript(DEAD_LINKS))
                .as("links of the contents and the ledger that lead nowhere")
                .isEmpty();
        Object over = script.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) Objects.requireNonNull(over)).intValue())
                .as("no scrolling sideways")
                .isLessThanOrEqualTo(0);
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(e -> e.getLevel().intValue() >= Level.SEVERE.intValue()))
                .isEmpty();
        String keep = System.getProperty("apical.screenshots");
        if (keep != null) {
            Files.write(Path.of(keep, "report-" + width + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        }
    }
}
