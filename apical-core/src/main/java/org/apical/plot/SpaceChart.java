package org.apical.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One panel in space as a drawing: parallel projection, the far things first. Without sheets all axes have one scale and a
 * tripod shows them; with sheets each axis fills a box of its own.
 */
final class SpaceChart {
    private static final Font TEXT = new Font(PanelChart.FONT, Font.PLAIN, 11);
    private static final Font AXIS = new Font(PanelChart.FONT, Font.PLAIN, 13);
    private static final double MARGIN = 14;
    private static final double LEGEND_ROW = 18;
    private static final double LABEL_GAP = 22;
    private static final Color INK = new Color(0x222222);

    /** A thing to draw: how near, and how. */
    private record Piece(double depth, Runnable drawing) {}

    private final Panel panel;
    private final Graphics2D g;
    private final SpaceBox box;
    private final List<Piece> pieces = new ArrayList<>();
    private final SpaceLabels labels = new SpaceLabels();
    private double scale;
    private double left;
    private double bottom;

    private SpaceChart(Panel panel, Graphics2D graphics) {
        this.panel = panel;
        this.g = graphics;
        this.box = SpaceBox.of(panel);
    }

    static void draw(Panel panel, String title, Font titleFont, Graphics2D graphics, Rectangle2D place) {
        new SpaceChart(panel, graphics).draw(title, titleFont, place);
    }

    private void draw(String title, Font titleFont, Rectangle2D place) {
        double top = place.getY() + 6;
        if (!title.isEmpty()) {
            g.setFont(titleFont);
            g.setColor(Color.BLACK);
            double width = g.getFontMetrics().stringWidth(title);
            g.drawString(title, (float) (place.getCenterX() - width / 2), (float) (place.getY() + 19));
            top = place.getY() + 30;
        }
        double legend = legend(place);
        double edge = box.cube() ? 46 : MARGIN;
        fit(new Rectangle2D.Double(
                place.getX() + edge,
                top + MARGIN,
                place.getWidth() - 2 * edge,
                place.getMaxY() - legend - top - MARGIN - (box.cube() ? 40 : MARGIN)));
        if (box.cube()) {
            frame();
        }
        for (Layer layer : panel.layers()) {
            add(layer);
        }
        pieces.sort(Comparator.comparingDouble(Piece::depth));
        pieces.forEach(p -> p.drawing().run());
        if (!box.cube()) {
            tripod(place.getX() + 52, place.getMaxY() - legend - 44);
        }
    }

    private void fit(Rectangle2D area) {
        double[] bounds = box.bounds();
        double width = bounds[1] - bounds[0];
        double height = bounds[3] - bounds[2];
        scale = Math.min(area.getWidth() / width, area.getHeight() / height);
        left = area.getCenterX() - scale * (bounds[0] + bounds[1]) / 2;
        bottom = area.getCenterY() + scale * (bounds[2] + bounds[3]) / 2;
    }

    private double px(double[] p) {
        return left + scale * box.right(p);
    }

    private double py(double[] p) {
        return bottom - scale * box.up(p);
    }

    private void add(Layer layer) {
        if (layer instanceof Layer.Spheres balls) {
            for (int i = 0; i < balls.x().length; i++) {
                double[] p = box.unit(balls.x()[i], balls.y()[i], balls.z()[i]);
                String label = balls.labels().isEmpty() ? "" : balls.labels().get(i);
                pieces.add(new Piece(box.depth(p), () -> ball(p, balls)));
                if (!label.isEmpty()) {
                    double gap = Math.max(2, scale * balls.radius()) + 2;
                    double[] at = labels.beside(px(p), py(p), gap, width(label));
                    text(label, at[0], at[1]);
                }
            }
        } else if (layer instanceof Layer.Segments lines) {
            for (int i = 0; i < lines.from().length; i++) {
                double[] a = box.unit(lines.from()[i][0], lines.from()[i][1], lines.from()[i][2]);
                double[] b = box.unit(lines.to()[i][0], lines.to()[i][1], lines.to()[i][2]);
                String label = lines.labels().isEmpty() ? "" : lines.labels().get(i);
                // behind the balls at its ends
                double depth = (box.depth(a) + box.depth(b)) / 2 - 1e-6;
                pieces.add(new Piece(depth, () -> line(a, b, lines.style())));
                double dx = px(b) - px(a);
                double dy = py(b) - py(a);
                double length = Math.max(1e-9, Math.hypot(dx, dy));
                double x = px(b) + LABEL_GAP * dx / length - 3;
                double y = py(b) + LABEL_GAP * dy / length + 4;
                if (!label.isEmpty()) {
                    labels.take(x, y, width(label));
                    text(label, x, y);
                }
            }
        } else if (layer instanceof Layer.Sheet sheet) {
            sheet(sheet);
        }
    }

