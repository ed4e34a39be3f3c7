package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.data.feff.FeffPath;
import org.apical.model.NumberOrText;
import org.apical.physics.xafs.PathChi;
import org.jspecify.annotations.Nullable;

/** The sum of the paths of a data set as a function of the variables, and its exact derivatives. One thread at a time. */
final class FitModelSum {
    /** Names of the path parameters, in the order of {@link PathChi.Parameters}. */
    static final List<String> PARAMETERS =
            List.of("degeneracy", "s02", "e0EV", "eiEV", "deltaRA", "sigma2A2", "thirdA3", "fourthA4");

    private static final int COUNT = PathChi.Parameters.COUNT;

    /** A path with its parameters. */
    private record Term(FeffPath path, PathChi chi, FitQuantity[] quantities, boolean[] varied) {}

    private final List<Term> terms = new ArrayList<>();
    private final double[] k;
    private final FitNames names;
    private final int set;
    private final FitDataSet params;
    private final List<FitPathFile> files;

    /** A file that was read, and its splines: shared by all that use it. */
    record FitPathFile(FeffPath path, PathChi chi) {}

    FitModelSum(FitDataSet params, int set, double[] k, FitNames names, List<FitPathFile> files) {
        this.k = k;
        this.names = names;
        this.set = set;
        this.params = params;
        this.files = files;
        for (int i = 0; i < params.paths().size(); i++) {
            terms.add(term(params.paths().get(i), "paths." + i + ".", files.get(i)));
        }
    }

    /** The same for another thread. */
    FitModelSum copy() {
        return new FitModelSum(params, set, k, names, files);
    }

    private Term term(FitPath p, String key, FitPathFile file) {
        PathExpressions expressions = names.inTheEyesOf(file.path(), set);
        @Nullable
        NumberOrText[] values = {
            p.degeneracy(), p.s02(), p.e0EV(), p.eiEV(), p.deltaRA(), p.sigma2A2(), p.thirdA3(), p.fourthA4()
        };
        FitQuantity[] quantities = new FitQuantity[COUNT];
        boolean[] varied = new boolean[COUNT];
        for (int i = 0; i < COUNT; i++) {
            NumberOrText value = values[i];
            quantities[i] = value == null
                    ? new FitQuantity.Fixed(file.path().degeneracy())
                    : expressions.quantity(value, key + PARAMETERS.get(i));
            varied[i] = quantities[i].variables().length > 0;
        }
        return new Term(file.path(), file.chi(), quantities, varied);
    }

    int paths() {
        return terms.size();
    }

    FeffPath path(int i) {
        return terms.get(i).path();
    }

    /** A parameter of a path as a function of the variables. */
    FitQuantity quantity(int path, int parameter) {
        return terms.get(path).quantities()[parameter];
    }

    /** Marks the variables that some path depends on. */
    void mark(boolean[] used) {
        for (Term term : terms) {
            for (FitQuantity quantity : term.quantities()) {
                for (int j : quantity.variables()) {
                    used[j] = true;
                }
            }
        }
    }

    double[] chi(double[] at) {
        double[] sum = new double[k.length];
        for (int i = 0; i < terms.size(); i++) {
            add(chi(i, at), 1, sum);
        }
        return sum;
    }

    /** chi of one path. */
    double[] chi(int path, double[] at) {
        Term term = terms.get(path);
        return term.chi().chi(k, PathChi.Parameters.of(values(term, at)));
    }

    private static double[] values(Term term, double[] at) {
        double[] out = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            out[i] = term.quantities()[i].value(at);
        }
        return out;
    }

    /** d chi / d x_j, null for the variables that this data set does not depend on. */
    double[] @Nullable [] derivatives(double[] at) {
        double[] @Nullable [] out = new double[at.length][];
        for (Term term : terms) {
            double[] @Nullable [] wanted = new double[COUNT][];
            for (int i = 0; i < COUNT; i++) {
                wanted[i] = term.varied()[i] ? new double[k.length] : null;
            }
            term.chi().chi(k, PathChi.Parameters.of(values(term, at)), wanted);
            for (int i = 0; i < COUNT; i++) {
                double[] by = wanted[i];
                if (by == null) {
                    continue;
                }
                FitQuantity quantity = term.quantities()[i];
                for (int j : quantity.variables()) {
                    double[] sum = out[j];
                    if (sum == null) {
                        sum = new double[k.length];
                        out[j] = sum;
                    }
                    add(by, quantity.derivative(at, j), sum);
                }
            }
        }
        return out;
    }

    private static void add(double[] part, double factor, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * part[i];
        }
    }
}
