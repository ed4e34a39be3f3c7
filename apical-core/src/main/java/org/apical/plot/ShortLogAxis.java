package org.apical.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.plot.ValueAxisPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** A logarithmic axis that marks and labels numbers between the powers of ten where fewer than two of those are in sight. */
final class ShortLogAxis extends LogAxis {
    private static final long serialVersionUID = 1L;
    /** Steps within a decade, from coarse to fine. */
    private static final double[][] STEPS = {
        {1, 2, 5}, {1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9}
    };

    private static final int ENOUGH = 3;
    /** The factor to either side of a value that stands alone. */
    private static final double ONE_VALUE = 2;

    ShortLogAxis(String label) {
        super(label);
    }

    /** One value has no range of its own; the library widens it by an amount that is lost beside a large value. */
    @Override
    protected void autoAdjustRange() {
        Range data = getPlot() instanceof ValueAxisPlot plot ? plot.getDataRange(this) : null;
        if (data != null && data.getLowerBound() > 0 && data.getLength() <= 1e-9 * data.getUpperBound()) {
            setRange(new Range(data.getLowerBound() / ONE_VALUE, data.getUpperBound() * ONE_VALUE), false, false);
        } else {
            super.autoAdjustRange();
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature of the library
    public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        double first = Math.ceil(Math.log10(low) - 1e-9);
        if (first + 1 <= Math.log10(high) + 1e-9) {
            return super.refreshTicks(graphics, state, area, edge);
        }
        List<Double> places = List.of();
        for (int i = 0; i < STEPS.length && places.size() < ENOUGH; i++) {
            places = places(low, high, STEPS[i]);
        }
        if (places.size() < ENOUGH) {
            places = uniform(low, high);
        }
        boolean below = RectangleEdge.isTopOrBottom(edge);
        DecimalFormat format = new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        List<NumberTick> out = new ArrayList<>();
        for (double value : places) {
            out.add(new NumberTick(
                    TickType.MAJOR,
                    value,
                    value >= 1e-3 && value < 1e5 ? format.format(value) : String.format(Locale.ROOT, "%.1e", value),
                    below ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT,
                    below ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT,
                    0));
        }
        return out;
    }

    private static List<Double> places(double low, double high, double[] steps) {
        List<Double> out = new ArrayList<>();
        for (int decade = (int) Math.floor(Math.log10(low)); decade <= Math.log10(high); decade++) {
            for (double step : steps) {
                double value = step * Math.pow(10, decade);
                if (value >= low * (1 - 1e-12) && value <= high * (1 + 1e-12)) {
                    out.add(value);
                }
            }
        }
        return out;
    }

    /** Some five round numbers of a narrow range. */
    private static List<Double> uniform(double low, double high) {
        double raw = (high - low) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = raw / power < 1.5 ? power : raw / power < 3.5 ? 2 * power : 5 * power;
        List<Double> out = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step); k * step <= high; k++) {
            out.add(k * step);
        }
        return out;
    }
}
