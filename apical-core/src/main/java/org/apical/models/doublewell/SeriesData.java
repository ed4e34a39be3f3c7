package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.model.RunContext;
import org.apical.models.xas.Errors;
import org.apical.models.xas.Reduction;
import org.apical.models.xas.Spectrum;
import org.apical.models.xas.SpectrumLoader;
import org.apical.models.xas.SpectrumParams;
import org.apical.physics.xafs.XafsConstants;

/**
 * The scans of a series, reduced.
 *
 * @param points one a temperature
 * @param warnings sentences of the reductions
 */
public record SeriesData(List<Point> points, List<String> warnings) {
    /**
     * A temperature. The arrays belong to the record: do not modify them.
     *
     * @param temperatureK K
     * @param chi mean chi of the scans on k = 0, 0.05, ...
     * @param scans chi of each scan, as long as the mean
     * @param reductions the reduced scans
     */
    public record Point(double temperatureK, double[] chi, double[][] scans, List<Reduction> reductions) {
        /** Mean edge step of the scans. */
        double edgeStep() {
            return reductions.stream()
                    .mapToDouble(r -> r.normalized().normalization().edgeStep())
                    .average()
                    .orElse(Double.NaN);
        }

        /**
         * Scatter of the mean: rms between two k of the sample standard deviation of the scans over the square root of
         * their number; NaN for one scan.
         */
        double scatterOfMean(double kmin, double kmax) {
            int n = scans.length;
            if (n < 2) {
                return Double.NaN;
            }
            double sum = 0;
            int count = 0;
            for (int i = 0; i < chi.length; i++) {
                double k = XafsConstants.KSTEP * i;
                if (k < kmin - 1e-9 || k > kmax + 1e-9) {
                    continue;
                }
                for (double[] scan : scans) {
                    sum += (scan[i] - chi[i]) * (scan[i] - chi[i]) / (n - 1);
                }
                count++;
            }
            return Math.sqrt(sum / count / n);
        }
    }

    /** End of the shortest mean, 1/A. */
    double kLast() {
        return points.stream()
                .mapToDouble(p -> XafsConstants.KSTEP * (p.chi().length - 1))
                .min()
                .orElse(0);
    }

    /** Reads and reduces all scans. */
    public static SeriesData reduce(SeriesParams p, RunContext context) {
        List<Spectrum> spectra = new ArrayList<>();
        int[] counts = new int[p.spectra().size()];
        XasFile file = null;
        for (int t = 0; t < counts.length; t++) {
            List<String> groups = p.spectra().get(t).groups();
            if (groups != null && file == null) {
                file = XasFiles.read(context.data().read(p.file()), ReadOptions.of(p.file()));
            }
            List<SpectrumParams> scans = p.spectra().get(t).scans();
            counts[t] = groups == null ? Objects.requireNonNull(scans).size() : groups.size();
            for (int s = 0; s < counts[t]; s++) {
                spectra.add(
                        groups == null
                                ? scan(Objects.requireNonNull(scans).get(s), "spectra." + t + ".scans." + s, context)
                                : group(p.file(), Objects.requireNonNull(file), groups.get(s), t, s));
            }
        }
        Reduction[] reductions = new Reduction[spectra.size()];
        context.parallelFor(reductions.length, i -> {
            reductions[i] = Reduction.of(
                    spectra.get(i), p.preEdge().params(), p.background().params());
            context.progress(0.3 * (i + 1.0) / reductions.length, spectra.get(i).source());
        });
        List<Point> points = new ArrayList<>();
        Set<String> warnings = new LinkedHashSet<>();
        int at = 0;
        for (int t = 0; t < counts.length; t++) {
            points.add(point(
                    p.spectra().get(t).temperatureK(), Arrays.asList(reductions).subList(at, at + counts[t])));
            at += counts[t];
        }
        for (Reduction reduction : reductions) {
            warnings.addAll(reduction.warnings());
        }
        return new SeriesData(points, List.copyOf(warnings));
    }

    private static Point point(double temperature, List<Reduction> scans) {
        int length =
                scans.stream().mapToInt(r -> r.background().chi().length).min().orElse(0);
        double[][] each = new double[scans.size()][];
        double[] mean = new double[length];
        for (int s = 0; s < each.length; s++) {
            each[s] = Arrays.copyOf(scans.get(s).background().chi(), length);
            for (int i = 0; i < length; i++) {
                mean[i] += each[s][i] / each.length;
            }
        }
        return new Point(temperature, mean, each, List.copyOf(scans));
    }

    private static Spectrum scan(SpectrumParams scan, String key, RunContext context) {
        return Errors.under(key, () -> SpectrumLoader.load(scan, context.data()));
    }

    private static Spectrum group(String name, XasFile file, String group, int t, int s) {
        return Errors.under(
                "spectra." + t + ".groups." + s, () -> SpectrumLoader.of(SpectrumParams.ofGroup(name, group), file));
    }
}
