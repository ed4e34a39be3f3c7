package org.apical.numerics;

/**
 * Single steps of the explicit Runge-Kutta method of order 8 of Dormand and Prince with the two embedded error
 * estimates (orders 5 and 3) of Hairer, Norsett and Wanner, Solving Ordinary Differential Equations I, section II.10
 * (1993): the numbers are those of their table. Holds work space: one object a thread.
 */
public final class DormandPrince853 {
    /** The right-hand side. */
    @FunctionalInterface
    public interface Slope {
        /**
         * @param t independent variable
         * @param y state, not to be changed
         * @param out dy/dt, to be filled
         */
        void at(double t, double[] y, double[] out);
    }

    private static final int STAGES = 12;
    private static final double[] C = {
        0.0,
        0.05260015195876773,
        0.0789002279381516,
        0.1183503419072274,
        0.2816496580927726,
        0.3333333333333333,
        0.25,
        0.3076923076923077,
        0.6512820512820513,
        0.6,
        0.8571428571428571,
        1.0
    };
    private static final double[][] A = {
        {},
        {0.05260015195876773},
        {0.0197250569845379, 0.0591751709536137},
        {0.02958758547680685, 0.0, 0.08876275643042054},
        {0.2413651341592667, 0.0, -0.8845494793282861, 0.924834003261792},
        {0.037037037037037035, 0.0, 0.0, 0.17082860872947386, 0.12546768756682242},
        {0.037109375, 0.0, 0.0, 0.17025221101954405, 0.06021653898045596, -0.017578125},
        {
            0.03709200011850479,
            0.0,
            0.0,
            0.17038392571223998,
            0.10726203044637328,
            -0.015319437748624402,
            0.008273789163814023
        },
        {
            0.6241109587160757,
            0.0,
            0.0,
            -3.3608926294469414,
            -0.868219346841726,
            27.59209969944671,
            20.154067550477894,
            -43.48988418106996
        },
        {
            0.47766253643826434,
            0.0,
            0.0,
            -2.4881146199716677,
            -0.590290826836843,
            21.230051448181193,
            15.279233632882423,
            -33.28821096898486,
            -0.020331201708508627
        },
        {
            -0.9371424300859873,
            0.0,
            0.0,
            5.186372428844064,
            1.0914373489967295,
            -8.149787010746927,
            -18.52006565999696,
            22.739487099350505,
            2.4936055526796523,
            -3.0467644718982196
        },
        {
            2.273310147516538,
            0.0,
            0.0,
            -10.53449546673725,
            -2.0008720582248625,
            -17.9589318631188,
            27.94888452941996,
            -2.8589982771350235,
            -8.87285693353063,
            12.360567175794303,
            0.6433927460157636
        }
    };
    private static final double[] B = {
        0.054293734116568765,
        0.0,
        0.0,
        0.0,
        0.0,
        4.450312892752409,
        1.8915178993145003,
        -5.801203960010585,
        0.3111643669578199,
        -0.1521609496625161,
        0.20136540080403034,
        0.04471061572777259
    };
    private static final double[] E3 = {
        -0.18980075407240762,
        0.0,
        0.0,
        0.0,
        0.0,
        4.450312892752409,
        1.8915178993145003,
        -5.801203960010585,
        -0.4226823213237919,
        -0.1521609496625161,
        0.20136540080403034,
        0.02265179219836082
    };
    private static final double[] E5 = {
        0.01312004499419488,
        0.0,
        0.0,
        0.0,
        0.0,
        -1.2251564463762044,
        -0.4957589496572502,
        1.6643771824549864,
        -0.35032884874997366,
        0.3341791187130175,
        0.08192320648511571,
        -0.022355307863886294
    };

    private final Slope slope;
    private final int n;
    private final double[][] k;
    private final double[] stage;

    /**
     * @param slope right-hand side
     * @param n number of components
     */
    public DormandPrince853(Slope slope, int n) {
        this.slope = slope;
        this.n = n;
        this.k = new double[STAGES][n];
        this.stage = new double[n];
    }

    /** Starts at a state: the slope there is kept for the steps that follow. */
    public void begin(double t, double[] y) {
        slope.at(t, y, k[0]);
    }

    /** The slope where {@link #begin} was called. */
    public double startSlope(int i) {
        return k[0][i];
    }

    /**
     * One step from the state given to {@link #begin}.
     *
     * @param h signed length
     * @param out the state after it, to be filled
     * @param relative relative error allowed a step
     * @param absolute absolute error allowed a step, of each component
     * @return estimated error, 1 where it is as large as allowed; infinite where a stage was not finite
     */
    public double step(double t, double[] y, double h, double[] out, double relative, double[] absolute) {
        for (int s = 1; s < STAGES; s++) {
            double[] a = A[s];
            for (int i = 0; i < n; i++) {
                double sum = a[0] * k[0][i];
                for (int j = 1; j < s; j++) {
                    sum += a[j] * k[j][i];
                }
                stage[i] = y[i] + h * sum;
            }
            slope.at(t + C[s] * h, stage, k[s]);
        }
        double fifth = 0;
        double third = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            double e3 = 0;
            double e5 = 0;
            for (int s = 0; s < STAGES; s++) {
                sum += B[s] * k[s][i];
                e3 += E3[s] * k[s][i];
                e5 += E5[s] * k[s][i];
            }
            out[i] = y[i] + h * sum;
            if (!Double.isFinite(out[i]) || !Double.isFinite(e5)) {
                return Double.POSITIVE_INFINITY;
            }
            double scale = absolute[i] + relative * Math.max(Math.abs(y[i]), Math.abs(out[i]));
            if (scale > 0) {
                fifth += e5 / scale * (e5 / scale);
                third += e3 / scale * (e3 / scale);
            }
        }
        if (fifth == 0) {
            return 0;
        }
        double error = Math.abs(h) * fifth / Math.sqrt((fifth + 0.01 * third) * n);
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    /** The factor by which the next step should be longer, or this one shorter, from its error. */
    public static double factor(double error) {
        return error == 0 ? 6 : Math.max(0.2, Math.min(6, 0.9 * Math.pow(error, -0.125)));
    }
}
