package org.apical.numerics;

import java.util.Arrays;

/**
 * Nonlinear least squares between limits: Levenberg-Marquardt steps over the variables that are free, projected onto the
 * limits. The arrays belong to the record: do not modify them.
 *
 * @param x where the sum of squares is least
 * @param cost the sum of squares there
 * @param iterations steps taken
 * @param atLimit variables that lie at a limit and are pressed against it
 * @param jacobian derivative of the residuals there, one row a variable
 */
public record BoundedLeastSquares(double[] x, double cost, int iterations, boolean[] atLimit, double[][] jacobian) {
    private static final int MAX_ITERATIONS = 500;
    private static final double STEP_TOLERANCE = 1e-9;
    private static final double COST_TOLERANCE = 1e-15;
    private static final double LARGEST_DAMPING = 1e12;
    private static final int STALL_STEPS = 30;

    /** Residuals and their derivatives. */
    public interface Problem {
        /** Residuals at x. */
        double[] residuals(double[] x);

        /** Derivatives of the residuals at x: a row a variable, a column a residual. */
        double[][] jacobian(double[] x);
    }

    /**
     * When to stop.
     *
     * @param iterations most steps
     * @param step relative length of the last step
     * @param cost relative fall of the sum of squares at the last step
     * @param converge whether running out of steps is an error; else the point reached is returned
     * @param stall where thirty steps lower the sum of squares by less than this part of it, in a flat valley that leads
     *     nowhere, that is the minimum; 0 to follow every valley to its end
     */
    public record Settings(int iterations, double step, double cost, boolean converge, double stall) {
        /** As far as rounding allows. */
        public static final Settings TIGHT = new Settings(MAX_ITERATIONS, STEP_TOLERANCE, COST_TOLERANCE, true, 0);

        /** Settings that follow every valley to its end. */
        public Settings(int iterations, double step, double cost, boolean converge) {
            this(iterations, step, cost, converge, 0);
        }

        /** As far as rounding allows, but not along a valley in which thirty steps gain less than {@code stall}. */
        public static Settings stalling(double stall) {
            return new Settings(MAX_ITERATIONS, STEP_TOLERANCE, COST_TOLERANCE, true, stall);
        }
    }

    /**
     * Minimises from {@code start} as far as rounding allows.
     *
     * @param lower lower limits, minus infinity for none
     * @param upper upper limits, infinity for none
     * @throws ConvergenceException where the minimum is not reached
     */
    public static BoundedLeastSquares minimise(Problem problem, double[] start, double[] lower, double[] upper) {
        return minimise(problem, start, lower, upper, Settings.TIGHT);
    }

    /** Minimises from {@code start} until the settings say that it is enough. */
    public static BoundedLeastSquares minimise(
            Problem problem, double[] start, double[] lower, double[] upper, Settings settings) {
        int n = start.length;
        double[] x = new double[n];
        for (int j = 0; j < n; j++) {
            x[j] = Math.max(lower[j], Math.min(upper[j], start[j]));
        }
        double[] r = problem.residuals(x);
        double cost = square(r);
        double damping = 1e-3;
        double[] scale = new double[n];
        double costBefore = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < settings.iterations(); iteration++) {
            double[][] jacobian = problem.jacobian(x);
            boolean[] pressed = pressed(jacobian, r, x, lower, upper);
            if (settings.stall() > 0 && iteration % STALL_STEPS == 0) {
                if (costBefore - cost < settings.stall() * cost) {
                    return new BoundedLeastSquares(x, cost, iteration, pressed, jacobian);
                }
                costBefore = cost;
            }
            for (int j = 0; j < n; j++) {
                scale[j] = Math.max(scale[j], Math.sqrt(square(jacobian[j])));
            }
            boolean moved = false;
            while (!moved) {
                double[] next = step(jacobian, r, x, pressed, scale, damping, lower, upper);
                double[] nextResiduals = problem.residuals(next);
                double nextCost = square(nextResiduals);
                double length = length(x, next, scale, cost);
                if (nextCost <= cost) {
                    boolean done =
                            length <= settings.step() || cost - nextCost <= settings.cost() * cost && damping <= 1;
                    x = next;
                    r = nextResiduals;
                    cost = nextCost;
                    damping = Math.max(1e-15, damping / 9);
                    moved = true;
                    if (done) {
                        double[][] last = problem.jacobian(x);
                        return new BoundedLeastSquares(x, cost, iteration + 1, pressed(last, r, x, lower, upper), last);
                    }
                } else if (length <= settings.step() || damping > LARGEST_DAMPING) {
                    // No smaller sum of squares can be told from this one by its rounding.
                    return new BoundedLeastSquares(x, cost, iteration + 1, pressed, jacobian);
                } else {
                    damping *= 4;
                }
            }
        }
        if (!settings.converge()) {
            double[][] last = problem.jacobian(x);
            return new BoundedLeastSquares(x, cost, settings.iterations(), pressed(last, r, x, lower, upper), last);
        }
        throw new ConvergenceException(
                "The least-squares fit", cost, "Start nearer to the solution, or fix or leave out a variable.");
    }

    /** Length of a step in units of the change of the residuals that it makes, relative to the residuals themselves. */
    private static double length(double[] x, double[] next, double[] scale, double cost) {
        double largest = 0;
        for (int j = 0; j < x.length; j++) {
            double change = Math.abs(next[j] - x[j]);
            double relative = change / Math.max(Math.abs(x[j]), Double.MIN_NORMAL);
            double effect = cost > 0 ? change * scale[j] / Math.sqrt(cost) : relative;
            largest = Math.max(largest, Math.min(relative, effect));
        }
        return largest;
    }

    private static boolean[] pressed(double[][] jacobian, double[] r, double[] x, double[] lower, double[] upper) {
        boolean[] out = new boolean[x.length];
        for (int j = 0; j < x.length; j++) {
            double slope = 0;
            for (int i = 0; i < r.length; i++) {
                slope += jacobian[j][i] * r[i];
            }
            out[j] = lower[j] == upper[j] || x[j] <= lower[j] && slope > 0 || x[j] >= upper[j] && slope < 0;
        }
        return out;
    }

    private static double[] step(
            double[][] jacobian,
            double[] r,
            double[] x,
            boolean[] pressed,
            double[] scale,
            double damping,
            double[] lower,
            double[] upper) {
        int n = x.length;
        int rows = r.length;
        int[] free = new int[n];
        int count = 0;
        for (int j = 0; j < n; j++) {
            if (!pressed[j] && scale[j] > 0) {
                free[count++] = j;
            }
        }
        double[] next = x.clone();
        if (count == 0) {
            return next;
        }
        double[][] columns = new double[count][];
        double[] right = new double[rows + count];
        for (int i = 0; i < rows; i++) {
            right[i] = -r[i];
        }
        for (int a = 0; a < count; a++) {
            columns[a] = Arrays.copyOf(jacobian[free[a]], rows + count);
            columns[a][rows + a] = Math.sqrt(damping) * scale[free[a]];
        }
        double[] s = LeastSquares.solve(columns, right);
        for (int a = 0; a < count; a++) {
            int j = free[a];
            next[j] = Math.max(lower[j], Math.min(upper[j], x[j] + s[a]));
        }
        return next;
    }

    private static double square(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v * v;
        }
        return sum;
    }
}
