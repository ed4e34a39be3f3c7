package org.apical.models.qball;

import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.physics.qball.BallSolution;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.Soliton;

/** The radial ball in the self-consistent potential, or a refusal that says where there is one. */
record SelfConsistentBall(BallSolution solution) {
    private static final double LARGEST_RADIUS = 1e6;

    static SelfConsistentBall of(Homogeneous theory, double w, int dimension) {
        if (!BallSolution.exists(theory, w)) {
            throw Amplitudes.noBall(theory, "reducedTemperature", w);
        }
        double radius = BallSolution.wellRadius(theory, w, dimension);
        if (!(radius <= LARGEST_RADIUS)) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "reducedTemperature",
                    String.format(
                            Locale.ROOT,
                            "w = %s is so close to the edge at %.6f that the radius (about %.3g) exceeds 1e6; move it away.",
                            BadInput.number(w),
                            w > 1 / Math.sqrt(3) ? theory.upper() : theory.dome(),
                            radius));
        }
        BallSolution solution = BallSolution.of(theory, w, dimension);
        if (solution.soliton().virial() > 1e-8) {
            throw new NotConverged(
                    "The ball",
                    solution.soliton().virial(),
                    "the identity of Derrick must hold to 1e-8; move reducedTemperature.");
        }
        return new SelfConsistentBall(solution);
    }

    Soliton soliton() {
        return solution.soliton();
    }

    double thinWallRadius() {
        return solution.thinWallRadius();
    }

    double[] amplitude(double[] radius) {
        return fromField(soliton().phi(radius));
    }

    /** m = phi/sqrt2. */
    static double[] fromField(double[] phi) {
        double[] m = new double[phi.length];
        for (int i = 0; i < m.length; i++) {
            m[i] = phi[i] / Math.sqrt(2);
        }
        return m;
    }
}
