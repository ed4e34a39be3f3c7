package org.apical.numerics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lowest eigenpairs of a symmetric operator by plain Lanczos recurrence in two passes: the first finds the eigenvalues
 * and the step at which each converged, the second makes the vectors with the same recurrence [T: Cullum and Willoughby,
 * Lanczos Algorithms for Large Symmetric Eigenvalue Computations (1985)]. Four vectors of work and no reorthogonalisation:
 * copies of converged eigenvalues are recognised by their distance. An eigenvalue that is degenerate within the space that
 * {@code project} spans is found once.
 */
public final class Lanczos {
    /** Eigenvalues of the recurrence nearer than this part of the norm are copies of one. */
    private static final double COPIES = 1e-9;

    /** Part of the start vector below which an eigenvector of the recurrence is that of a copy. */
    private static final double COPY = 1e-9;

    /** Up to this size all vectors are kept and the recurrence is made orthogonal to them. */
    private static final int KEPT = 400;

    /** Most numbers kept for that. */
    private static final long MOST_KEPT = 250_000_000L;

    /** Residual, as a part of the norm, up to which the vectors are good. */
    private static final double GOOD = 1e-9;

    private Lanczos() {}

    /**
     * Eigenpairs.
     *
     * @param values in rising order
     * @param vectors of length 1
     * @param residual largest |A v - value v|
     * @param products with the operator
     * @param norm of the operator
     */
    public record Pairs(double[] values, double[][] vectors, double residual, int products, double norm) {}

    private record Found(double value, double[] weights) {}

    /**
     * The lowest pairs.
     *
     * @param a the operator
     * @param count how many
     * @param start start vector, not zero
     * @param tolerance residual as a part of the norm
     * @param maxSteps most products of one pass
     * @param project keeps a vector in the space searched
     * @param alive called at every product
     * @throws ConvergenceException where {@code maxSteps} are not enough
     */
    public static Pairs lowest(
            SymmetricOperator a,
            int count,
            double[] start,
            double tolerance,
            int maxSteps,
            Consumer<double[]> project,
            Runnable alive) {
        Search search = new Search(a, start, tolerance, maxSteps, project, alive);
        return search.vectors(search.values(count).length);
    }

    /** A search for the lowest pairs that goes on where it stopped when more are asked for. */
    public static final class Search {
        private final SymmetricOperator a;
        private final double[] start;
        private final double tolerance;
        private final Consumer<double[]> project;
        private final Runnable alive;
        private int maxSteps;
        private Recurrence run;
        private final List<Found> found = new ArrayList<>();
        private int check = 20;
        private boolean closed;

        /**
         * A search; nothing is computed yet.
         *
         * @param a the operator
         * @param start start vector, not zero
         * @param tolerance residual as a part of the norm
         * @param maxSteps most products of one pass
         * @param project keeps a vector in the space searched
         * @param alive called at every product
         */
        public Search(
                SymmetricOperator a,
                double[] start,
                double tolerance,
                int maxSteps,
                Consumer<double[]> project,
                Runnable alive) {
            this.a = a;
            this.start = start;
            this.tolerance = tolerance;
            this.maxSteps = maxSteps;
            this.project = project;
            this.alive = alive;
            run = new Recurrence(a, start, project, a.size() <= KEPT);
        }

        /**
         * The lowest {@code count} values in rising order; fewer where the space has no more.
         *
         * @throws ConvergenceException where the steps are not enough
         */
        public double[] values(int count) {
            double worst = Double.POSITIVE_INFINITY;
            while (found.size() < count && !closed) {
                alive.run();
                closed = run.step();
                int m = run.steps();
                if (closed || m >= check) {
                    check = m + Math.max(10, m / 20);
                    worst = look(run, found, count, tolerance);
                }
                if (m >= maxSteps && found.size() < count) {
                    throw new ConvergenceException(
                            "Lanczos stopped after " + m + " products with " + found.size() + " of " + count
                                    + " states",
                            worst,
                            "Ask for fewer levels or lower the cutoffs.");
                }
            }
            return found.stream().limit(count).mapToDouble(f -> f.value).toArray();
        }

