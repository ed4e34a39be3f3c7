package org.apical.models.xas;

import static org.apical.physics.xafs.XafsConstants.KSTEP;
import static org.apical.physics.xafs.XafsConstants.NFFT;
import static org.apical.physics.xafs.XafsConstants.RSTEP;

import java.util.Arrays;
import org.apical.model.BadInput;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.Window;
import org.apical.physics.xafs.XafsFourier;

/**
 * From chi(k) to the residual of one data set (xas-data, section 5): linear in chi, so the same maps the data, the
 * difference and noise.
 */
final class FitResiduals {
    private static final double NOISE_FROM = 15;
    private static final double NOISE_TO = 30;

    private final FitDataSet set;
    private final double[] k;
    private final double[] chi;
    private final double[] window;
    private final double windowSum;
    private final double[] rWindow;
    private final double[] epsilonK;
    private final double[] epsilonR;

    FitResiduals(FitDataSet set, ChiData data, NoiseConvention convention) {
        this.set = set;
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
        chi = XafsFourier.onGrid(data.kInvA(), data.chi());
        k = Grid.uniform(0, KSTEP, chi.length);
        double dk2 = t.dk2InvA() == null ? t.dkInvA() : t.dk2InvA();
        double[] whole = Window.of(t.window(), KSTEP, NFFT, t.kminInvA(), t.kmaxInvA(), t.dkInvA(), dk2);
        windowSum = Arrays.stream(whole).sum();
        window = Arrays.copyOf(whole, chi.length);
        rWindow = Window.of(set.rWindow(), RSTEP, NFFT, set.rminA(), set.rmaxA(), set.drA(), set.drA());
        int weights = t.kweight().length;
        epsilonK = new double[weights];
        epsilonR = new double[weights];
        for (int i = 0; i < weights; i++) {
            noise(i, convention, whole);
        }
    }

    private void noise(int i, NoiseConvention convention, double[] whole) {
        FitTransform t = set.transform();
        double w = t.kweight()[i];
        double span = t.kmaxInvA() - t.kminInvA();
        double power = 2 * w + 1;
        double integral = KSTEP * (Math.pow(t.kmaxInvA(), power) - Math.pow(t.kminInvA(), power));
        double[] given = set.epsilonK();
        if (given == null) {
            ComplexSpectrum r = XafsFourier.get().forward(chi, window, w, NOISE_TO + 1);
            int from = (int) (0.01 + NOISE_FROM / RSTEP);
            int to = (int) (1.01 + NOISE_TO / RSTEP);
            double sum = 0;
            for (int m = from; m < to; m++) {
                sum += r.re()[m] * r.re()[m] + r.im()[m] * r.im()[m];
            }
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
        if (!(epsilonR[i] > 0)) {
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
        double[] given = set.epsilonK();
        if (given != null && given.length > 1) {
            return given[Math.min(point, given.length - 1)];
        }
        return Arrays.stream(epsilonK).average().orElse(0);
    }

    double independent() {
        FitTransform t = set.transform();
        return 1 + 2 * (set.rmaxA() - set.rminA()) * (t.kmaxInvA() - t.kminInvA()) / Math.PI;
    }

    /** |chi(R)| to 10 A for the first weight. */
    ComplexSpectrum transform(double[] values) {
        return XafsFourier.get().forward(values, window, set.transform().kweight()[0], 10);
    }

    /** The residual of a chi on the grid. */
    double[] of(double[] values) {
        double[][] parts = new double[epsilonR.length][];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(values, i);
            size += parts[i].length;
        }
        double[] out = new double[size];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, out, at, part.length);
            at += part.length;
        }
        return out;
    }

    private double[] part(double[] values, int i) {
        FitTransform t = set.transform();
        double w = t.kweight()[i];
        int k1 = (int) (0.01 + t.kminInvA() / KSTEP);
        int k2 = Math.min(values.length, (int) (0.01 + t.kmaxInvA() / KSTEP));
        if (set.fitSpace() == FitSpace.K) {
            double[] out = new double[k2 - k1];
            for (int n = k1; n < k2; n++) {
                out[n - k1] = values[n] * Math.pow(k[n], w) / epsilonK[i];
            }
            return out;
        }
        if (set.fitSpace() == FitSpace.R) {
            ComplexSpectrum r = XafsFourier.get().forward(values, window, w, set.rmaxA() + 0.1);
            int from = (int) (0.01 + set.rminA() / RSTEP);
            int to = (int) (0.01 + set.rmaxA() / RSTEP);
            double[] out = new double[2 * (to - from)];
            for (int m = from; m < to; m++) {
                out[2 * (m - from)] = r.re()[m] / epsilonR[i];
                out[2 * (m - from) + 1] = r.im()[m] / epsilonR[i];
            }
            return out;
        }
        ComplexSpectrum r = XafsFourier.get().forward(values, window, w, 31.4);
        ComplexSpectrum q = XafsFourier.get().back(r, rWindow, KSTEP * k2);
        double[] out = new double[k2 - k1];
        for (int n = k1; n < k2; n++) {
            // The back transform of section 3 has a factor 1/2 that the fit does not have.
            out[n - k1] = 2 * q.re()[n] / epsilonR[i];
        }
        return out;
    }
}
