package org.apical.models.xas;

import static org.apical.physics.xafs.XafsConstants.KSTEP;
import static org.apical.physics.xafs.XafsConstants.NFFT;
import static org.apical.physics.xafs.XafsConstants.RSTEP;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.FitSpaceMap;
import org.apical.physics.xafs.Window;
import org.apical.physics.xafs.XafsFourier;
import org.jspecify.annotations.Nullable;

/**
 * From chi(k) to the residual of one data set (xas-data, section 5): linear in chi, so the same maps the data, the
 * difference and noise. May be shared by threads.
 */
final class FitResiduals {
    private static final double NOISE_FROM = 15;
    private static final double NOISE_TO = 30;

    private final FitDataSet set;
    private final double[] k;
    private final double[] chi;
    private final double[] window;
    private final FitSpaceMap map;
    /** Noise as given: nothing, one number, or one a point of the grid. */
    private final double @Nullable [] given;

    private final double[] epsilonK;
    private final double[] epsilonR;

    private FitResiduals(
            FitDataSet set,
            double[] k,
            double[] chi,
            double @Nullable [] given,
            double[] window,
            FitSpaceMap map,
            double[] epsilonK,
            double[] epsilonR) {
        this.set = set;
        this.k = k;
        this.chi = chi;
        this.given = given;
        this.window = window;
        this.map = map;
        this.epsilonK = epsilonK;
        this.epsilonR = epsilonR;
    }