        /**
         * The pairs of the lowest {@code count} values.
         *
         * @throws ConvergenceException where the residuals stay large
         */
        public Pairs vectors(int count) {
            values(count);
            Pairs pairs = Lanczos.vectors(a, start, project, alive, first(count), run);
            if (run.kept == null && !(pairs.residual <= GOOD * pairs.norm)) {
                // Copies got in the way: once more, orthogonal to all vectors, as far as memory goes.
                int before = pairs.products;
                found.clear();
                closed = false;
                check = 20;
                maxSteps = (int) Math.min(maxSteps, MOST_KEPT / a.size());
                run = new Recurrence(a, start, project, true);
                values(count);
                Pairs again = Lanczos.vectors(a, start, project, alive, first(count), run);
                if (!(again.residual <= GOOD * again.norm)) {
                    throw new ConvergenceException(
                            "Lanczos for " + count + " states",
                            again.residual,
                            "Ask for fewer levels or lower the cutoffs.");
                }
                return new Pairs(again.values, again.vectors, again.residual, before + again.products, again.norm);
            }
            return pairs;
        }

        private List<Found> first(int count) {
            return found.subList(0, Math.min(count, found.size()));
        }

        /** Products so far, those for the vectors not counted. */
        public int products() {
            return run.steps();
        }

        /** A bound of the norm of the operator, as far as it was seen. */
        public double norm() {
            return run.norm();
        }
    }

    /** Takes the next converged eigenvalues in rising order; returns the residual of the first that is not. */
    private static double look(Recurrence run, List<Found> found, int count, double tolerance) {
        SymmetricTridiagonal t = run.matrix();
        double norm = run.norm();
        int m = run.steps();
        for (int reach = Math.min(m, count + 3); ; reach = Math.min(m, 2 * reach)) {
            double residual = look(run, t, t.lowest(reach), found, count, tolerance * norm, COPIES * norm);
            // Where copies fill the lowest places, what is asked for lies above them.
            if (!Double.isNaN(residual) || reach == m) {
                return residual;
            }
        }
    }

    private static double look(
            Recurrence run,
            SymmetricTridiagonal t,
            double[] ritz,
            List<Found> found,
            int count,
            double allowed,
            double same) {
        int m = run.steps();
        double last = run.lastBeta();
        int have = 0;
        double previous = Double.NEGATIVE_INFINITY;
        for (double value : ritz) {
            if (value - previous < same) {
                previous = value;
                continue;
            }
            boolean known = have < found.size() && Math.abs(value - found.get(have).value) <= 100 * same;
            if (known) {
                previous = value;
                have++;
                continue;
            }
            double[] weights = t.vector(value);
            if (run.kept == null && Math.abs(weights[0]) < COPY) {
                // Nothing of the start vector: a copy on its way to its place.
                continue;
            }
            previous = value;
            // Where a lower one has come up after all, everything above it is looked at again.
            found.subList(have, found.size()).clear();
            double residual = Math.abs(last * weights[m - 1]);
            if (residual > allowed) {
                return residual;
            }
            found.add(new Found(value, weights));
            have++;
            if (found.size() == count) {
                return residual;
            }
        }
        return Double.NaN;
    }

