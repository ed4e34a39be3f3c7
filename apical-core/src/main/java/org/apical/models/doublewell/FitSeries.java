package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.xas.ChiData;
import org.apical.models.xas.ChiLoader;
import org.apical.models.xas.DataParams;
import org.apical.models.xas.Errors;
import org.apical.numerics.JavaRandomSource;
import org.apical.physics.Constants;
import org.apical.physics.doublewell.FarNoise;
import org.apical.physics.doublewell.TemperatureSeries;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.physics.xafs.DebyeWaller;
import org.apical.physics.xafs.DistributionChi;
import org.apical.physics.xafs.PathChi;

/** Gets the series that parameters of a fit name. */
final class FitSeries {
    private static final double NOISE_FROM = 15;
    private static final double NOISE_TO = 25;

    private final FitParams p;
    private final FitData d;
    private final RunContext context;
    private final FeffPath path;
    private final PathChi pathChi;
    private final double degeneracy;
    private final List<String> warnings = new ArrayList<>();

    private FitSeries(FitParams p, RunContext context) {
        this.p = p;
        this.d = p.data();
        this.context = context;
        path = Errors.under(
                "pathFile", () -> FeffPathFile.read(p.pathFile(), context.data().read(p.pathFile())));
        pathChi = new PathChi(path.reff(), path.k(), path.phase(), path.amplitude(), path.lambda(), path.realP());
        degeneracy = p.degeneracy() == null ? path.degeneracy() : p.degeneracy();
    }

    /**
     * A series and what to say about it.
     *
     * @param series the series
     * @param warnings sentences
     */
    record Loaded(TemperatureSeries series, List<String> warnings) {}

