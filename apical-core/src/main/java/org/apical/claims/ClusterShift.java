package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.Arrays;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.iqtp.ClusterParams;
import org.apical.models.iqtp.KpmParams;
import org.apical.models.iqtp.Preset;
import org.apical.models.iqtp.ScanModel;
import org.apical.models.iqtp.ScanParams;
import org.apical.models.iqtp.ScanResult;
import org.apical.models.iqtp.SpectrumMethod;
import org.apical.models.iqtp.SpectrumModel;
import org.apical.models.iqtp.SpectrumParams;
import org.apical.models.iqtp.SpectrumResult;

/** What the rows of the clusters share: scans of the three-phonon coupling, weights of S(Q, omega) at 0 K. */
final class ClusterShift {
    private static final int PLANAR = 2;
    private static final int LAST = 4;

    private ClusterShift() {}

    static ScanResult scan(Preset preset, int[] cutoffs, double[] k3, int levels, RunContext context) {
        return new ScanModel()
                .compute(new ScanParams(ClusterParams.of(preset, Map.of(), cutoffs), "k3EV", k3, levels), context);
    }

    /** Elastic, tunnelling and total weight; two Lanczos steps are enough for these. */
    static SpectrumResult weights(ClusterParams cluster, double[] q, RunContext context) {
        return new SpectrumModel()
                .compute(
                        new SpectrumParams(
                                cluster,
                                0,
                                q,
                                null,
                                null,
                                SpectrumMethod.LANCZOS,
                                new double[] {0},
                                null,
                                0.004,
                                2,
                                1,
                                new KpmParams(2, null, null, true)),
                        context);
    }

    static double[] planar(ScanResult r) {
        return Arrays.stream(r.siteOccupation()).mapToDouble(n -> n[PLANAR]).toArray();
    }

    /** Of both apical oxygens. */
    static double[] apical(ScanResult r) {
        return Arrays.stream(r.siteOccupation())
                .mapToDouble(n -> n[0] + n[LAST])
                .toArray();
    }

    static double[] milli(double[] ev) {
        return Arrays.stream(ev).map(e -> 1000 * e).toArray();
    }

    static double[] grid(double from, double to, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = from + (to - from) * i / (n - 1);
        }
        return x;
    }

    /** Largest rise of y from an earlier to a later place. */
    static double rise(double[] y) {
        double low = y[0];
        double most = 0;
        for (double v : y) {
            low = Math.min(low, v);
            most = Math.max(most, v - low);
        }
        return most;
    }

    /** Largest factor by which y grows from an earlier to a later place. */
    static double growth(double[] y) {
        double low = y[0];
        double most = 1;
        for (double v : y) {
            low = Math.min(low, v);
            most = low > 0 ? Math.max(most, v / low) : v > 0 ? Double.POSITIVE_INFINITY : most;
        }
        return most;
    }

    static String cutoffs(int... levels) {
        return text("%s kept levels", Arrays.toString(levels));
    }
}
