package org.apical.physics.qball;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** The radial ball of the self-consistent theory at one temperature [D, section 5]. */
public record BallSolution(Homogeneous theory, double w, int dimension, Soliton soliton) {
    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(64);

    /** Whether Uhat is negative somewhere: below T*, strictly outside the metal between dome and strange metal. */
    public static boolean exists(Homogeneous theory, double w) {
        return w > 0 && w < 1 && theory.level(w) < theory.kernel().peak();
    }

    private static SolitonWell well(Homogeneous theory, double w) {
        double unit = Math.sqrt(2) * w;
        return SolitonWell.known(
                new BallPotential(theory, w), (1 - w) * (1 + w), unit * theory.inner(w), unit * theory.core(w));
    }

    /** (D-1) sigma/p of the potential as it is at w; an estimate of the radius. */
    public static double wellRadius(Homogeneous theory, double w, int dimension) {
        return well(theory, w).thinWallRadius(dimension);
    }

    /** Solves for the ball; {@link #exists} must hold. */
    public static BallSolution of(Homogeneous theory, double w, int dimension) {
        SolitonWell well = well(theory, w);
        BallPotential potential = (BallPotential) well.potential();
        return new BallSolution(theory, w, dimension, new SolitonSolver(well, dimension).solve(potential::slopeWithW));
    }

    /** 2 w Int m^2 = N_Q G. */
    public double charge() {
        return w * soliton.square();
    }

    /** Int (w^2 m^2 + m'^2 + u) = E G/mu0. */
    public double energy() {
        return w * charge() + soliton.action();
    }

    /** R = (D-1) sigma/p with sigma at the edge, w_upper above 1/sqrt3 and w_dome below. */
    public double thinWallRadius() {
        return thinWallRadius(theory, w, dimension);
    }

    /** The same without solving for the ball. */
    public static double thinWallRadius(Homogeneous theory, double w, int dimension) {
        double edge = w > 1 / Math.sqrt(3) ? theory.upper() : theory.dome();
        PairingKernel kernel = theory.kernel();
        double peak = kernel.alphaPeak();
        double p = w * peak * peak * theory.kappa() / 3 * (kernel.peak() - theory.level(w));
        // m from 0 to the threshold in closed form, then with x = alpha_c + ... up to the double zero at alpha*.
        double c = kernel.threshold();
        double root = Math.sqrt((1 - edge) * (1 + edge));
        double sigma = root * edge * edge * c * c / 2;
        for (int i = 0; i < GAUSS.getNumberOfPoints(); i++) {
            double alpha = c + (peak - c) * (1 + GAUSS.getPoint(i)) / 2;
            sigma += GAUSS.getWeight(i)
                    * (peak - c)
                    / 2
                    * edge
                    * Math.sqrt(Math.max(0, theory.rotatingPotential(alpha, edge)));
        }
        return (dimension - 1) * 2 * sigma / p;
    }
}