    static Loaded load(FitParams p, RunContext context) {
        FitSeries loader = new FitSeries(p, context);
        TemperatureSeries series =
                switch (p.data().kind()) {
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
        return p.startDistanceA() == null ? path.reff() : p.startDistanceA();
    }

    private DistributionChi factors(double[] k, String key) {
        double end = path.k()[path.k().length - 1];
        double last = DistributionChi.shifted(k[k.length - 1], p.e0EV());
        if (last > end + 1e-9) {
            throw BadInput.value(
                    "BAD_RANGE",
                    key,
                    k[k.length - 1],
                    "is beyond the table of " + p.pathFile() + ", which ends at k = " + BadInput.number(end)
                            + " (1/A).");
        }
        if (!(DistributionChi.shifted(k[0], p.e0EV()) > 0)) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "e0EV",
                    p.e0EV(),
                    "moves the first k = " + BadInput.number(k[0]) + " (1/A) below the edge.");
        }
        return new DistributionChi(pathChi, k, degeneracy, p.s02(), p.e0EV());
    }

    private TemperatureSeries series(double[] temperatures, DistributionChi one, double[][] chi, double noise) {
        DistributionChi[] factors = new DistributionChi[temperatures.length];
        Arrays.fill(factors, one);
        double[] each = new double[temperatures.length];
        Arrays.fill(each, noise);
        return new TemperatureSeries(temperatures, factors, chi, each, Bond.reducedMass(p.massesAmu()), start());
    }

    private TemperatureSeries inline() {
        double[] k = d.kInvA();
        List<FitSpectrum> spectra = d.spectra();
        if (k == null || spectra == null || d.noise() == null) {
            throw new IllegalStateException("the constructor saw to it");
        }
        double[] t = spectra.stream().mapToDouble(FitSpectrum::temperatureK).toArray();
        double[][] chi = spectra.stream().map(FitSpectrum::chi).toArray(double[][]::new);
        return Errors.under("data", () -> series(t, factors(k, "kInvA." + (k.length - 1)), chi, d.noise()));
    }

    private TemperatureSeries synthetic() {
        double kmin = d.kminInvA() == null ? 3 : d.kminInvA();
        double kmax = d.kmaxInvA() == null ? 15 : d.kmaxInvA();
        double step = d.kstepInvA() == null ? 0.05 : d.kstepInvA();
        if (kmin >= kmax) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "data.kminInvA",
                    kmin,
                    "must be below kmaxInvA = " + BadInput.number(kmax) + " (1/A).");
        }
        long points = Math.round((kmax - kmin) / step) + 1;
        if (points > 20000) {
            throw BadInput.value("TOO_LARGE", "data.kstepInvA", step, "gives " + points + " points; at most 20000.");
        }
        double[] k = new double[(int) points];
        for (int i = 0; i < k.length; i++) {
            k[i] = kmin + i * step;
        }
        double[] t = d.temperatureK() == null ? new double[] {10, 50, 100, 200, 300} : d.temperatureK();
        double noise = d.noise() == null ? 1e-3 : d.noise();
        DistributionChi factors = Errors.under("data", () -> factors(k, "kmaxInvA"));
        double[][] chi = clean(factors, t);
        if (d.addNoise() == null || d.addNoise()) {
            JavaRandomSource random = new JavaRandomSource(d.seed() == null ? 1 : d.seed());
            for (double[] row : chi) {
                for (int i = 0; i < row.length; i++) {
                    row[i] += noise * random.nextGaussian();
                }
            }
        }
        return series(t, factors, chi, noise);
    }

    private double[][] clean(DistributionChi factors, double[] temperatures) {
        TruthParams truth = d.truth();
        double reducedMass = Bond.reducedMass(p.massesAmu());
        double[][] chi = new double[temperatures.length][factors.k().length];
        if (truth != null && truth.sites() != null) {
            for (TruthSite site : truth.sites()) {
                for (int t = 0; t < chi.length; t++) {
                    double theta = site.quantumMeV() / Constants.BOLTZMANN_MEV;
                    double variance = DebyeWaller.einstein(theta, reducedMass, temperatures[t]) + site.staticSigma2A2();
                    double[] one = factors.ofCumulants(site.distanceA(), variance, 0, 0);
                    for (int i = 0; i < one.length; i++) {
                        chi[t][i] += site.weight() * one[i];
                    }
                }
            }
            return chi;
        }
        PotentialParams potential = truth == null ? null : truth.potential();
        if (potential == null) {
            throw new IllegalStateException("the constructor saw to it");
        }
        Bond bond = Errors.under("data.truth.potential", () -> Bond.of(potential, reducedMass));
        double centre = d.referenceDistanceA() == null ? path.reff() : d.referenceDistanceA();
        Levels levels = bond.levels(1, Bond.hottest(temperatures));
        double[] r = new double[levels.x().length];
        double[][] weights = new double[temperatures.length][];
        for (int i = 0; i < r.length; i++) {
            r[i] = centre + levels.x()[i];
        }
        for (int t = 0; t < weights.length; t++) {
            weights[t] = ThermalDistribution.of(levels, temperatures[t]).mass();
        }
        return factors.ofPoints(r, weights);
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
            factors[s] = same(factors, s, used[0])
                    ? factors[s - 1]
                    : Errors.under("data", () -> factors(used[0], "kmaxInvA"));
            noise[s] = d.noise() == null ? estimate(data, used[0], spectrum.temperatureK()) : d.noise();
            context.checkCancelled();
        }
        return new TemperatureSeries(t, factors, chi, noise, Bond.reducedMass(p.massesAmu()), start());
    }

    private static boolean same(DistributionChi[] factors, int s, double[] k) {
        return s > 0 && Arrays.equals(factors[s - 1].k(), k);
    }

    private double[][] inRange(ChiData data) {
        double from = d.kminInvA() == null ? 3 : d.kminInvA();
        double table = path.k()[path.k().length - 1];
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
                java.util.Locale.ROOT,
                "The noise at %s K, %.2g, was estimated from chi(R) between 15 and 25 A; it knows nothing of systematic"
                        + " errors that repeat.",
                BadInput.number(temperature),
                noise));
        return noise;
    }
}
