package org.apical.physics.pairing;

/** Closed formulas for Tc and what follows from it (pairing-materials, section 3). Temperatures in the unit of omega. */
public final class ClosedFormulas {
    private ClosedFormulas() {}

    /** {@code exp[-1.04 (1 + lambda) / (lambda - mu* (1 + 0.62 lambda))]}; 0 where the bracket is not positive. */
    public static double exponential(double lambda, double muStar) {
        double net = lambda - muStar * (1 + 0.62 * lambda);
        return net > 0 ? Math.exp(-1.04 * (1 + lambda) / net) : 0;
    }

    /** McMillan 1968 with the Debye temperature in front. */
    public static double mcMillan(double debye, double lambda, double muStar) {
        return debye / 1.45 * exponential(lambda, muStar);
    }

    /** Dynes 1972: omega_log / 1.2 in front. */
    public static double dynes(double omegaLog, double lambda, double muStar) {
        return omegaLog / 1.2 * exponential(lambda, muStar);
    }

    /** Allen and Dynes 1975: the strong-coupling correction f1. */
    public static double f1(double lambda, double muStar) {
        double l1 = 2.46 * (1 + 3.8 * muStar);
        return Math.cbrt(1 + Math.pow(lambda / l1, 1.5));
    }

    /** Allen and Dynes 1975: the shape correction f2. */
    public static double f2(double lambda, double muStar, double omega2OverLog) {
        double l2 = 1.82 * (1 + 6.3 * muStar) * omega2OverLog;
        return 1 + (omega2OverLog - 1) * lambda * lambda / (lambda * lambda + l2 * l2);
    }

    /** Allen and Dynes 1975. */
    public static double allenDynes(double omegaLog, double omega2, double lambda, double muStar) {
        return f1(lambda, muStar) * f2(lambda, muStar, omega2 / omegaLog) * dynes(omegaLog, lambda, muStar);
    }

    /** Isotope exponent of the McMillan formula with a mu* that follows the phonons [D]. */
    public static double isotopeExponent(double lambda, double muStar) {
        double net = lambda - muStar * (1 + 0.62 * lambda);
        return 0.5 * (1 - 1.04 * (1 + lambda) * (1 + 0.62 * lambda) * muStar * muStar / (net * net));
    }

    /** {@code 2 D / kTc} of Mitrovic, Zarate and Carbotte at x = Tc / omega_log [M]. */
    public static double gapRatio(double x) {
        return 3.53 * (1 + (x > 0 ? 12.5 * x * x * Math.log(1 / (2 * x)) : 0));
    }

    /** {@code dC / (gamma Tc)} of Marsiglio and Carbotte at x = Tc / omega_log [M]. */
    public static double specificHeatJump(double x) {
        return 1.43 * (1 + (x > 0 ? 53 * x * x * Math.log(1 / (3 * x)) : 0));
    }

    /** The bound that Tc approaches for lambda to infinity. */
    public static double strongCoupling(double lambda, double omega2) {
        return PairingConstants.STRONG * Math.sqrt(lambda) * omega2;
    }
}