    private static Pairs vectors(
            SymmetricOperator a,
            double[] start,
            Consumer<double[]> project,
            Runnable alive,
            List<Found> found,
            Recurrence first) {
        int n = a.size();
        double[][] vectors = new double[found.size()][n];
        int longest = found.stream().mapToInt(f -> f.weights.length).max().orElse(0);
        Recurrence run = first.kept == null ? new Recurrence(a, start, project, false) : first;
        for (int k = 0; k < longest; k++) {
            alive.run();
            for (int j = 0; j < vectors.length; j++) {
                double[] weights = found.get(j).weights;
                if (k < weights.length) {
                    add(vectors[j], weights[k], run.kept == null ? run.now : run.kept.get(k));
                }
            }
            if (k + 1 < longest && run.kept == null) {
                run.step();
            }
        }
        double[] values = new double[vectors.length];
        double residual = 0;
        double[] image = new double[n];
        for (int j = 0; j < vectors.length; j++) {
            for (int i = 0; i < j; i++) {
                if (Math.abs(values[i] - found.get(j).value) < 1e-3 * (1 + Math.abs(values[i]))) {
                    add(vectors[j], -dot(vectors[i], vectors[j]), vectors[i]);
                }
            }
            scale(vectors[j], 1 / Math.sqrt(dot(vectors[j], vectors[j])));
            a.apply(vectors[j], image);
            values[j] = dot(vectors[j], image);
            add(image, -values[j], vectors[j]);
            residual = Math.max(residual, Math.sqrt(dot(image, image)));
        }
        int second = first.kept == null ? Math.max(0, longest - 1) : 0;
        return new Pairs(values, vectors, residual, first.steps() + second + vectors.length, first.norm());
    }

    /** Scalar product. */
    public static double dot(double[] x, double[] y) {
        // Eight sums, so that none waits for the one before.
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int i = 0;
        for (; i + 7 < x.length; i += 8) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
            e += x[i + 4] * y[i + 4];
            f += x[i + 5] * y[i + 5];
            g += x[i + 6] * y[i + 6];
            h += x[i + 7] * y[i + 7];
        }
        for (; i < x.length; i++) {
            a += x[i] * y[i];
        }
        return a + b + (c + d) + (e + f + (g + h));
    }

    /** x += f y. */
    public static void add(double[] x, double f, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] += f * y[i];
        }
    }

    /** x *= f. */
    public static void scale(double[] x, double f) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= f;
        }
    }

    /** The three-term recurrence. */
    private static final class Recurrence {
        private final SymmetricOperator a;
        private final Consumer<double[]> project;
        private double[] before;
        private double[] now;
        private double[] image;
        private double[] alphas = new double[64];
        private double[] betas = new double[64];
        private int steps;

        /** All vectors, where the recurrence is kept orthogonal to them. */
        private final @Nullable List<double[]> kept;

        Recurrence(SymmetricOperator a, double[] start, Consumer<double[]> project, boolean keep) {
            kept = keep ? new ArrayList<>() : null;
            this.a = a;
            this.project = project;
            now = start.clone();
            project.accept(now);
            double length = Math.sqrt(dot(now, now));
            scale(now, 1 / length);
            before = new double[now.length];
            image = new double[now.length];
        }

        int steps() {
            return steps;
        }

        double lastBeta() {
            return betas[steps - 1];
        }

        SymmetricTridiagonal matrix() {
            return new SymmetricTridiagonal(Arrays.copyOf(alphas, steps), Arrays.copyOf(betas, steps - 1));
        }

        double norm() {
            double norm = 0;
            for (int i = 0; i < steps; i++) {
                norm = Math.max(norm, Math.abs(alphas[i]) + betas[i] + (i > 0 ? betas[i - 1] : 0));
            }
            return norm;
        }

        /** One product; true where the space is exhausted. */
        boolean step() {
            if (steps == alphas.length) {
                alphas = Arrays.copyOf(alphas, 2 * steps);
                betas = Arrays.copyOf(betas, 2 * steps);
            }
            a.apply(now, image);
            if (steps > 0) {
                add(image, -betas[steps - 1], before);
            }
            double alpha = dot(now, image);
            add(image, -alpha, now);
            if (kept != null) {
                kept.add(now);
                for (int pass = 0; pass < 2; pass++) {
                    for (double[] q : kept) {
                        add(image, -dot(q, image), q);
                    }
                }
            }
            // Last of all: what now and before have outside the space would grow if they were taken off after it.
            project.accept(image);
            double beta = Math.sqrt(dot(image, image));
            alphas[steps] = alpha;
            betas[steps] = beta;
            steps++;
            if (beta <= 1e-14 * norm()) {
                betas[steps - 1] = 0;
                return true;
            }
            double[] free = before;
            before = now;
            now = image;
            scale(now, 1 / beta);
            image = kept == null ? free : new double[now.length];
            return false;
        }
    }
}
