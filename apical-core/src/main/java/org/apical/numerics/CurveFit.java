package org.apical.numerics;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * Least-squares fit of a curve with several parameters: Levenberg-Marquardt with central differences. The arrays belong
 * to the record: do not modify them.
 *
 * @param parameters at the minimum
 * @param stderr standard errors, from {@code (J^T J)^-1} times the reduced chi-square
 * @param squares sum of squares left
 * @param iterations steps
 */
public record CurveFit(double[] parameters, double[] stderr, double squares, int iterations) {
    private static final double SINGULAR = 1e-10;

    /** A curve on fixed points as a function of its parameters. */
    @FunctionalInterface
    public interface Curve {
        /** The values at all points. */
        double[] values(double[] parameters);
    }

    /**
     * Fits.
     *
     * @throws ConvergenceException where the fit does not end or the parameters are not determined
     */
    public static CurveFit of(Curve curve, double[] data, double[] start) {
        int n = data.length;
        try {
            Optimum optimum = new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(1e-13)
                    .withParameterRelativeTolerance(1e-10)
                    .optimize(new LeastSquaresBuilder()
                            .start(start)
                            .target(data)
                            .model(point -> new Pair<>(
                                    new ArrayRealVector(curve.values(point.toArray()), false),
                                    jacobian(curve, point, n)))
                            .maxEvaluations(2000)
                            .maxIterations(1000)
                            .build());
            double[] x = optimum.getPoint().toArray();
            double squares = optimum.getCost() * optimum.getCost();
            double reduced = squares / Math.max(1, n - x.length);
            return new CurveFit(x, stderr(optimum.getJacobian(), reduced), squares, optimum.getIterations());
        } catch (MathRuntimeException e) {
            throw new ConvergenceException(
                    "The fit (" + e.getMessage() + ")", Double.NaN, "Start closer, or fit fewer parameters.");
        }
    }

    /** With columns scaled to one, so that what is singular does not hang on units. */
    private static double[] stderr(RealMatrix jacobian, double reduced) {
        int n = jacobian.getColumnDimension();
        RealMatrix scaled = jacobian.copy();
        double[] norm = new double[n];
        for (int c = 0; c < n; c++) {
            norm[c] = scaled.getColumnVector(c).getNorm();
            if (!(norm[c] > 0)) {
                throw new ConvergenceException(
                        "The fit", norm[c], "Parameter " + (c + 1) + " changes nothing: leave it out.");
            }
            scaled.setColumnVector(c, scaled.getColumnVector(c).mapDivide(norm[c]));
        }
        RealMatrix inverse = new QRDecomposition(scaled.transposeMultiply(scaled), SINGULAR)
                .getSolver()
                .getInverse();
        double[] stderr = new double[n];
        for (int c = 0; c < n; c++) {
            stderr[c] = Math.sqrt(Math.max(0, inverse.getEntry(c, c) * reduced)) / norm[c];
        }
        return stderr;
    }

    private static RealMatrix jacobian(Curve curve, RealVector point, int n) {
        double[] x = point.toArray();
        RealMatrix j = MatrixUtils.createRealMatrix(n, x.length);
        for (int c = 0; c < x.length; c++) {
            double h = 1e-6 * Math.max(1e-3, Math.abs(x[c]));
            double keep = x[c];
            x[c] = keep + h;
            double[] up = curve.values(x);
            x[c] = keep - h;
            double[] down = curve.values(x);
            x[c] = keep;
            for (int i = 0; i < n; i++) {
                j.setEntry(i, c, (up[i] - down[i]) / (2 * h));
            }
        }
        return j;
    }
}
