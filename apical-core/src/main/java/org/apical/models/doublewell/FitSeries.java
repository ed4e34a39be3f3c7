package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.xas.BondPath;
import org.apical.models.xas.ChiData;
import org.apical.models.xas.ChiLoader;
import org.apical.models.xas.DataParams;
import org.apical.models.xas.Errors;
import org.apical.physics.doublewell.FarNoise;
import org.apical.physics.doublewell.TemperatureSeries;
import org.apical.physics.xafs.DistributionChi;

/** Gets the series that parameters of a fit name. */
final class FitSeries {
    private static final double NOISE_FROM = 15;
    private static final double NOISE_TO = 25;

    private final SeriesSource source;
    private final FitData d;
    private final RunContext context;
    private final BondPath path;
    private final List<String> warnings = new ArrayList<>();

    private FitSeries(SeriesSource source, RunContext context) {
        this.source = source;
        this.d = source.data();
        this.context = context;
        this.path = BondPath.read(source.pathFile(), source.degeneracy(), source.s02(), source.e0(), context);
    }

    /**
     * A series and what to say about it.
     *
     * @param series the series
     * @param warnings sentences
     */
    record Loaded(TemperatureSeries series, List<String> warnings) {}

    static Loaded load(SeriesSource source, RunContext context) {
        FitSeries loader = new FitSeries(source, context);
        TemperatureSeries series =
                switch (source.data().kind()) {
                    case SYNTHETIC -> loader.synthetic();
                    case INLINE -> loader.inline();
                    default -> loader.measured();
                };
        if (Arrays.stream(series.temperatures()).distinct().count() < series.size()) {
            loader.warnings.add("Two spectra have one temperature; both count.");
        }
        return new Loaded(series, List.copyOf(loader.warnings));
    }

    private double start() {
        return source.start() == null ? path.reff() : source.start();
    }

    private TemperatureSeries series(double[] temperatures, DistributionChi one, double[][] chi, double noise) {
        DistributionChi[] factors = new DistributionChi[temperatures.length];
        Arrays.fill(factors, one);
        double[] each = new double[temperatures.length];
        Arrays.fill(each, noise);
        return new TemperatureSeries(temperatures, factors, chi, each, Bond.reducedMass(source.masses()), start());
    }

    private TemperatureSeries inline() {
        double[] k = d.kInvA();
        List<FitSpectrum> spectra = d.spectra();
        if (k == null || spectra == null || d.noise() == null) {
            throw new IllegalStateException("the constructor saw to it");
        }
        double[] t = spectra.stream().mapToDouble(FitSpectrum::temperatureK).toArray();
        double[][] chi = spectra.stream().map(FitSpectrum::chi).toArray(double[][]::new);
        return series(t, path.factors(k, "data.kInvA." + (k.length - 1)), chi, d.noise());
    }

    private TemperatureSeries synthetic() {
        double kmin = d.kminInvA() == null ? 3 : d.kminInvA();
        double kmax = d.kmaxInvA() == null ? 15 : d.kmaxInvA();
        double step = d.kstepInvA() == null ? 0.05 : d.kstepInvA();
        double[] k = Errors.under("data", () -> BondPath.grid(kmin, kmax, step));
        double[] t = d.temperatureK() == null ? new double[] {10, 50, 100, 200, 300} : d.temperatureK();
        double noise = d.noise() == null ? 1e-3 : d.noise();
        DistributionChi factors = path.factors(k, "data.kmaxInvA");
        TruthParams truth = d.truth();
        if (truth == null) {
            throw new IllegalStateException("the constructor saw to it");
        }
        double centre = d.referenceDistanceA() == null ? path.reff() : d.referenceDistanceA();
        double[][] chi = Errors.under(
                "data", () -> Synthesis.clean(factors, truth, centre, Bond.reducedMass(source.masses()), t));
        if (d.addNoise() == null || d.addNoise()) {
            Synthesis.addNoise(chi, noise, d.seed() == null ? 1 : d.seed());
        }
        return series(t, factors, chi, noise);
    }

    /** chi(k) of files or of reduced scans: the points inside the range, each spectrum on its own wave numbers. */
    private TemperatureSeries measured() {
        List<FitSpectrum> spectra = d.spectra();
        if (spectra == null) {
            throw new IllegalStateException("the constructor saw to it");
        }
        int n = spectra.size();
        double[] t = new double[n];
        double[][] chi = new double[n][];
        double[] noise = new double[n];
        DistributionChi[] factors = new DistributionChi[n];
        for (int s = 0; s < n; s++) {
            String key = "data.spectra." + s;
            FitSpectrum spectrum = spectra.get(s);
            ChiData data = Errors.under(
                    key,
                    () -> ChiLoader.load(
                            new DataParams(null, null, spectrum.file(), null, spectrum.scans()), context.data()));
            for (String warning : data.warnings()) {
                if (!warnings.contains(warning)) {
                    warnings.add(warning);
                }
            }
            double[][] used = inRange(data);
            t[s] = spectrum.temperatureK();
            chi[s] = used[1];
            factors[s] = same(factors, s, used[0]) ? factors[s - 1] : path.factors(used[0], "data.kmaxInvA");
            noise[s] = d.noise() == null ? estimate(data, used[0], spectrum.temperatureK()) : d.noise();
            context.checkCancelled();
        }
        return new TemperatureSeries(t, factors, chi, noise, Bond.reducedMass(source.masses()), start());
    }

    private static boolean same(DistributionChi[] factors, int s, double[] k) {
        return s > 0 && Arrays.equals(factors[s - 1].k(), k);
    }

    private double[][] inRange(ChiData data) {
        double from = d.kminInvA() == null ? 3 : d.kminInvA();
        double table = path.lastK();
        double to = d.kmaxInvA() == null ? Math.min(data.kLast(), table) : d.kmaxInvA();
        if (to > data.kLast() + 1e-9) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "data.kmaxInvA",
                    to,
                    "is beyond the data of " + data.source() + ", which end at k = " + BadInput.number(data.kLast())
                            + " (1/A).");
        }
        int count = 0;
        double[] k = new double[data.kInvA().length];
        double[] y = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            double at = data.kInvA()[i];
            if (at >= from - 1e-9 && at <= to + 1e-9 && at > 0) {
                if (!Double.isFinite(data.chi()[i])) {
                    throw BadInput.data(
                            "BAD_RANGE",
                            data.source() + ": chi at k = " + at + " (point " + (i + 1) + ") is not a number.");
                }
                k[count] = at;
                y[count++] = data.chi()[i];
            }
        }
        if (count < 8) {
            throw BadInput.data(
                    "BAD_RANGE",
                    data.source() + " has " + count + " points from k = " + from + " to " + to + " (1/A).");
        }
        return new double[][] {Arrays.copyOf(k, count), Arrays.copyOf(y, count)};
    }

    /** Noise per point from chi(R) between 15 and 25 A, where no shell is left (xas-data, section 5). */
    private double estimate(ChiData data, double[] k, double temperature) {
        double noise = FarNoise.estimate(data.kInvA(), data.chi(), k[0], k[k.length - 1], NOISE_FROM, NOISE_TO);
        if (!(noise > 0)) {
            throw BadInput.at(
                    "MISSING_KEY",
                    "data.noise",
                    "cannot be estimated from " + data.source() + ", which has none; give it.");
        }
        warnings.add(String.format(
                Locale.ROOT,
                "The noise at %s K, %.2g, was estimated from chi(R) between 15 and 25 A; it knows nothing of systematic"
                        + " errors that repeat.",
                BadInput.number(temperature),
                noise));
        return noise;
    }
}
