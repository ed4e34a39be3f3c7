package org.apical.models.xas;

import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.numerics.LeastSquares;
import org.apical.physics.xafs.PolarizedCoordination;
import org.apical.plot.Figure;

/** {@code xas.polarization} (xas-data, section 4.3). */
public final class PolarizationModel implements Model<PolarizationParams, PolarizationResult> {
    private static final double[] C_AXIS = {0, 0, 1};

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.polarization",
                        "In-plane and out-of-plane absorption from polarised spectra at several angles",
                        "brouder1990")
                .withExample(SyntheticExamples.POLARIZATION);
    }

    @Override
    public Class<PolarizationParams> paramsType() {
        return PolarizationParams.class;
    }

    @Override
    public Class<PolarizationResult> resultType() {
        return PolarizationResult.class;
    }

    @Override
    public PolarizationResult compute(PolarizationParams p, RunContext context) {

        AngleParams first = p.spectra().get(0);
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        for (AngleParams s : p.spectra()) {
            from = Math.max(from, s.energyEV()[0]);
            to = Math.min(to, s.energyEV()[s.energyEV().length - 1]);
        }
        double low = from;
        double high = to;
        double[] energy = Arrays.stream(first.energyEV())
                .filter(e -> e >= low && e <= high)
                .toArray();
        if (energy.length == 0) {
            throw BadInput.at("BAD_RANGE", "spectra", "have no range of energy in common.");
        }
        int n = p.spectra().size();
        double[][] columns = new double[2][n];
        double[][] mu = new double[n][];
        for (int j = 0; j < n; j++) {
            double s = Math.sin(Math.toRadians(p.spectra().get(j).angleDeg()));
            columns[0][j] = s * s;
            columns[1][j] = 1 - s * s;
            mu[j] = Grid.linear(
                    p.spectra().get(j).energyEV(), p.spectra().get(j).mu(), energy);
        }
        double[] ab = new double[energy.length];
        double[] c = new double[energy.length];
        double[] isotropic = new double[energy.length];
        double squares = 0;
        for (int i = 0; i < energy.length; i++) {
            double[] right = new double[n];
            for (int j = 0; j < n; j++) {
                right[j] = mu[j][i];
            }
            double[] x = LeastSquares.solve(columns, right);
            ab[i] = x[0];
            c[i] = x[1];
            isotropic[i] = (2 * x[0] + x[1]) / 3;
            squares += LeastSquares.residual(columns, x, right);
        }
        boolean known = p.bonds().length > 0;
        return new PolarizationResult(
                energy,
                ab,
                c,
                isotropic,
                Math.sqrt(squares / ((double) energy.length * n)),
                known ? PolarizedCoordination.across(p.bonds(), C_AXIS) : Double.NaN,
                known ? PolarizedCoordination.along(p.bonds(), C_AXIS) : Double.NaN,
                List.of());
    }

    @Override
    public List<Figure> figures(PolarizationParams params, PolarizationResult result) {
        return PolarizationFigures.of(params, result);
    }
}
