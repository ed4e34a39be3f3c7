package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.physics.qball.Homogeneous;

/** M/Omega on a branch, or a refusal that says where there are balls. */
final class Amplitudes {
    private Amplitudes() {}

    /** alpha at each temperature of the list. */
    static double[] of(BallChoice p, Homogeneous theory, RunContext context) {
        double[] t = p.temperatureK();
        double[] alpha = new double[t.length];
        double star = p.tStarK();
        for (int i = 0; i < t.length; i++) {
            context.checkCancelled();
            alpha[i] = p.branch() == Branch.FIXED_RATIO
                    ? theory.kernel().alphaPeak()
                    : at(theory, BallBranch.valueOf(p.branch().name()), t[i] / star);
            if (Double.isNaN(alpha[i])) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "temperatureK." + i,
                        "no Q-ball at temperature T = " + BadInput.number(t[i]) + " K: "
                                + where(theory, t[i] / star, star));
            }
        }
        return alpha;
    }

    /** alpha at w. */
    static double at(Homogeneous theory, String key, BallBranch branch, double w) {
        double alpha = at(theory, branch, w);
        if (Double.isNaN(alpha)) {
            throw noBall(theory, key, w);
        }
        return alpha;
    }

    /** The refusal in terms of w. */
    static BadInput noBall(Homogeneous theory, String key, double w) {
        return BadInput.at(
                "BAD_VALUE",
                key,
                "no Q-ball at reduced temperature w = " + BadInput.number(w) + ": " + where(theory, w, Double.NaN));
    }

    private static double at(Homogeneous theory, BallBranch branch, double w) {
        return switch (branch) {
            case INNER -> theory.inner(w);
            case OUTER -> theory.outer(w);
            case CORE -> theory.core(w);
        };
    }

    private static String where(Homogeneous theory, double w, double star) {
        boolean kelvin = !Double.isNaN(star);
        if (w > 1) {
            return kelvin ? text("above T* = %.4f K; lower it.", star) : "above T* (w = 1); lower it.";
        } else if (w == 1) {
            return "at T* the amplitude of this branch is infinite; lower it, or take the branch inner.";
        }
        return kelvin
                ? text(
                        "between T_dome = %.4f K and T_upper = %.4f K; go below or above both, or raise kappa to kappa* ="
                                + " %.6f.",
                        star * theory.dome(),
                        star * theory.upper(),
                        theory.kernel().kappaStar())
                : text(
                        "between w_dome = %.6f and w_upper = %.6f; go below or above both, or raise kappa to kappa* ="
                                + " %.6f.",
                        theory.dome(), theory.upper(), theory.kernel().kappaStar());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** A warning where the fixed ratio is taken above T*. */
    static List<String> warnings(BallChoice p) {
        List<String> out = new ArrayList<>(p.closureWarnings());
        if (p.branch() == Branch.FIXED_RATIO) {
            double star = p.tStarK();
            for (double t : p.temperatureK()) {
                if (t > star) {
                    out.add(text(
                            "Above T* = %.4f K there are no Q-balls: the fixed ratio M/Omega is only continued there.",
                            star));
                    break;
                }
            }
        }
        return List.copyOf(out);
    }

    /** Numbers that overflow because a temperature is next to nothing are refused, not printed. */
    static void finite(double[] values, String what) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "temperatureK." + i,
                        "is such that the " + what + " is not a number that can be held; move it away from 0 K or T*.");
            }
        }
    }
}