    /**
     * The residuals of a data set.
     *
     * @param maps maps that data sets of the same transform share; may be added to
     */
    static FitResiduals of(
            FitDataSet set, ChiData data, NoiseConvention convention, Map<List<Object>, FitSpaceMap> maps) {
        FitTransform t = set.transform();
        double kLast = data.kLast();
        if (t.kmaxInvA() > kLast + KSTEP) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "transform.kmaxInvA",
                    t.kmaxInvA(),
                    "is beyond the data, which end at k = " + BadInput.number(Math.round(kLast * 1e4) / 1e4)
                            + " (1/A).");
        }
        double[] chi = XafsFourier.onGrid(data.kInvA(), data.chi());
        double dk2 = t.dk2InvA() == null ? t.dkInvA() : t.dk2InvA();
        double[] whole = Window.of(t.window(), KSTEP, NFFT, t.kminInvA(), t.kmaxInvA(), t.dkInvA(), dk2);
        double[] window = Arrays.copyOf(whole, chi.length);
        FitSpaceMap map = maps.computeIfAbsent(
                List.of(
                        t.window(),
                        t.kminInvA(),
                        t.kmaxInvA(),
                        t.dkInvA(),
                        dk2,
                        set.fitSpace(),
                        set.rminA(),
                        set.rmaxA(),
                        set.drA(),
                        set.rWindow(),
                        chi.length),
                key -> map(set, window));
        if (map.rows() == 0) {
            throw BadInput.value(
                    "BAD_RANGE",
                    set.fitSpace() == FitSpace.R ? "rmaxA" : "transform.kmaxInvA",
                    set.fitSpace() == FitSpace.R ? set.rmaxA() : t.kmaxInvA(),
                    "leaves no point to fit: the range holds none of the grid (steps of 0.05 1/A and 0.0307 A).");
        }
        int weights = t.kweight().length;
        FitResiduals out = new FitResiduals(
                set,
                Grid.uniform(0, KSTEP, chi.length),
                chi,
                given(set.epsilonK(), data, chi.length),
                window,
                map,
                new double[weights],
                new double[weights]);
        for (int i = 0; i < weights; i++) {
            out.noise(i, convention, whole);
        }
        return out;
    }

    /** Noise on the grid: given for each point of the grid, or for each point of the data. */
    private static double @Nullable [] given(double @Nullable [] epsilonK, ChiData data, int points) {
        if (epsilonK == null || epsilonK.length == 1) {
            return epsilonK;
        }
        if (epsilonK.length == data.kInvA().length) {
            return XafsFourier.onGrid(data.kInvA(), epsilonK);
        }
        if (epsilonK.length == points) {
            return epsilonK;
        }
        throw BadInput.at(
                "BAD_VALUE",
                "epsilonK",
                "holds " + epsilonK.length + " numbers; it must be one number, or one for each of the "
                        + data.kInvA().length + " points of the data or the " + points
                        + " points of the grid 0, 0.05, ... (1/A).");
    }

    private static FitSpaceMap map(FitDataSet set, double[] window) {
        FitTransform t = set.transform();
        return switch (set.fitSpace()) {
            case K -> FitSpaceMap.ofK(window.length, t.kminInvA(), t.kmaxInvA());
            case R -> FitSpaceMap.ofR(window, set.rminA(), set.rmaxA());
            case Q ->
                FitSpaceMap.ofQ(
                        window,
                        Window.of(set.rWindow(), RSTEP, NFFT, set.rminA(), set.rmaxA(), set.drA(), set.drA()),
                        t.kminInvA(),
                        t.kmaxInvA());
        };
    }

    /** The same with other data on the same grid; noise and maps stay. */
    FitResiduals withChi(double[] other) {
        return new FitResiduals(set, k, other, given, window, map, epsilonK, epsilonR);
    }

    private void noise(int i, NoiseConvention convention, double[] whole) {
        FitTransform t = set.transform();
        double w = t.kweight()[i];
        double span = t.kmaxInvA() - t.kminInvA();
        double power = 2 * w + 1;
        double integral = KSTEP * (Math.pow(t.kmaxInvA(), power) - Math.pow(t.kminInvA(), power));
        if (given == null) {
            ComplexSpectrum r = XafsFourier.get().forward(chi, window, w, NOISE_TO + 1);
            int from = (int) (0.01 + NOISE_FROM / RSTEP);
            int to = (int) (1.01 + NOISE_TO / RSTEP);
            double sum = 0;
            for (int m = from; m < to; m++) {
                sum += r.re()[m] * r.re()[m] + r.im()[m] * r.im()[m];
            }
            double windowSum = Arrays.stream(whole).sum();
            epsilonR[i] = Math.sqrt(sum / (2.0 * (to - from))) / (windowSum * KSTEP / span);
            epsilonK[i] = epsilonR[i] * Math.sqrt(2 * Math.PI * power / integral);
        } else {
            double mean = Arrays.stream(given).average().orElse(0);
            epsilonK[i] = mean;
            if (convention == NoiseConvention.LARCH) {
                epsilonR[i] = mean / (2 * Math.sqrt(Math.PI * power / integral));
            } else {
                double sum = 0;
                for (int n = 0; n < whole.length; n++) {
                    sum += Math.pow(KSTEP * n, 2 * w) * whole[n] * whole[n];
                }
                epsilonR[i] = mean * KSTEP / Math.sqrt(2 * Math.PI) * Math.sqrt(sum);
            }
        }
        if (!(epsilonR[i] > 0) || !Double.isFinite(epsilonR[i])) {
            throw BadInput.data("NOT_ENOUGH_DATA", "The data of '" + set.name() + "' have no noise: give epsilonK.");
        }
    }

    double[] k() {
        return k;
    }

    double[] chi() {
        return chi;
    }

    double[] epsilonK() {
        return epsilonK;
    }

    double[] epsilonR() {
        return epsilonR;
    }

    /** Noise of each point of chi for propagation: as given, or the mean over the weights. */
    double noiseAt(int point) {
        if (given != null && given.length > 1) {
            return given[point];
        }
        double sum = 0;
        for (double e : epsilonK) {
            sum += e;
        }
        return sum / epsilonK.length;
    }

    double independent() {
        FitTransform t = set.transform();
        return 1 + 2 * (set.rmaxA() - set.rminA()) * (t.kmaxInvA() - t.kminInvA()) / Math.PI;
    }

    double[] window() {
        return window;
    }

    /** chi(R) to 10 A for the first weight. */
    ComplexSpectrum transform(double[] values) {
        return XafsFourier.get().forward(values, window, set.transform().kweight()[0], 10);
    }

    /** Length of the residual. */
    int size() {
        return map.rows() * epsilonR.length;
    }

    private double scale(int i) {
        return 1 / (set.fitSpace() == FitSpace.K ? epsilonK[i] : epsilonR[i]);
    }

    /** Writes the residual of a chi on the grid to {@code out} from {@code at} on. */
    void write(double[] values, double[] out, int at) {
        for (int i = 0; i < epsilonR.length; i++) {
            map.apply(values, set.transform().kweight()[i], scale(i), out, at + i * map.rows());
        }
    }

    /** Sum of squares of the residual of a chi on the grid. */
    double square(double[] values) {
        double[] out = new double[size()];
        write(values, out, 0);
        double sum = 0;
        for (double v : out) {
            sum += v * v;
        }
        return sum;
    }

    /** How noise of size one at a point of chi shows in a combination of the residuals that starts at {@code at}. */
    double project(int point, double[] vector, int at) {
        double sum = 0;
        for (int i = 0; i < epsilonR.length; i++) {
            sum += map.project(point, set.transform().kweight()[i], scale(i), vector, at + i * map.rows());
        }
        return sum;
    }
}
