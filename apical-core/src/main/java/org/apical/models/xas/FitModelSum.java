package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.DataSource;
import org.apical.model.NumberOrText;
import org.apical.physics.xafs.PathChi;

/** The sum of the paths of a data set as a function of the variables. */
final class FitModelSum {
    private record Term(FitPath params, PathExpressions expressions, PathChi chi, double degeneracy) {}

    private final List<Term> terms = new ArrayList<>();
    private final double[] k;

    FitModelSum(
            FitDataSet set,
            double[] k,
            FitParams fit,
            List<String> variables,
            Map<String, FeffPath> read,
            DataSource data) {
        this.k = k;
        for (int i = 0; i < set.paths().size(); i++) {
            FitPath p = set.paths().get(i);
            FeffPath path = read.computeIfAbsent(p.file(), name -> FeffPathFile.read(name, data.read(name)));
            PathExpressions expressions = new PathExpressions(path, variables, fit.constants(), fit.expressions());
            String key = "paths." + i + ".";
            if (p.degeneracy() != null) {
                expressions.check(p.degeneracy(), key + "degeneracy");
            }
            expressions.check(p.s02(), key + "s02");
            expressions.check(p.e0EV(), key + "e0EV");
            expressions.check(p.eiEV(), key + "eiEV");
            expressions.check(p.deltaRA(), key + "deltaRA");
            expressions.check(p.sigma2A2(), key + "sigma2A2");
            expressions.check(p.thirdA3(), key + "thirdA3");
            expressions.check(p.fourthA4(), key + "fourthA4");
            PathChi chi =
                    new PathChi(path.reff(), path.k(), path.phase(), path.amplitude(), path.lambda(), path.realP());
            terms.add(new Term(p, expressions, chi, path.degeneracy()));
        }
    }

    double[] chi(double[] at) {
        double[] sum = new double[k.length];
        for (Term term : terms) {
            FitPath p = term.params();
            PathExpressions e = term.expressions();
            NumberOrText n = p.degeneracy();
            double[] one = term.chi()
                    .chi(
                            k,
                            new PathChi.Parameters(
                                    n == null ? term.degeneracy() : e.value(n, at),
                                    e.value(p.s02(), at),
                                    e.value(p.e0EV(), at),
                                    e.value(p.eiEV(), at),
                                    e.value(p.deltaRA(), at),
                                    e.value(p.sigma2A2(), at),
                                    e.value(p.thirdA3(), at),
                                    e.value(p.fourthA4(), at)));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        return sum;
    }
}
