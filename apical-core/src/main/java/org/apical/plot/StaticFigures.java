package org.apical.plot;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.w3c.dom.Document;

/** Draws figures as SVG and PNG: JFreeChart on Batik's SVG canvas, without a screen. */
public final class StaticFigures {
    /** Width of a figure in points: one column of a page. */
    public static final int WIDTH = 560;

    private static final int PANEL_HEIGHT = 330;
    private static final int SPACE_HEIGHT = 460;
    private static final int TITLE_HEIGHT = 26;
    /** Room of one name of an axis of names that runs upwards, and of what stands below all. */
    private static final int NAME_HEIGHT = 19;

    private static final int NAMES_MARGIN = 110;

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
        graphics.setSVGCanvasSize(new Dimension(WIDTH, height(figure)));
        draw(figure, graphics);
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
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(WIDTH * scale), (int) Math.ceil(height(figure) * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(scale, scale);
        draw(figure, graphics);
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

    private static int height(Figure figure) {
        return TITLE_HEIGHT
                + figure.panels().stream().mapToInt(StaticFigures::height).sum();
    }

    private static int height(Panel panel) {
        if (panel.spatial()) {
            return SPACE_HEIGHT;
        }
        return Math.max(
                PANEL_HEIGHT, NAMES_MARGIN + NAME_HEIGHT * panel.y().names().size());
    }

    private static void draw(Figure figure, Graphics2D graphics) {
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, WIDTH, height(figure)));
        double top = TITLE_HEIGHT;
        for (int i = 0; i < figure.panels().size(); i++) {
            Panel panel = figure.panels().get(i);
            double extra = i == 0 ? TITLE_HEIGHT : 0;
            Rectangle2D place = new Rectangle2D.Double(0, top - extra, WIDTH, height(panel) + extra);
            Font bold = new Font(PanelChart.FONT, Font.BOLD, 14);
            if (panel.spatial()) {
                SpaceChart.draw(panel, i == 0 ? figure.title() : "", bold, graphics, place);
            } else {
                JFreeChart chart = PanelChart.of(panel);
                if (i == 0) {
                    chart.setTitle(new TextTitle(figure.title(), bold));
                }
                chart.draw(graphics, place);
            }
            top += height(panel);
        }
    }
}
