package org.apical.physics.phases;

/**
 * The Van der Waals fluid of anisotropic polarons with directional bonds (phase-separation, section B; the form of Poole et
 * al., Phys. Rev. Lett. 73, 1632 (1994)). Energies per polaron in kelvin, v = 1/x unit cells per polaron.
 *
 * @param exclusion b, excluded area; v is above it
 * @param attraction a (K)
 * @param bondEnergy eps (K)
 * @param brokenStates Om, number of broken-bond states
 * @param width s, width of the bond strength in v
 * @param preferred v0, the area at which bonds are strongest
 * @param bonds nb, bonds per polaron
 */
public record PolaronFluid(
        double exclusion,
        double attraction,
        double bondEnergy,
        double brokenStates,
        double width,
        double preferred,
        double bonds) {
    /** The fluid whose critical temperature without bonds is {@code t0}: a = 27 b t0 / 8. */
    public static PolaronFluid of(
            double exclusion,
            double t0,
            double bondEnergy,
            double brokenStates,
            double width,
            double preferred,
            double bonds) {
        return new PolaronFluid(exclusion, 27 * exclusion * t0 / 8, bondEnergy, brokenStates, width, preferred, bonds);
    }

    /** Bf(T) = T ln[(Om + exp(eps/T)) / (Om + 1)], without overflow. */
    double bondFreeEnergy(double t) {
        double a = bondEnergy / t;
        double logOm = Math.log(brokenStates);
        double largest = Math.max(a, logOm);
        double sum = Math.exp(a - largest) + Math.exp(logOm - largest);
        return t * (largest + Math.log(sum) - Math.log1p(brokenStates));
    }

    /** F(v) = exp(-((v - v0)/s)^2). */
    double bondStrength(double v) {
        double u = (v - preferred) / width;
        return Math.exp(-u * u);
    }

    /** A(v, T) per polaron (K). */
    public double helmholtz(double v, double t) {
        return helmholtz(v, t, bondFreeEnergy(t));
    }

    private double helmholtz(double v, double t, double bf) {
        return -t * (Math.log(v - exclusion) + 1)
                - attraction / v
                - bonds * (bondStrength(v) * bf + t * Math.log1p(brokenStates));
    }

    /** P = -dA/dv (K per cell). */
    public double pressure(double v, double t) {
        return t / (v - exclusion)
                - attraction / (v * v)
                - 2 * bonds * bondFreeEnergy(t) * bondStrength(v) * (v - preferred) / (width * width);
    }

    /** mu = A + P v (K). */
    public double potential(double v, double t) {
        return helmholtz(v, t) + pressure(v, t) * v;
    }

    /** dP/dv. */
    public double stiffness(double v, double t) {
        double u = (v - preferred) / width;
        return -t / ((v - exclusion) * (v - exclusion))
                + 2 * attraction / (v * v * v)
                + bonds * bondFreeEnergy(t) * bondStrength(v) * (4 * u * u - 2) / (width * width);
    }

    /** d2P/dv2. */
    public double stiffnessSlope(double v, double t) {
        double u = (v - preferred) / width;
        double free = v - exclusion;
        return 2 * t / (free * free * free)
                - 6 * attraction / (v * v * v * v)
                + bonds * bondFreeEnergy(t) * bondStrength(v) * u * (12 - 8 * u * u) / (width * width * width);
    }

    /** f(x) = x A(1/x), free energy per cell (K), at one temperature for many dopings; 0 where there is no polaron. */
    public double[] perCell(double[] x, double t) {
        double bf = bondFreeEnergy(t);
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i] == 0 ? 0 : x[i] * helmholtz(1 / x[i], t, bf);
        }
        return out;
    }
}