    private void ball(double[] p, Layer.Spheres balls) {
        double r = Math.max(2, scale * balls.radius());
        int rgb = Palette.rgb(balls.style());
        g.setColor(new Color(0xFF000000 & (int) (255 * balls.opacity()) << 24 | rgb, true));
        Ellipse2D disc = new Ellipse2D.Double(px(p) - r, py(p) - r, 2 * r, 2 * r);
        g.fill(disc);
        g.setColor(INK);
        g.setStroke(new BasicStroke(0.6f));
        g.draw(disc);
        g.setColor(new Color(255, 255, 255, 110));
        g.fill(new Ellipse2D.Double(px(p) - 0.55 * r, py(p) - 0.6 * r, 0.55 * r, 0.45 * r));
    }

    private void line(double[] a, double[] b, Style style) {
        g.setColor(new Color(Palette.rgb(style)));
        g.setStroke(new BasicStroke((float) style.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(px(a), py(a), px(b), py(b)));
    }

    /** Labels stand on top of everything. */
    private void text(String label, double x, double y) {
        pieces.add(new Piece(Double.POSITIVE_INFINITY, () -> haloed(label, x, y)));
    }

    private double width(String label) {
        return g.getFontMetrics(TEXT).stringWidth(label);
    }

    private void haloed(String label, double x, double y) {
        g.setFont(TEXT);
        g.setColor(Color.WHITE);
        for (int i = 0; i < 8; i++) {
            g.drawString(label, (float) (x + 1.4 * Math.cos(i * Math.PI / 4)), (float)
                    (y + 1.4 * Math.sin(i * Math.PI / 4)));
        }
        g.setColor(INK);
        g.drawString(label, (float) x, (float) y);
    }

    private void sheet(Layer.Sheet sheet) {
        for (int i = 0; i + 1 < sheet.y().length; i++) {
            for (int j = 0; j + 1 < sheet.x().length; j++) {
                double[][] corners = {
                    corner(sheet, i, j), corner(sheet, i, j + 1), corner(sheet, i + 1, j + 1), corner(sheet, i + 1, j)
                };
                double height = 0;
                double depth = 0;
                for (double[] c : corners) {
                    height += c[2] / 4;
                    depth += box.depth(c) / 4;
                }
                if (Double.isFinite(height)) {
                    int rgb = Palette.sequential(height / box.height());
                    Color fill = new Color((int) (255 * sheet.opacity()) << 24 | rgb, true);
                    pieces.add(new Piece(depth, () -> patch(corners, fill)));
                }
            }
        }
    }

    private double[] corner(Layer.Sheet sheet, int i, int j) {
        return box.unit(sheet.x()[j], sheet.y()[i], sheet.z()[i][j]);
    }

    private void patch(double[][] corners, Color fill) {
        Path2D path = new Path2D.Double();
        path.moveTo(px(corners[0]), py(corners[0]));
        for (int c = 1; c < 4; c++) {
            path.lineTo(px(corners[c]), py(corners[c]));
        }
        path.closePath();
        g.setColor(fill);
        g.fill(path);
        g.setColor(new Color(0, 0, 0, 60));
        g.setStroke(new BasicStroke(0.4f));
        g.draw(path);
    }

    /** Floor and upright edge of the box with the ends of the axes in numbers. */
    private void frame() {
        double h = box.height();
        double[][] floor = {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}};
        for (int i = 0; i < 4; i++) {
            edge(floor[i], floor[(i + 1) % 4]);
        }
        edge(new double[] {0, 1, 0}, new double[] {0, 1, h});
        edge(new double[] {0, 0, 0}, new double[] {0, 0, h});
        edge(new double[] {1, 0, 0}, new double[] {1, 0, h});
        Axis z = panel.z() == null ? panel.y() : panel.z();
        ends(new double[] {1, 0, 0}, new double[] {1, 1, 0}, box.low(1), box.high(1), panel.y(), 0, 20);
        ends(new double[] {0, 0, 0}, new double[] {1, 0, 0}, box.low(0), box.high(0), panel.x(), 0, 20);
        ends(new double[] {0, 0, 0}, new double[] {0, 0, h}, box.low(2), box.high(2), z, -30, 0);
    }

