package org.apical.models.xas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.physics.xafs.FitSpaceMap;
import org.apical.physics.xafs.PathChi;

/** All data sets of a fit as one least-squares problem. One thread at a time. */
final class FitProblem implements BoundedLeastSquares.Problem {
    /** A step into nonsense must look bad, not break the search. */
    private static final double NONSENSE = 1e100;

    final FitNames names;
    final FitResiduals[] residuals;
    final FitModelSum[] models;
    final List<List<String>> notices;
    final int size;
    private final RunContext context;

    private FitProblem(
            FitNames names,
            FitResiduals[] residuals,
            FitModelSum[] models,
            List<List<String>> notices,
            RunContext context) {
        this.names = names;
        this.residuals = residuals;
        this.models = models;
        this.notices = notices;
        this.context = context;
        int total = 0;
        for (FitResiduals r : residuals) {
            total += r.size();
        }
        size = total;
    }

    /** Reads data and paths and checks every expression. */
    static FitProblem of(FitParams p, RunContext context) {
        FitNames names = new FitNames(p);
        names.expressions();
        int sets = p.dataSets().size();
        FitResiduals[] residuals = new FitResiduals[sets];
        FitModelSum[] models = new FitModelSum[sets];
        List<List<String>> notices = new ArrayList<>();
        Map<String, FitModelSum.FitPathFile> read = new HashMap<>();
        Map<List<Object>, FitSpaceMap> maps = new HashMap<>();
        for (int s = 0; s < sets; s++) {
            int index = s;
            FitDataSet set = p.dataSets().get(s);
            context.checkCancelled();
            notices.add(Errors.under("dataSets." + s, () -> {
                ChiData data = Errors.under("data", () -> ChiLoader.load(set.data(), context.data()));
                residuals[index] = FitResiduals.of(set, data, p.noiseConvention(), maps);
                List<FitModelSum.FitPathFile> files = new ArrayList<>();
                for (FitPath path : set.paths()) {
                    files.add(read.computeIfAbsent(path.file(), name -> file(name, context)));
                }
                models[index] = new FitModelSum(set, index, residuals[index].k(), names, files);
                return data.warnings();
            }));
        }
        return new FitProblem(names, residuals, models, List.copyOf(notices), context);
    }

    private static FitModelSum.FitPathFile file(String name, RunContext context) {
        FeffPath path = FeffPathFile.read(name, context.data().read(name));
        return new FitModelSum.FitPathFile(
                path, new PathChi(path.reff(), path.k(), path.phase(), path.amplitude(), path.lambda(), path.realP()));
    }

    /** The same for another thread. */
    FitProblem copy() {
        FitModelSum[] own = new FitModelSum[models.length];
        for (int s = 0; s < own.length; s++) {
            own[s] = models[s].copy();
        }
        return new FitProblem(names, residuals, own, notices, context);
    }

    /** The same for another thread with other data: one chi a data set. */
    FitProblem withData(double[][] chi) {
        FitProblem out = copy();
        FitResiduals[] other = new FitResiduals[residuals.length];
        for (int s = 0; s < other.length; s++) {
            other[s] = residuals[s].withChi(chi[s]);
        }
        return new FitProblem(names, other, out.models, notices, context);
    }

    double independent() {
        double sum = 0;
        for (FitResiduals residual : residuals) {
            sum += residual.independent();
        }
        return sum;
    }

    /** Refuses variables that nothing depends on. */
    void refuseUnused() {
        boolean[] used = new boolean[names.variables().size()];
        for (FitModelSum model : models) {
            model.mark(used);
        }
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                String name = names.variables().get(j);
                throw BadInput.at(
                        "NOT_DETERMINED", names.key(j), "no path depends on '" + name + "': use it or leave it out.");
            }
        }
    }

    /** Refuses starts from which no path can be computed. */
    void refuseNonsense(double[] start) {
        for (double r : residuals(start)) {
            if (r == NONSENSE) {
                throw BadInput.at(
                        "BAD_RANGE",
                        "variables",
                        "have starts that give no finite chi(k): an expression has no value there (such as a temperature"
                                + " of zero or below), or a path a negative length or a huge disorder.");
            }
        }
    }

    @Override
    public double[] residuals(double[] x) {
        context.checkCancelled();
        double[] out = new double[size];
        int at = 0;
        for (int s = 0; s < residuals.length; s++) {
            double[] difference = models[s].chi(x);
            double[] data = residuals[s].chi();
            for (int i = 0; i < data.length; i++) {
                difference[i] = data[i] - difference[i];
            }
            residuals[s].write(difference, out, at);
            at += residuals[s].size();
        }
        for (int i = 0; i < size; i++) {
            out[i] = Double.isFinite(out[i]) ? out[i] : NONSENSE;
        }
        return out;
    }

    @Override
    public double[][] jacobian(double[] x) {
        double[][] out = new double[x.length][size];
        int at = 0;
        for (int s = 0; s < residuals.length; s++) {
            double[][] derivatives = models[s].derivatives(x);
            for (int j = 0; j < x.length; j++) {
                double[] by = derivatives[j];
                if (by != null) {
                    for (int i = 0; i < by.length; i++) {
                        by[i] = -by[i];
                    }
                    residuals[s].write(by, out[j], at);
                }
            }
            at += residuals[s].size();
        }
        return out;
    }
}
