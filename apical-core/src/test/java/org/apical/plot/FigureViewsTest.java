package org.apical.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Every figure of every model, and one with every kind of layer, in all views. */
class FigureViewsTest {
    static Stream<Figure> figures() {
        List<Figure> all = new ArrayList<>(List.of(everything()));
        Runs runs = new Runs(Models.registry());
        RunContext context = RunContext.quiet().withData(new DataRoot(Path.of(".")));
        for (String id : Models.registry().ids()) {
            runs.execute(id, runs.example(id), context, true)
                    .figures()
                    .forEach(figure -> all.add(
                            new Figure(id + "-" + figure.id(), figure.title(), figure.caption(), figure.panels())));
        }
        return all.stream();
    }

    private static Figure everything() {
        double[] x = {1, 2, 3, 4};
        double[] y = {1, 4, Double.NaN, 16};
        double[] z = {1, 2, 3, 4};
        return new Figure(
                "everything",
                "Every kind of <layer> & more",
                "caption",
                List.of(
                        Panel.of(
                                Axis.of("x", "Å⁻¹").range(0.5, 4.5),
                                Axis.of("y", "eV"),
                                new Layer.Curve("with a gap", x, y, Style.color(0)),
                                new Layer.Points("points", x, z, new double[] {0.1, 0.2, 0.3, 0.4}, Style.color(1)),
                                new Layer.Band("band", x, z, new double[] {3, 4, 5, 6}, Style.shade(0.5)),
                                new Layer.Bars("bars", x, z, Style.color(3)),
                                new Layer.VerticalLine(2.5, "line"),
                                new Layer.Region(3, 3.5, "region")),
                        Panel.of(
                                Axis.of("x", ""),
                                Axis.of("y", "").logarithmic(),
                                new Layer.Curve(
                                        "log",
                                        x,
                                        new double[] {1, 10, 100, 1000},
                                        Style.color(2).dotted())),
                        Panel.of(
                                Axis.of("x", "Å"),
                                Axis.of("y", "Å"),
                                new Layer.HeatMap(x, z, new double[][] {x, x, x, y}, "height", "meV")),
                        Panel.of(
                                Axis.of("x", "Å"),
                                Axis.of("y", "Å"),
                                new Layer.HeatMap(x, z, new double[][] {x, x, x, y}, "signed", "meV", 2)),
                        new Panel(
                                Axis.of("x", "Å"),
                                Axis.of("y", "Å"),
                                Axis.of("z", "Å"),
                                List.of(
                                        new Layer.Spheres(
                                                "balls", x, z, x, 0.4, 0.7, List.of("A", "", "B", "C"), Style.color(1)),
                                        new Layer.Spheres("more", x, x, x, 0.2, 1, List.of(), Style.color(2)),
                                        new Layer.Segments(
                                                "lines",
                                                new double[][] {{0, 0, 0}, {0, 0, 0}},
                                                new double[][] {{5, 0, 0}, {0, 0, 4}},
                                                List.of("along x", ""),
                                                Style.color(7)))),
                        new Panel(
                                Axis.of("Q1", "Å"),
                                Axis.of("Q2", "Å"),
                                Axis.of("E", "eV").range(0, 20),
                                List.of(new Layer.Sheet("sheet", x, z, new double[][] {x, x, x, y}, 0.8)))));
    }

    /** The first name stands at 1: a bar at 0 is left of the panel and nobody sees it. */
    private static void standsAtItsNames(Panel panel) {
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Bars bars && !panel.x().names().isEmpty()) {
                for (double x : bars.x()) {
                    assertThat(x).isBetween(1.0, (double) panel.x().names().size());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isDrawn(Figure figure) throws Exception {
        String svg = StaticFigures.svg(figure);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        String text = document.getDocumentElement().getTextContent();
        for (Panel panel : figure.panels()) {
            assertThat(text).contains(panel.x().text(), panel.y().text());
            if (panel.z() != null) {
                assertThat(text).contains(panel.z().text());
            }
            panel.layers().forEach(layer -> assertThat(text).contains(layer.name()));
            standsAtItsNames(panel);
        }
        assertThat(text).contains(figure.title());
        assertThat(StaticFigures.svg(figure))
                .as("the same figure gives the same bytes")
                .isEqualTo(svg);
        byte[] png = StaticFigures.png(figure, 1.5);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(840);
        String out = System.getProperty("apical.figures");
        if (out != null) {
            Files.write(Path.of(out, figure.id() + ".png"), png);
            Files.writeString(Path.of(out, figure.id() + ".svg"), svg);
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isPlotly(Figure figure) {
        JsonNode json = PlotlyJson.of(figure);
        String text = json.toString();
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
        for (int i = 0; i < figure.panels().size(); i++) {
            Panel panel = figure.panels().get(i);
            String number = i == 0 ? "" : String.valueOf(i + 1);
            String axis = panel.spatial() ? "/layout/scene" + number + "/xaxis" : "/layout/xaxis" + number;
            assertThat(json.at(axis + "/title/text").asText())
                    .isEqualTo(panel.x().text());
        }
        assertThat(json.get("data").size()).isGreaterThanOrEqualTo((int) figure.panels().stream()
                .flatMap(p -> p.layers().stream())
                .filter(l -> !(l instanceof Layer.VerticalLine) && !(l instanceof Layer.Region))
                .count());
    }

    @Test
    void barsBeginAtZero() {
        double[] x = {1, 2, 3};
        Panel panel = Panel.of(
                Axis.of("x", ""), Axis.of("y", ""), new Layer.Bars("", x, new double[] {0.5, 1, 0.5}, Style.color(0)));
        assertThat(PanelChart.of(panel).getXYPlot().getRangeAxis().getRange().contains(0))
                .as("else a bar says something else than its height")
                .isTrue();
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatThrownBy(() -> Layer.curve("", new double[2], new double[3], 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Layer.HeatMap(new double[2], new double[2], new double[1][2], "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        Layer sheet = new Layer.Sheet("", new double[2], new double[2], new double[2][2], 1);
        assertThatThrownBy(() -> Panel.of(Axis.of("x", ""), Axis.of("y", ""), sheet))
                .isInstanceOf(IllegalArgumentException.class);
        Layer curve = Layer.curve("", new double[2], new double[2], 0);
        assertThatThrownBy(() -> new Panel(Axis.of("x", ""), Axis.of("y", ""), Axis.of("z", ""), List.of(curve)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Layer.Spheres(
                        "", new double[2], new double[2], new double[2], 1, 1, List.of("A"), Style.color(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Layer.Segments("", new double[2][3], new double[1][3], List.of(), Style.color(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Axis.of("", "eV")).isInstanceOf(IllegalArgumentException.class);
    }
}
