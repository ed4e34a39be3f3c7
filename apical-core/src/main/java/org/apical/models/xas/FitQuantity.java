package org.apical.models.xas;

import java.util.List;
import net.objecthunter.exp4j.Expression;

/**
 * A path parameter as a function of the variables of a fit, with its derivatives. Formulas hold state while they are
 * evaluated: one thread at a time.
 */
sealed interface FitQuantity {
    /** The value; NaN where there is none. */
    double value(double[] x);

    /** Derivative with respect to the variable {@code j}. */
    double derivative(double[] x, int j);

    /** The variables it depends on. */
    int[] variables();

    /** A number. */
    record Fixed(double number) implements FitQuantity {
        @Override
        public double value(double[] x) {
            return number;
        }

        @Override
        public double derivative(double[] x, int j) {
            return 0;
        }

        @Override
        public int[] variables() {
            return new int[0];
        }
    }

    /** A variable as it stands. */
    record Variable(int index) implements FitQuantity {
        @Override
        public double value(double[] x) {
            return x[index];
        }

        @Override
        public double derivative(double[] x, int j) {
            return j == index ? 1 : 0;
        }

        @Override
        public int[] variables() {
            return new int[] {index};
        }
    }

    /**
     * An expression: parsed formulas in an order in which each needs only earlier ones.
     *
     * @param steps the last one is the value
     * @param variables it depends on
     */
    record Formula(List<Step> steps, int[] variables) implements FitQuantity {
        /**
         * A parsed text and where the values of its names come from.
         *
         * @param names names in the text
         * @param sources a variable j as j, an earlier step s as -1 - s
         */
        record Step(Expression expression, String[] names, int[] sources) {}

        private static final double STEP = 2e-4;
        private static final double LEAST = 2e-3;

        @Override
        public double value(double[] x) {
            double[] done = new double[steps.size()];
            for (int s = 0; s < done.length; s++) {
                Step step = steps.get(s);
                for (int i = 0; i < step.names().length; i++) {
                    int source = step.sources()[i];
                    step.expression().setVariable(step.names()[i], source >= 0 ? x[source] : done[-1 - source]);
                }
                try {
                    done[s] = step.expression().evaluate();
                } catch (ArithmeticException e) {
                    return Double.NaN; // such as a division by zero
                }
            }
            return done[done.length - 1];
        }

        /** Central differences of fourth order, exact to some 1e-12; one-sided where a side has no value. */
        @Override
        public double derivative(double[] x, int j) {
            double h = STEP * Math.max(Math.abs(x[j]), LEAST);
            double up = at(x, j, h);
            double down = at(x, j, -h);
            double central = (8 * (up - down) - (at(x, j, 2 * h) - at(x, j, -2 * h))) / (12 * h);
            if (Double.isFinite(central)) {
                return central;
            }
            double small = h * 1e-3;
            double here = value(x);
            double right = (at(x, j, small) - here) / small;
            return Double.isFinite(right) ? right : (here - at(x, j, -small)) / small;
        }

        private double at(double[] x, int j, double by) {
            double[] moved = x.clone();
            moved[j] += by;
            return value(moved);
        }
    }
}
