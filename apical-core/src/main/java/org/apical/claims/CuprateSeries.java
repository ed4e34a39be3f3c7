package org.apical.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.model.NumberOrText;
import org.apical.model.RunContext;
import org.apical.models.xas.AbsorptionMode;
import org.apical.models.xas.BackgroundParams;
import org.apical.models.xas.FileFormat;
import org.apical.models.xas.PreEdgeParams;
import org.apical.models.xas.ReduceModel;
import org.apical.models.xas.ReduceResult;
import org.apical.models.xas.SpectrumLoader;
import org.apical.models.xas.SpectrumParams;
import org.apical.models.xas.StepKind;
import org.apical.models.xas.TransformParams;
import org.apical.physics.xafs.BackgroundSettings;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.EdgeMethod;
import org.apical.physics.xafs.ScanMean;
import org.apical.physics.xafs.WindowKind;
import org.apical.physics.xafs.XafsFourier;

/**
 * The bundled YBa2Cu3O7 series at the Cu K edge: three scans at each of four temperatures, reduced with one set of
 * parameters, their mean and scatter.
 */
final class CuprateSeries {
    static final String FILE = "example:xas/cuybco.prj";
    /** Fixed before looking at results; E0, ranges and clamp are those stored in the project. */
    static final PreEdgeParams PRE_EDGE = new PreEdgeParams(
            8989.0, EdgeMethod.STEEPEST, -150.0, -30.0, 100.0, 1200.0, 2, 0, StepKind.EDGE_STEP, null);

    static final BackgroundParams BACKGROUND = new BackgroundParams(
            1, 0, 14.0, 1, 0.1, WindowKind.HANNING, 3, 0, 24, BackgroundSettings.ClampScale.LARCH0958);
    static final TransformParams TRANSFORM = new TransformParams(3, 12.5, 2, 1.0, null, WindowKind.HANNING, 6);

    /** Scans by temperature; the project calls the 300 K scans 303 to 305. */
    private static final List<List<String>> SCANS = List.of(
            List.of("cuybco_010", "cuybco_011", "cuybco_012"),
            List.of("cuybco_100", "cuybco_101", "cuybco_102"),
            List.of("cuybco_200", "cuybco_201", "cuybco_202"),
            List.of("cuybco_303", "cuybco_304", "cuybco_305"));

    static final double[] TEMPERATURES = {10, 100, 200, 300};

    /**
     * One temperature.
     *
     * @param temperatureK K
     * @param scans the reduced scans
     * @param chi mean chi(k) and scatter of the scans
     * @param chir Fourier transform of the mean
     * @param peakScatter standard deviation of the scans' first-peak heights
     */
    record Point(
            double temperatureK, List<ReduceResult> scans, ScanMean chi, ComplexSpectrum chir, double peakScatter) {
        /** Height of the Cu-O peak: the largest |chi(R)| between 1 and 2.2 A. */
        double peak() {
            return peakOf(chir.magnitude(), chir.step());
        }

        /** Root mean square scatter of k^2 chi between 3 and 12.5 1/A. */
        double scatter() {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < chi.x().length; i++) {
                double k = chi.x()[i];
                if (k >= 3 && k <= 12.5) {
                    sum += Math.pow(k * k * chi.deviation()[i], 2);
                    n++;
                }
            }
            return Math.sqrt(sum / n);
        }
    }

    private CuprateSeries() {}

    static List<Point> reduce(RunContext context) {
        XasFile file = XasFiles.read(context.data().read(FILE), ReadOptions.of(FILE));
        List<String> all = SCANS.stream().flatMap(List::stream).toList();
        ReduceResult[] results = new ReduceResult[all.size()];
        context.parallelFor(all.size(), i -> {
            SpectrumParams spectrum = new SpectrumParams(
                    FILE,
                    all.get(i),
                    null,
                    FileFormat.AUTO,
                    AbsorptionMode.MU,
                    null,
                    List.of(NumberOrText.of(2)),
                    null,
                    null,
                    null,
                    0,
                    null,
                    null,
                    false);
            results[i] = new ReduceModel().reduce(SpectrumLoader.of(spectrum, file), PRE_EDGE, BACKGROUND, TRANSFORM);
            context.progress((i + 1.0) / all.size(), all.get(i));
        });
        List<Point> points = new ArrayList<>();
        int at = 0;
        for (int t = 0; t < SCANS.size(); t++) {
            int n = SCANS.get(t).size();
            points.add(point(TEMPERATURES[t], Arrays.asList(results).subList(at, at + n)));
            at += n;
        }
        return points;
    }

    private static Point point(double temperature, List<ReduceResult> scans) {
        int n = scans.size();
        double[][] k = new double[n][];
        double[][] chi = new double[n][];
        double[] peaks = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            k[i] = scans.get(i).kInvA();
            chi[i] = scans.get(i).chi();
            peaks[i] = peakOf(scans.get(i).chirMag(), scans.get(i).rA()[1]);
            mean += peaks[i] / n;
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        ScanMean average = ScanMean.of(k, chi, ones);
        double square = 0;
        for (double peak : peaks) {
            square += (peak - mean) * (peak - mean);
        }
        double[] window = XafsFourier.forwardWindow(
                TRANSFORM.window(),
                average.mean().length,
                average.x()[average.x().length - 1],
                TRANSFORM.kminInvA(),
                12.5,
                TRANSFORM.dkInvA(),
                TRANSFORM.dkInvA());
        ComplexSpectrum chir = XafsFourier.get().forward(average.mean(), window, TRANSFORM.kweight(), 6);
        return new Point(temperature, scans, average, chir, Math.sqrt(square / (n - 1)));
    }

    private static double peakOf(double[] magnitude, double step) {
        double top = 0;
        for (int i = 0; i < magnitude.length; i++) {
            double r = i * step;
            if (r >= 1 && r <= 2.2) {
                top = Math.max(top, magnitude[i]);
            }
        }
        return top;
    }
}
