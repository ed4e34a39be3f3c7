package org.apical.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.ValueAxis;

/** The axes of a panel of a static figure, and the room that their numbers and names need. */
final class ChartAxes {
    static final Font LABEL = new Font(PanelChart.FONT, Font.PLAIN, 13);
    static final Font TICK = new Font(PanelChart.FONT, Font.PLAIN, 11);
    private static final int LEFT = 70;
    private static final int MOST_LEFT = 300;
    private static final int NAMES_APART = 6;

    private ChartAxes() {}

    /** Room left of the panel: the same for all numbers, so that panels stand flush; more for long names. */
    static double left(Axis axis) {
        return Math.max(LEFT, Math.min(MOST_LEFT, widest(axis) + 36));
    }

    private static double widest(Axis axis) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        double widest = 0;
        for (String name : axis.names()) {
            widest = Math.max(widest, TICK.getStringBounds(name, context).getWidth());
        }
        return widest;
    }

    /** Whether the names of an axis would run into each other, so that they must stand upright. */
    static boolean wide(Axis axis) {
        return (widest(axis) + NAMES_APART) * axis.names().size() > StaticFigures.WIDTH - LEFT;
    }

    /** Numbers, powers of ten or names. */
    static ValueAxis axis(Axis axis) {
        ValueAxis out;
        if (!axis.names().isEmpty()) {
            List<String> symbols = new ArrayList<>(axis.names());
            symbols.add(0, ""); // names start at 1
            SymbolAxis named = new SymbolAxis(axis.text(), symbols.toArray(new String[0]));
            named.setGridBandsVisible(false);
            out = named;
        } else if (axis.log()) {
            LogAxis log = new ShortLogAxis(axis.text());
            log.setSmallestValue(1e-300);
            log.setAutoRangeMinimumSize(1e-300);
            log.setAutoTickUnitSelection(false);
            log.setTickUnit(new NumberTickUnit(1));
            log.setMinorTickMarksVisible(true);
            log.setMinorTickCount(9);
            out = log;
        } else {
            NumberAxis number = new SpacedAxis(axis.text());
            number.setAutoRangeIncludesZero(false);
            DecimalFormat format = new DecimalFormat("0.########", DecimalFormatSymbols.getInstance(Locale.ROOT));
            number.setNumberFormatOverride(format);
            if (axis.unit().equals("pixels")) {
                number.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
            }
            out = number;
        }
        out.setLabelFont(LABEL);
        out.setTickLabelFont(TICK);
        out.setAxisLinePaint(Color.BLACK);
        out.setTickMarkPaint(Color.BLACK);
        out.setTickMarkInsideLength(4);
        out.setTickMarkOutsideLength(0);
        out.setLowerMargin(0.03);
        out.setUpperMargin(0.04);
        return out;
    }

    /** Judges the room for labels by those inside the range too: of 0 to 3 in tenths, the ends alone are short. */
    private static final class SpacedAxis extends NumberAxis {
        private static final long serialVersionUID = 1L;

        SpacedAxis(String label) {
            super(label);
        }

        @Override
        protected double estimateMaximumTickLabelWidth(Graphics2D graphics, TickUnit unit) {
            double widest = super.estimateMaximumTickLabelWidth(graphics, unit);
            double size = unit.getSize();
            double start = Math.ceil(getLowerBound() / size) * size;
            FontMetrics metrics = graphics.getFontMetrics(getTickLabelFont());
            for (int i = 1; i <= 4; i++) {
                widest = Math.max(
                        widest,
                        4 + metrics.stringWidth(getNumberFormatOverride().format(start + i * size)));
            }
            return widest;
        }
    }
}
