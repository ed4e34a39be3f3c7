package org.apical.physics.qball;

/**
 * The homogeneous self-consistent theory at one coupling [D, eq. 12-14]: w (1 - w^2) = (kappa/3) f(alpha), w = T/T*.
 */
public final class Homogeneous {
    private final PairingKernel kernel;
    private final double kappa;

    /**
     * @param kernel I and f
     * @param kappa coupling, above 0
     */
    public Homogeneous(PairingKernel kernel, double kappa) {
        this.kernel = kernel;
        this.kappa = kappa;
    }

    /** I and f. */
    public PairingKernel kernel() {
        return kernel;
    }

    /** kappa. */
    public double kappa() {
        return kappa;
    }

    /** kappa >= kappa*: balls at every T below T*. */
    public boolean strong() {
        return kappa >= kernel.kappaStar();
    }

    /** w_dome, the top of the dome; NaN for strong coupling. */
    public double dome() {
        return strong() ? Double.NaN : PhaseBoundary.lower(kappa * kernel.peak() / 3);
    }

    /** w_upper, the lower edge of the strange metal; NaN for strong coupling. */
    public double upper() {
        return strong() ? Double.NaN : PhaseBoundary.upper(kappa * kernel.peak() / 3);
    }

    /** w_bulk = min(1, kappa f star / 3): below it the minimum of U_eff is negative. */
    public double bulk() {
        return Math.min(1, kappa * kernel.peak() / 3);
    }

    /** The region at w. */
    public Phase phase(double w) {
        if (w > 1) {
            return Phase.NORMAL;
        } else if (strong()) {
            return Phase.PSEUDOGAP;
        } else if (w >= upper()) {
            return Phase.STRANGE_METAL;
        }
        return w <= dome() ? Phase.SUPERCONDUCTING_DOME : Phase.METAL_WITHOUT_Q_BALLS;
    }

    /** 3 w (1 - w^2)/kappa: the f that self-consistency asks for. */
    public double level(double w) {
        return 3 * w * (1 - w) * (1 + w) / kappa;
    }

    /** Whether there is a ball at w: at most T*, and outside the metal between dome and strange metal. */
    public boolean hasBall(double w) {
        return w > 0 && w <= 1 && level(w) <= kernel.peak() * (1 + 4e-16);
    }

    /** alpha_1 < alpha*, the inner root of f = level; alpha_c at w = 1; NaN where there is no ball. */
    public double inner(double w) {
        if (!hasBall(w)) {
            return Double.NaN;
        }
        return innerAt(level(w));
    }

    /** The root of f = level below alpha*. */
    public double innerAt(double level) {
        if (level <= 0) {
            return kernel.threshold();
        } else if (level >= kernel.peak()) {
            return kernel.alphaPeak();
        }
        double c = kernel.threshold();
        // In the logarithm of the distance from the threshold: f starts quadratically there.
        if (kernel.ratio(c + 1e-13 * c) >= level) {
            return c + 1e-13 * c;
        }
        double t = Roots.between(
                s -> kernel.ratio(c + Math.exp(s)) - level, Math.log(1e-13 * c), Math.log(kernel.alphaPeak() - c));
        return c + Math.exp(t);
    }

    /** alpha_2 > alpha*, the outer root of f = level; NaN where there is no ball, and at w = 1, where it is infinite. */
    public double outer(double w) {
        if (!hasBall(w) || level(w) <= 0) {
            return Double.NaN;
        }
        return outerAt(level(w));
    }

    /** The root of f = level, above 0, beyond alpha*. */
    public double outerAt(double level) {
        return level >= kernel.peak()
                ? kernel.alphaPeak()
                : Roots.above(a -> kernel.ratio(a) - level, kernel.alphaPeak(), 1e300);
    }

    /** The larger root of I'/(2 alpha) = level, the stationary core of a large ball; NaN as for {@link #outer}. */
    public double core(double w) {
        if (!hasBall(w) || level(w) <= 0) {
            return Double.NaN;
        }
        return level(w) >= kernel.half(kernel.alphaPeak()) ? kernel.alphaPeak() : stationary(level(w));
    }

    /**
     * The larger root of I'/(2 alpha) = level above the threshold, which is a minimum of u (level 3w/kappa) or of u - w^2
     * m^2 (level 3w(1-w^2)/kappa); NaN where there is none.
     */
    public double stationary(double level) {
        double top = halfPeak();
        if (!(level > 0) || level >= kernel.half(top)) {
            return Double.NaN;
        }
        return Roots.above(a -> kernel.half(a) - level, top, 1e300);
    }

    /** Where I'/(2 alpha) is largest, between threshold and alpha*. */
    private double halfPeak() {
        return Roots.between(kernel::halfSlope, kernel.threshold() * (1 + 1e-12), kernel.alphaPeak() * 1.5);
    }

    /** u = U_eff/mu0^4 at alpha and w [D, eq. 13]. */
    public double potential(double alpha, double w) {
        double m = w * alpha;
        return m * m - kappa / 3 * w * kernel.value(alpha);
    }

    /** u - w^2 m^2, the potential seen from the rotating frame. */
    public double rotatingPotential(double alpha, double w) {
        double m = w * alpha;
        return m * m * (1 - w) * (1 + w) - kappa / 3 * w * kernel.value(alpha);
    }

    /** d alpha / d w along the inner or outer branch. */
    public double amplitudeSlope(double alpha, double w) {
        return 3 * (1 - 3 * w * w) / (kappa * kernel.ratioSlope(alpha));
    }

    /** d alpha / d w along the core. */
    public double coreSlope(double alpha, double w) {
        return 3 * (1 - 3 * w * w) / (kappa * kernel.halfSlope(alpha));
    }

    /** m_h^2 = u''/2 - w^2 at the core, in mu0^2 [D, section 7]. */
    public double amplitudeMassSquared(double alphaCore, double w) {
        return (1 - w) * (1 + w) - kappa * kernel.curvature(alphaCore) / (6 * w);
    }
}