    private void edge(double[] a, double[] b) {
        pieces.add(new Piece(-10, () -> line(a, b, new Style(7, Double.NaN, Style.Dash.SOLID, 0.8))));
    }

    private void ends(double[] a, double[] b, double low, double high, Axis axis, double dx, double dy) {
        pieces.add(new Piece(10, () -> {
            g.setColor(INK);
            g.setFont(TEXT);
            centred(number(low), px(a) + 0.7 * dx + 0.08 * (px(b) - px(a)), py(a) + 0.75 * dy + 0.08 * (py(b) - py(a)));
            centred(
                    number(high),
                    px(b) + 0.7 * dx - 0.08 * (px(b) - px(a)),
                    py(b) + 0.75 * dy - 0.08 * (py(b) - py(a)));
            g.setFont(AXIS);
            double x = (px(a) + px(b)) / 2 + dx;
            double y = (py(a) + py(b)) / 2 + 1.5 * dy;
            if (dx != 0) {
                g.rotate(-Math.PI / 2, x, y);
                centred(axis.text(), x, y);
                g.rotate(Math.PI / 2, x, y);
            } else {
                centred(axis.text(), x, y);
            }
        }));
    }

    private void centred(String text, double x, double y) {
        double width = g.getFontMetrics().stringWidth(text);
        g.drawString(text, (float) (x - width / 2), (float) y);
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.3g", x)
                .replaceFirst("(\\.\\d*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }

    /** Directions of the axes, seen from where the drawing is seen. */
    private void tripod(double x, double y) {
        double arm = 26;
        Axis z = panel.z() == null ? panel.y() : panel.z();
        String[] names = {panel.x().text(), panel.y().text(), z.text()};
        for (int i = 0; i < 3; i++) {
            double[] axis = new double[3];
            axis[i] = 1;
            double dx = arm * box.right(axis);
            double dy = -arm * box.up(axis);
            g.setColor(INK);
            g.setStroke(new BasicStroke(1.2f));
            g.draw(new Line2D.Double(x, y, x + dx, y + dy));
            g.setFont(TEXT);
            g.drawString(names[i], (float) (x + 1.25 * dx - (dx < -2 ? 24 : 4)), (float) (y + 1.3 * dy + 4));
        }
    }

    /** Swatches and names at the bottom; returns their height. */
    private double legend(Rectangle2D place) {
        List<List<Layer>> rows = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        g.setFont(TEXT);
        for (Layer layer : panel.layers()) {
            if (layer.name().isEmpty()) {
                continue;
            }
            double own = 28 + g.getFontMetrics().stringWidth(layer.name());
            int last = rows.size() - 1;
            if (rows.isEmpty() || widths.get(last) + own > place.getWidth() - 2 * MARGIN) {
                rows.add(new ArrayList<>());
                widths.add(0.0);
                last++;
            }
            rows.get(last).add(layer);
            widths.set(last, widths.get(last) + own);
        }
        double y = place.getMaxY() - LEGEND_ROW * rows.size() + 8;
        for (int r = 0; r < rows.size(); r++) {
            double x = place.getCenterX() - widths.get(r) / 2;
            for (Layer layer : rows.get(r)) {
                swatch(layer, x + 8, y - 4);
                g.setColor(Color.BLACK);
                g.drawString(layer.name(), (float) (x + 18), (float) y);
                x += 28 + g.getFontMetrics().stringWidth(layer.name());
            }
            y += LEGEND_ROW;
        }
        return LEGEND_ROW * rows.size();
    }

    private void swatch(Layer layer, double x, double y) {
        g.setStroke(new BasicStroke(0.6f));
        if (layer instanceof Layer.Spheres balls) {
            int alpha = (int) (255 * balls.opacity());
            g.setColor(new Color(alpha << 24 | Palette.rgb(balls.style()), true));
            g.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
            g.setColor(INK);
            g.draw(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
        } else if (layer instanceof Layer.Segments lines) {
            g.setColor(new Color(Palette.rgb(lines.style())));
            g.setStroke(new BasicStroke((float) Math.min(3, lines.style().width())));
            g.draw(new Line2D.Double(x - 7, y, x + 7, y));
        } else {
            g.setColor(new Color(Palette.sequential(0.5)));
            g.fill(new Rectangle2D.Double(x - 5, y - 4, 10, 8));
        }
    }
}
