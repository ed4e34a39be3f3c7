package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.NumberOrList;
import org.apical.model.RunContext;
import org.apical.models.xas.Errors;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.Grid;
import org.apical.numerics.LeastSquares;
import org.apical.physics.doublewell.FirstShell;
import org.apical.physics.doublewell.ShellSeriesFit;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.PathChi;
import org.apical.physics.xafs.XafsConstants;
import org.apical.plot.Figure;

/** {@code doubleWell.series}: a series of real spectra, its first shell fitted in R space (double-well, section 9). */
public final class SeriesModel implements Model<SeriesParams, SeriesResult> {
    private static final double LIMIT_95 = 2.706;
    private static final double CORRELATED = 0.95;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "doubleWell.series",
                "Scans at several temperatures: reduction, first-shell fit in R space, profile of a split",
                "newville1993",
                "newville2013");
    }

    @Override
    public Class<SeriesParams> paramsType() {
        return SeriesParams.class;
    }

    @Override
    public Class<SeriesResult> resultType() {
        return SeriesResult.class;
    }

    @Override
    public SeriesResult compute(SeriesParams p, RunContext context) {
        return fit(p, SeriesData.reduce(p, context), context);
    }

    /** The fit of scans that are reduced already: those of {@code data}, whatever the reduction of {@code p} says. */
    public SeriesResult fit(SeriesParams p, SeriesData data, RunContext context) {
        double[] temperatures =
                p.spectra().stream().mapToDouble(SeriesSpectrum::temperatureK).toArray();
        FirstShell.RSpace space = p.transform().space();
        double kLast = data.kLast();
        if (space.kmax() > kLast + 1e-9) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "transform.kmaxInvA",
                    space.kmax(),
                    "is beyond chi(k), which ends at k = " + BadInput.number(Math.round(kLast * 1e4) / 1e4)
                            + " (1/A); see background.kmaxInvA.");
        }
        List<FirstShell.ShellPath> paths = paths(p, context);
        List<FirstShell> shells = new ArrayList<>();
        for (SeriesData.Point point : data.points()) {
            FirstShell shell = new FirstShell(paths, point.chi(), space);
            if (!(shell.epsilonR() > 0)) {
                throw BadInput.data("NOT_ENOUGH_DATA", "chi(k) at " + point.temperatureK() + " K is zero throughout.");
            }
            shells.add(shell);
        }
        double independent = temperatures.length * space.independentPoints();
        double reducedMass = 1 / (1 / p.massesAmu()[0] + 1 / p.massesAmu()[1]);
        ShellSeriesFit first = problem(p, shells, temperatures, reducedMass, p.splitA()[0], context);
        if (first.parameterCount() >= independent) {
            throw BadInput.at(
                    "UNDERDETERMINED",
                    "transform",
                    "leaves " + Math.round(independent * 100) / 100.0 + " independent points for "
                            + first.parameterCount() + " variables. Widen the range of k or R, or fit fewer.");
        }
        int n = p.splitA().length;
        BoundedLeastSquares[] fits = new BoundedLeastSquares[n];
        context.parallelFor(n, i -> {
            ShellSeriesFit problem = problem(p, shells, temperatures, reducedMass, p.splitA()[i], context);
            fits[i] = problem.minimise(null);
            context.progress((i + 1.0) / (n + 1), "split " + p.splitA()[i] + " A");
        });
        return new Summary(p, data, shells, first, fits, independent).result(temperatures);
    }

    private static ShellSeriesFit problem(
            SeriesParams p,
            List<FirstShell> shells,
            double[] temperatures,
            double reducedMass,
            double split,
            RunContext context) {
        return new ShellSeriesFit(
                shells,
                temperatures,
                reducedMass,
                p.sigma2Model() == Sigma2Kind.EINSTEIN,
                p.e0PerTemperature(),
                split,
                context::checkCancelled);
    }

    private static List<FirstShell.ShellPath> paths(SeriesParams p, RunContext context) {
        Map<String, FeffPath> read = new HashMap<>();
        List<FirstShell.ShellPath> out = new ArrayList<>();
        for (int i = 0; i < p.paths().size(); i++) {
            SeriesPath path = p.paths().get(i);
            FeffPath feff = Errors.under(
                    "paths." + i + ".pathFile",
                    () -> read.computeIfAbsent(
                            path.pathFile(),
                            name -> FeffPathFile.read(name, context.data().read(name))));
            double tableEnd = feff.k()[feff.k().length - 1];
            double kmax = p.transform().kmaxInvA();
            if (kmax > tableEnd) {
                throw BadInput.value(
                        "BAD_RANGE",
                        "transform.kmaxInvA",
                        kmax,
                        "is beyond the table of " + path.pathFile() + ", which ends at k = " + BadInput.number(tableEnd)
                                + " (1/A).");
            }
            out.add(new FirstShell.ShellPath(
                    new PathChi(feff.reff(), feff.k(), feff.phase(), feff.amplitude(), feff.lambda(), feff.realP()),
                    path.degeneracy() == null ? feff.degeneracy() : path.degeneracy(),
                    path.role().role(),
                    path.fixedSigma2(),
                    path.fixedDeltaR()));
        }
        return out;
    }

    /** Numbers of a finished fit. */
    private record Summary(
            SeriesParams p,
            SeriesData data,
            List<FirstShell> shells,
            ShellSeriesFit problem,
            BoundedLeastSquares[] fits,
            double independent) {
        SeriesResult result(double[] temperatures) {
            int n = fits.length;
            int size = problem.size();
            double degrees = independent - problem.parameterCount();
            double[] chi2 = new double[n];
            double[] rFactor = new double[n];
            int best = 0;
            for (int i = 0; i < n; i++) {
                chi2[i] = fits[i].cost() * independent / size;
                rFactor[i] = fits[i].cost() / problem.dataSquares();
                best = chi2[i] < chi2[best] ? i : best;
            }
            double reduced = chi2[0] / degrees;
            double[] scaled = new double[n];
            double upper = Double.NaN;
            for (int i = 0; i < n; i++) {
                scaled[i] = (chi2[i] - chi2[best]) / reduced;
                if (p.splitA()[i] > p.splitA()[best] && scaled[i] > LIMIT_95 && !(p.splitA()[i] >= upper)) {
                    upper = p.splitA()[i];
                }
            }
            double[] x = fits[0].x();
            double[][] covariance = covariance();
            double[] errors = new double[x.length];
            double largest = 0;
            for (int i = 0; i < errors.length; i++) {
                errors[i] = Math.sqrt(covariance[i][i] * fits[0].cost() / degrees);
                for (int j = 0; j < i; j++) {
                    largest = Math.max(
                            largest, Math.abs(covariance[i][j]) / Math.sqrt(covariance[i][i] * covariance[j][j]));
                }
            }
            return new SeriesResult(
                    independent,
                    problem.parameterCount(),
                    p.splitA(),
                    chi2,
                    rFactor,
                    reduced,
                    values(x, temperatures, true),
                    values(errors, temperatures, false),
                    shells.stream().mapToDouble(FirstShell::epsilonK).toArray(),
                    scatter(),
                    data.points().stream()
                            .mapToDouble(SeriesData.Point::edgeStep)
                            .toArray(),
                    p.splitA()[best],
                    scaled,
                    upper,
                    temperatures(x, temperatures),
                    new SeriesResult.Quality(size, fits[0].iterations(), largest),
                    warnings(x, temperatures, largest, reduced));
        }

        private double[][] covariance() {
            try {
                return LeastSquares.covariance(fits[0].jacobian());
            } catch (ConvergenceException e) {
                throw BadInput.at(
                        "UNDERDETERMINED",
                        "paths",
                        "do not determine all variables: two of them change chi in the same way. Fit a wider range of k"
                                + " or fewer variables.");
            }
        }

        private double[] scatter() {
            return data.points().stream()
                    .mapToDouble(point -> point.scatterOfMean(
                            p.transform().kminInvA(), p.transform().kmaxInvA()))
                    .toArray();
        }

        /** Values, or their errors: variables in the order of {@link ShellSeriesFit}. */
        private SeriesResult.Values values(double[] x, double[] temperatures, boolean follow) {
            int many = temperatures.length;
            int e0 = p.e0PerTemperature() ? many : 1;
            boolean einstein = p.sigma2Model() == Sigma2Kind.EINSTEIN;
            int displacement = 1 + e0 + many;
            double[] sigma2 = new double[many];
            for (int t = 0; t < many; t++) {
                sigma2[t] = einstein && !follow ? Double.NaN : einstein ? problem.sigma2(x, t) : x[displacement + t];
            }
            return new SeriesResult.Values(
                    x[0],
                    p.e0PerTemperature() ? NumberOrList.of(Arrays.copyOfRange(x, 1, 1 + e0)) : NumberOrList.of(x[1]),
                    Arrays.copyOfRange(x, 1 + e0, 1 + e0 + many),
                    NumberOrList.of(sigma2),
                    einstein ? x[displacement] : null,
                    einstein ? x[displacement + 1] : null);
        }

        private List<SeriesResult.Temperature> temperatures(double[] x, double[] temperatures) {
            List<SeriesResult.Temperature> out = new ArrayList<>();
            for (int t = 0; t < temperatures.length; t++) {
                SeriesData.Point point = data.points().get(t);
                double[] model = problem.chi(x, t);
                ComplexSpectrum dataR = shells.get(t).transform(point.chi(), 6);
                out.add(new SeriesResult.Temperature(
                        temperatures[t],
                        Grid.uniform(0, XafsConstants.KSTEP, point.chi().length),
                        point.chi(),
                        point.scans(),
                        Grid.uniform(0, XafsConstants.KSTEP, model.length),
                        model,
                        dataR.grid(),
                        dataR.magnitude(),
                        shells.get(t).transform(model, 6).magnitude()));
            }
            return out;
        }

        private List<String> warnings(double[] x, double[] temperatures, double largest, double reduced) {
            List<String> out = new ArrayList<>(data.warnings());
            if (Arrays.stream(temperatures).distinct().count() < temperatures.length) {
                out.add("Two sets of scans have one temperature; each has its own distance and displacement.");
            }
            if (p.sigma2Model() == Sigma2Kind.EINSTEIN && x[x.length - 1] < 0) {
                out.add("The static displacement is negative, " + sig(x[x.length - 1]) + " A^2: that is not physical.");
            }
            for (int t = 0; t < temperatures.length; t++) {
                if (problem.sigma2(x, t) < 0) {
                    out.add("The displacement at " + BadInput.number(temperatures[t])
                            + " K is negative: that is not physical.");
                }
            }
            if (largest > CORRELATED) {
                out.add("Two variables have a correlation of " + sig(largest)
                        + ": their errors mean little one by one (not identified).");
            }
            if (reduced > 3) {
                out.add(
                        "Reduced chi2 is " + sig(reduced)
                                + ": the misfit is systematic (glitches, phases, background), not noise; errors are scaled by it.");
            }
            for (int i = 0; i < fits.length; i++) {
                for (int j = 0; j < fits[i].atLimit().length; j++) {
                    if (fits[i].atLimit()[j]) {
                        out.add("At the split of " + p.splitA()[i] + " A a variable lies at a limit of the search.");
                        break;
                    }
                }
            }
            return out;
        }

        private static String sig(double x) {
            return String.format(Locale.ROOT, "%.3g", x);
        }
    }

    @Override
    public List<Figure> figures(SeriesParams params, SeriesResult result) {
        return SeriesFigures.of(params, result);
    }
}
