package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.apical.numerics.Grid;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.Window;
import org.apical.physics.xafs.WindowKind;
import org.apical.physics.xafs.XafsConstants;
import org.apical.physics.xafs.XafsFourier;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link ChiModel}: k^2 chi, |FT|, and the ratio method: ln of the amplitude and phase against the ground state. */
final class ChiFigures {
    private static final double LARGEST_STEP = 0.1;
    private static final double RANGE_R = 6;
    private static final int SAMPLES = 301;
    private static final double[] OTHERS = {100, 200, 300};

    private ChiFigures() {}

    static List<Figure> of(ChiParams p, ChiResult r) {
        List<Figure> out = new ArrayList<>();
        out.add(chi(r));
        double[] k = r.kInvA();
        if (k.length > 10 && (k[k.length - 1] - k[0]) / (k.length - 1) <= LARGEST_STEP) {
            out.add(transform(r));
        }
        if (k.length > 1) {
            out.add(ratio(p, r));
        }
        return out;
    }

    private static Figure chi(ChiResult r) {
        List<Layer> layers = new ArrayList<>();
        double[] k = r.kInvA();
        layers.add(Layer.curve("whole distribution", k, WellAxes.weigh(k, r.chi()), 0));
        double top =
                Arrays.stream(WellAxes.weigh(k, r.chi())).map(Math::abs).max().orElse(1);
        double[] cumulants = Arrays.stream(WellAxes.weigh(k, r.chiCumulant()))
                .map(y -> Math.abs(y) > 2 * top ? Double.NaN : y)
                .toArray();
        layers.add(
                new Layer.Curve("four cumulants", k, cumulants, Style.color(1).dashed()));
        if (r.chiPathSum() != null) {
            layers.add(new Layer.Curve(
                    "path sum of the sites",
                    k,
                    WellAxes.weigh(k, r.chiPathSum()),
                    Style.color(2).dotted()));
        }
        if (r.kBeatInvA() != null && r.kBeatInvA() > k[0] && r.kBeatInvA() < k[k.length - 1]) {
            layers.add(new Layer.VerticalLine(r.kBeatInvA(), "beat"));
        }
        return Figure.of("chi", "EXAFS of a distribution", "", new Panel(WellAxes.k(), WellAxes.weighted(), layers));
    }

    private static Figure transform(ChiResult r) {
        double[] k = r.kInvA();
        double[] window =
                Window.of(WindowKind.HANNING, XafsConstants.KSTEP, XafsConstants.NFFT, k[0], k[k.length - 1], 1, 1);
        List<Layer> layers = new ArrayList<>();
        layers.add(magnitude("whole distribution", k, r.chi(), window, Style.color(0)));
        layers.add(magnitude(
                "four cumulants", k, r.chiCumulant(), window, Style.color(1).dashed()));
        return Figure.of(
                "chiR",
                "Fourier transform",
                "k^2 weight, Hanning window over the whole range.",
                new Panel(Axis.of("R, not corrected for phase", "Å"), Axis.of("|χ(R)|", "Å⁻³"), layers));
    }

    private static Layer magnitude(String name, double[] k, double[] chi, double[] window, Style style) {
        double[] grid = XafsFourier.onGrid(k, chi);
        for (int i = 0; i < grid.length; i++) {
            double at = i * XafsConstants.KSTEP;
            grid[i] = at < k[0] - 1e-9 || at > k[k.length - 1] + 1e-9 ? 0 : grid[i];
        }
        ComplexSpectrum s = XafsFourier.get().forward(grid, Arrays.copyOf(window, grid.length), 2, RANGE_R);
        double[] size = new double[s.re().length];
        for (int i = 0; i < size.length; i++) {
            size[i] = Math.hypot(s.re()[i], s.im()[i]);
        }
        return new Layer.Curve(name, Grid.uniform(0, XafsConstants.RSTEP, size.length), size, style);
    }

    private static Figure ratio(ChiParams p, ChiResult r) {
        double first = r.kInvA()[0];
        double[] k = WellAxes.grid(first, r.kInvA()[r.kInvA().length - 1], SAMPLES);
        List<Layer> amplitude = new ArrayList<>();
        List<Layer> phase = new ArrayList<>();
        if (p.sites() != null) {
            SiteSum sum = new SiteSum(p.sites());
            add(
                    k,
                    "",
                    at -> sum.characteristic(at, r.meanDistanceA()),
                    at -> new double[] {1, 0},
                    Style.color(0),
                    amplitude,
                    phase);
        } else {
            double hottest = Math.max(p.temperatureK(), OTHERS[OTHERS.length - 1]);
            Levels levels = ChiModel.bond(p).levels(1, hottest);
            ThermalDistribution ground = ThermalDistribution.of(levels, 0);
            for (double t : OTHERS) {
                if (t != p.temperatureK()) {
                    ThermalDistribution g = ThermalDistribution.of(levels, t);
                    Style style = Style.shade(t / hottest).dashed();
                    add(k, WellAxes.kelvin(t), characteristic(g), characteristic(ground), style, amplitude, phase);
                }
            }
            if (p.temperatureK() > 0) {
                ThermalDistribution g = ThermalDistribution.of(levels, p.temperatureK());
                add(
                        k,
                        WellAxes.kelvin(p.temperatureK()),
                        characteristic(g),
                        characteristic(ground),
                        Style.color(1),
                        amplitude,
                        phase);
            }
        }
        String against = p.sites() != null ? "a sharp shell at the mean distance" : "the ground state (0 K)";
        return new Figure(
                "ratio",
                "Ratio method",
                "Amplitude and phase of the distribution against " + against
                        + ". A Gaussian gives a straight line and no phase.",
                List.of(
                        new Panel(Axis.of("k²", "Å⁻²"), Axis.of("ln amplitude ratio", ""), amplitude),
                        new Panel(Axis.of("k²", "Å⁻²"), Axis.of("phase difference", "rad"), phase)));
    }

    private static DoubleFunction<double[]> characteristic(ThermalDistribution g) {
        return k -> {
            double re = 0;
            double im = 0;
            for (int i = 0; i < g.x().length; i++) {
                re += g.mass()[i] * Math.cos(2 * k * g.x()[i]);
                im += g.mass()[i] * Math.sin(2 * k * g.x()[i]);
            }
            return new double[] {re, im};
        };
    }

    private static void add(
            double[] k,
            String name,
            DoubleFunction<double[]> above,
            DoubleFunction<double[]> below,
            Style style,
            List<Layer> amplitude,
            List<Layer> phase) {
        double[] square = new double[k.length];
        double[] ln = new double[k.length];
        double[] angle = new double[k.length];
        double turns = 0;
        for (int i = 0; i < k.length; i++) {
            double[] a = above.apply(k[i]);
            double[] b = below.apply(k[i]);
            square[i] = k[i] * k[i];
            ln[i] = Math.log(Math.hypot(a[0], a[1]) / Math.hypot(b[0], b[1]));
            double raw = Math.atan2(a[1] * b[0] - a[0] * b[1], a[0] * b[0] + a[1] * b[1]);
            if (i > 0) {
                turns -= 2 * Math.PI * Math.rint((raw + turns - angle[i - 1]) / (2 * Math.PI));
            }
            angle[i] = raw + turns;
        }
        amplitude.add(new Layer.Curve(name, square, ln, style));
        phase.add(new Layer.Curve(name, square, angle, style));
    }
}
