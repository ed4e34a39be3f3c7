package org.apical.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Level lines of numbers on a grid, as curves over a heat map: marching squares with linear interpolation. */
public final class Contours {
    private static final int BLACK = 6;
    private static final int GREY = 7;

    private Contours() {}

    /** Round levels inside the range of z, about so many; NaN in z is left out. */
    public static double[] levels(double[][] z, int about) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : z) {
            for (double v : row) {
                if (Double.isFinite(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        if (!(high > low)) {
            return new double[0];
        }
        double raw = (high - low) / (about + 1);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        for (double round : new double[] {1, 2, 5}) {
            if (round * power >= raw) {
                step = round * power;
                break;
            }
        }
        List<Double> out = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step < high; i++) {
            if (i * step > low) {
                out.add(i * step);
            }
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * The lines of all levels, one curve a level; the legend names the levels at the first. The lower half is grey, to be
     * seen on the dark end of the colours.
     *
     * @param z rows of y, columns of x
     */
    public static List<Layer> lines(double[] x, double[] y, double[][] z, double[] levels, String unit) {
        List<Layer> out = new ArrayList<>();
        String names = Arrays.stream(levels).mapToObj(Contours::number).collect(Collectors.joining(", "));
        for (int i = 0; i < levels.length; i++) {
            double level = levels[i];
            double[][] line = line(x, y, z, level);
            if (line[0].length > 0) {
                String name = out.isEmpty() ? "levels " + names + (unit.isEmpty() ? "" : " " + unit) : "";
                out.add(new Layer.Curve(
                        name,
                        line[0],
                        line[1],
                        Style.color(2 * i < levels.length - 1 ? GREY : BLACK).width(0.8)));
            }
        }
        return out;
    }

    /** A number to four digits, without zeros at its end. */
    public static String number(double level) {
        String text = String.format(Locale.ROOT, "%.4g", level);
        return text.contains(".") && !text.contains("e") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    /** One level: pieces of line, NaN between them. */
    static double[][] line(double[] x, double[] y, double[][] z, double level) {
        List<double[]> points = new ArrayList<>();
        for (int j = 0; j + 1 < y.length; j++) {
            for (int i = 0; i + 1 < x.length; i++) {
                cell(x, y, z, i, j, level, points);
            }
        }
        double[][] out = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            out[0][i] = points.get(i)[0];
            out[1][i] = points.get(i)[1];
        }
        return out;
    }

    /** Crossings of the four sides, joined in pairs; a saddle is decided by the mean of its corners. */
    private static void cell(double[] x, double[] y, double[][] z, int i, int j, double level, List<double[]> out) {
        double[] corner = {z[j][i], z[j][i + 1], z[j + 1][i + 1], z[j + 1][i]};
        double[] cx = {x[i], x[i + 1], x[i + 1], x[i]};
        double[] cy = {y[j], y[j], y[j + 1], y[j + 1]};
        List<double[]> crossings = new ArrayList<>(4);
        for (int side = 0; side < 4; side++) {
            int next = (side + 1) % 4;
            double a = corner[side] - level;
            double b = corner[next] - level;
            if (!Double.isFinite(a) || !Double.isFinite(b)) {
                return;
            }
            if (a < 0 != b < 0) {
                double t = a / (a - b);
                crossings.add(
                        new double[] {cx[side] + t * (cx[next] - cx[side]), cy[side] + t * (cy[next] - cy[side])});
            }
        }
        if (crossings.size() == 4) {
            double mean = (corner[0] + corner[1] + corner[2] + corner[3]) / 4 - level;
            // The crossings stand on sides 0 to 3; where centre and corner 0 are on one side, corners 1 and 3 are cut
            // off.
            boolean withFirst = mean < 0 == corner[0] - level < 0;
            piece(out, crossings.get(withFirst ? 0 : 3), crossings.get(withFirst ? 1 : 0));
            piece(out, crossings.get(withFirst ? 2 : 1), crossings.get(withFirst ? 3 : 2));
        } else if (crossings.size() == 2) {
            piece(out, crossings.get(0), crossings.get(1));
        }
    }

    private static void piece(List<double[]> out, double[] from, double[] to) {
        out.add(from);
        out.add(to);
        out.add(new double[] {to[0], Double.NaN});
    }
}
