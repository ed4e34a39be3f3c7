package org.apical.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** One panel as a chart: plain axes on white, no grid, colours of {@link Palette}. */
final class PanelChart {
    static final String FONT = "SansSerif";
    private static final int MAX_PIXELS = 700;
    private static final int MOST_CLASSES = 20;

    private final XYPlot plot = new XYPlot();
    private LookupPaintScale scale;
    private String scaleLabel = "";
    /** The colours stand for whole numbers. */
    private boolean classes;

    static {
        // Else rotated text becomes outlines, which can be neither searched nor edited.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private PanelChart() {
        scale = new LookupPaintScale(0, 1, Color.WHITE);
    }

    static JFreeChart of(Panel panel) {
        return new PanelChart().chart(panel);
    }

    private JFreeChart chart(Panel panel) {
        ValueAxis x = ChartAxes.axis(panel.x());
        ValueAxis y = ChartAxes.axis(panel.y());
        x.setVerticalTickLabels(ChartAxes.wide(panel.x()));
        plot.setDomainAxis(x);
        plot.setRangeAxis(y);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(Color.BLACK);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        AxisSpace space = new AxisSpace();
        space.setLeft(ChartAxes.left(panel.y()));
        plot.setFixedRangeAxisSpace(space);
        boolean legend = false;
        for (org.apical.plot.Layer layer : panel.layers()) {
            add(layer);
            legend |= !layer.name().isEmpty();
        }
        setRange(x, panel.x());
        setRange(y, panel.y());
        opposite(panel.y());
        JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(4, 4, 4, 14));
        if (legend) {
            LegendTitle title = new LegendTitle(this::legendItems);
            title.setItemFont(ChartAxes.TICK);
            title.setPosition(RectangleEdge.BOTTOM);
            title.setFrame(BlockBorder.NONE);
            title.setBackgroundPaint(Color.WHITE);
            chart.addLegend(title);
        }
        if (!scaleLabel.isEmpty()) {
            chart.addSubtitle(colorBar());
        }
        return chart;
    }

    private LegendItemCollection legendItems() {
        LegendItemCollection all = plot.getLegendItems();
        LegendItemCollection named = new LegendItemCollection();
        for (int i = 0; i < all.getItemCount(); i++) {
            LegendItem item = all.get(i);
            if (!item.getLabel().isBlank()) {
                named.add(plot.getRenderer(item.getDatasetIndex()) instanceof DeviationRenderer ? swatch(item) : item);
            }
        }
        return named;
    }

    /** A band shows a square of its colour: its own line is not drawn. */
    private LegendItem swatch(LegendItem item) {
        Color full = (Color) plot.getRenderer(item.getDatasetIndex()).getSeriesPaint(0);
        return new LegendItem(
                item.getLabel(),
                null,
                null,
                null,
                new Rectangle2D.Double(-5, -4, 10, 8),
                new Color(full.getRed(), full.getGreen(), full.getBlue(), 64));
    }

    /** The second scale on the right. */
    private void opposite(Axis record) {
        Axis.Opposite second = record.opposite();
        if (second != null && record.min() != null && record.max() != null) {
            ValueAxis right = ChartAxes.axis(Axis.of(second.label(), ""));
            right.setRange(record.min() * second.factor(), record.max() * second.factor());
            plot.setRangeAxis(1, right);
            plot.setFixedRangeAxisSpace(null);
        }
    }

    private static void setRange(ValueAxis axis, Axis record) {
        if (record.min() != null && record.max() != null) {
            axis.setRange(record.min(), record.max());
        }
    }

    private void add(org.apical.plot.Layer layer) {
        if (layer instanceof org.apical.plot.Layer.Curve curve) {
            XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
            renderer.setDrawSeriesLineAsPath(true);
            put(series(curve.name(), curve.x(), curve.y()), renderer, curve.style());
        } else if (layer instanceof org.apical.plot.Layer.Points points) {
            points(points);
        } else if (layer instanceof org.apical.plot.Layer.Band band) {
            DeviationRenderer renderer = new DeviationRenderer(false, false);
            renderer.setAlpha(0.25f);
            renderer.setSeriesFillPaint(0, color(band.style()));
            YIntervalSeries series = new YIntervalSeries(key(band.name()), false, true);
            for (int i = 0; i < band.x().length; i++) {
                series.add(band.x()[i], (band.low()[i] + band.high()[i]) / 2, band.low()[i], band.high()[i]);
            }
            YIntervalSeriesCollection data = new YIntervalSeriesCollection();
            data.addSeries(series);
            put(data, renderer, band.style().width(6));
        } else if (layer instanceof org.apical.plot.Layer.Bars bars) {
            bars(bars);
        } else if (layer instanceof org.apical.plot.Layer.HeatMap map) {
            heatMap(map);
        } else if (layer instanceof org.apical.plot.Layer.VerticalLine vertical) {
            ValueMarker marker = new ValueMarker(vertical.x(), new Color(0x555555), dash(Style.Dash.DOTTED, 1));
            label(marker, vertical.label());
            plot.addDomainMarker(marker);
        } else if (layer instanceof org.apical.plot.Layer.Region region) {
            IntervalMarker marker = new IntervalMarker(region.from(), region.to(), new Color(0xE6E6E6));
            label(marker, region.label());
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        }
    }

    private static void label(org.jfree.chart.plot.Marker marker, String text) {
        marker.setLabel(text);
        marker.setLabelFont(ChartAxes.TICK);
        marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
        boolean interval = marker instanceof IntervalMarker;
        marker.setLabelAnchor(interval ? RectangleAnchor.TOP : RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(interval ? TextAnchor.TOP_CENTER : TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(4, 4, 4, 4));
    }

    private void points(org.apical.plot.Layer.Points points) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setDrawYError(points.error().length > 0);
        renderer.setDefaultLinesVisible(false);
        renderer.setErrorPaint(color(points.style()));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
        XYIntervalSeries series = new XYIntervalSeries(key(points.name()), false, true);
        for (int i = 0; i < points.x().length; i++) {
            double e = points.error().length > 0 ? points.error()[i] : 0;
            double y = points.y()[i];
            series.add(points.x()[i], points.x()[i], points.x()[i], y, y - e, y + e);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        put(data, renderer, points.style());
    }

    private void bars(org.apical.plot.Layer.Bars bars) {
        XYBarRenderer renderer = new XYBarRenderer(0.3);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        if (plot.getRangeAxis() instanceof NumberAxis number) {
            // A bar that does not start at zero says something else than its height.
            number.setAutoRangeIncludesZero(true);
        }
        XYIntervalSeries series = new XYIntervalSeries(key(bars.name()), false, true);
        double[] x = bars.x();
        for (int i = 0; i < x.length; i++) {
            double half = x.length > 1 ? Math.abs(x[1] - x[0]) / 2 : 0.5;
            series.add(x[i], x[i] - half, x[i] + half, bars.height()[i], 0, bars.height()[i]);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        put(data, renderer, bars.style());
    }

    private static String key(String name) {
        return name.isEmpty() ? " " : name;
    }

    private static XYDataset series(String name, double[] x, double[] y) {
        XYSeries series = new XYSeries(key(name), false, true);
        for (int i = 0; i < x.length; i++) {
            series.add(x[i], y[i], false);
        }
        return new XYSeriesCollection(series);
    }

    private void put(XYDataset data, XYItemRenderer renderer, Style style) {
        int index = plot.getDatasetCount() == 1 && plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
        renderer.setSeriesPaint(0, color(style));
        renderer.setSeriesStroke(0, dash(style.dash(), (float) style.width()));
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
    }

    private static BasicStroke dash(Style.Dash dash, float width) {
        float[] pattern =
                switch (dash) {
                    case SOLID -> null;
                    case DASHED -> new float[] {6, 4};
                    case DOTTED -> new float[] {1.5f, 3};
                };
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }

    private static Color color(Style style) {
        return new Color(Palette.rgb(style));
    }

    /** The map as one image, so that an SVG of it stays small. */
    private void heatMap(org.apical.plot.Layer.HeatMap map) {
        double min = map.signed() ? -map.limit() : Double.POSITIVE_INFINITY;
        double max = map.signed() ? map.limit() : Double.NEGATIVE_INFINITY;
        for (double[] row : map.z()) {
            for (double z : row) {
                if (Double.isFinite(z) && !map.signed()) {
                    min = Math.min(min, z);
                    max = Math.max(max, z);
                }
            }
        }
        if (!(max > min)) {
            max = min + 1;
        }
        int width = Math.min(MAX_PIXELS, map.x().length);
        int height = Math.min(MAX_PIXELS, map.y().length);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < height; i++) {
            double[] row = map.z()[(int) ((long) (height - 1 - i) * (map.y().length - 1) / Math.max(1, height - 1))];
            for (int j = 0; j < width; j++) {
                double z = row[(int) ((long) j * (map.x().length - 1) / Math.max(1, width - 1))];
                image.setRGB(j, i, Double.isFinite(z) ? color(map, (z - min) / (max - min)) : 0xDDDDDD);
            }
        }
        // The numbers are those in the middle of the cells.
        double halfX = (map.x()[1] - map.x()[0]) / 2;
        double halfY = (map.y()[1] - map.y()[0]) / 2;
        double x0 = map.x()[0] - halfX;
        double y0 = map.y()[0] - halfY;
        double x1 = map.x()[map.x().length - 1] + halfX;
        double y1 = map.y()[map.y().length - 1] + halfY;
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, false);
        renderer.addAnnotation(new XYDataImageAnnotation(image, x0, y0, x1 - x0, y1 - y0, true), Layer.BACKGROUND);
        put(series("", new double[] {x0, x1}, new double[] {y0, y1}), renderer, Style.color(0));
        plot.getDomainAxis().setRange(x0, x1);
        plot.getRangeAxis().setRange(y0, y1);
        scale = new LookupPaintScale(min, max, Color.WHITE);
        int steps = 128;
        for (int i = 0; i < steps; i++) {
            scale.add(min + (max - min) * i / steps, new Color(color(map, (i + 0.5) / steps)));
        }
        classes = map.signed() || max - min > MOST_CLASSES ? false : whole(map.z());
        scaleLabel = map.unit().isEmpty() ? map.label() : map.label() + " (" + map.unit() + ")";
    }

    /** Whether all are whole numbers: then those between mean nothing. */
    private static boolean whole(double[][] z) {
        for (double[] row : z) {
            for (double x : row) {
                if (Double.isFinite(x) && x != Math.rint(x)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int color(org.apical.plot.Layer.HeatMap map, double t) {
        return map.rgb(t);
    }

    private PaintScaleLegend colorBar() {
        NumberAxis axis = new NumberAxis(scaleLabel);
        axis.setLabelFont(ChartAxes.LABEL);
        axis.setTickLabelFont(ChartAxes.TICK);
        if (classes) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        PaintScaleLegend bar = new PaintScaleLegend(scale, axis);
        bar.setPosition(RectangleEdge.RIGHT);
        bar.setAxisLocation(org.jfree.chart.axis.AxisLocation.TOP_OR_RIGHT);
        bar.setStripWidth(12);
        bar.setMargin(new RectangleInsets(12, 8, 44, 4));
        bar.setBackgroundPaint(Color.WHITE);
        bar.setSubdivisionCount(128);
        return bar;
    }
}
