package org.apical.plot;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Draws figures as SVG and PNG: JFreeChart on Batik's SVG canvas, without a screen. */
public final class StaticFigures {
    /** Width of a figure in points: one column of a page. */
    public static final int WIDTH = 560;

    private static final int PANEL_HEIGHT = 330;
    private static final int SPACE_HEIGHT = 460;
    private static final int PLANE_HEIGHT = 400;
    private static final int TITLE_HEIGHT = 26;
    /** Room of one name of an axis of names that runs upwards, and of what stands below all. */
    private static final int NAME_HEIGHT = 19;

    private static final int NAMES_MARGIN = 110;

    private static final Font TITLE = new Font(PanelChart.FONT, Font.BOLD, 14);

    private StaticFigures() {}

    /** The figure as the text of an SVG file; text stays text. The same figure gives the same bytes. */
    public static String svg(Figure figure) {
        Document document = GenericDOMImplementation.getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Apical");
        context.setPrecision(2);
        context.setImageHandler(new EmbeddedPng());
        // Batik's own default is a name that no system knows, for which Java opens every font there is.
        SVGGeneratorContext.GraphicContextDefaults defaults = new SVGGeneratorContext.GraphicContextDefaults();
        defaults.setFont(new Font(PanelChart.FONT, Font.PLAIN, 12));
        context.setGraphicContextDefaults(defaults);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        List<Placed> panels = place(figure);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, height(panels)));
        draw(figure, panels, graphics);
        StringWriter out = new StringWriter();
        try {
            graphics.stream(out, true);
        } catch (SVGGraphics2DIOException e) {
            throw new UncheckedIOException(e);
        }
        // The document type only tempts viewers to fetch it.
        return out.toString().replaceFirst("(?s)<!DOCTYPE[^>]*>\\s*", "");
    }

    /** The figure as a PNG file, {@code scale} pixels a point. */
    public static byte[] png(Figure figure, double scale) {
        List<Placed> panels = place(figure);
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(WIDTH * scale), (int) Math.ceil(height(panels) * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(scale, scale);
        draw(figure, panels, graphics);
        graphics.dispose();
        return Png.of(image);
    }

    /**
     * Loads in the background what drawing needs, a good tenth of a second in a fresh process, for those who read and
     * compute before they draw. Nothing waits for it, and what goes wrong in it the first figure meets again.
     */
    public static void prepare() {
        Layer line = new Layer.Curve("", new double[] {0, 1}, new double[] {0, 1}, Style.color(0));
        Figure figure = Figure.of("line", "", "", new Panel(Axis.of("x", ""), Axis.of("y", ""), List.of(line)));
        Thread thread = new Thread(() -> svg(figure), "drawing");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((who, e) -> {});
        thread.start();
    }

    /**
     * A panel and its room; the first has room for the title, too.
     *
     * @param chart null where the panel is drawn in space
     */
    private record Placed(Panel panel, @Nullable JFreeChart chart, int width, int height) {}

    private static List<Placed> place(Figure figure) {
        List<Placed> out = new ArrayList<>();
        for (Panel panel : figure.panels()) {
            boolean first = out.isEmpty();
            int extra = first ? TITLE_HEIGHT : 0;
            if (panel.spatial()) {
                out.add(new Placed(panel, null, WIDTH, SPACE_HEIGHT + extra));
                continue;
            }
            JFreeChart chart = PanelChart.of(panel);
            if (first) {
                chart.setTitle(new TextTitle(figure.title(), TITLE));
            }
            Dimension room = panel.plane()
                    ? PlaneRoom.of(chart, WIDTH, PLANE_HEIGHT + extra)
                    : new Dimension(
                            WIDTH,
                            extra
                                    + Math.max(
                                            PANEL_HEIGHT,
                                            NAMES_MARGIN
                                                    + NAME_HEIGHT
                                                            * panel.y().names().size()));
            out.add(new Placed(panel, chart, room.width, room.height));
        }
        return out;
    }

    private static int height(List<Placed> panels) {
        return panels.stream().mapToInt(Placed::height).sum();
    }

    private static void draw(Figure figure, List<Placed> panels, Graphics2D graphics) {
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, WIDTH, height(panels)));
        double top = 0;
        for (Placed placed : panels) {
            Rectangle2D place = new Rectangle2D.Double(0, top, placed.width(), placed.height());
            if (placed.chart() == null) {
                SpaceChart.draw(placed.panel(), top == 0 ? figure.title() : "", TITLE, graphics, place);
            } else {
                placed.chart().draw(graphics, place);
            }
            top += placed.height();
        }
    }
}
