package org.apical.physics.superstripes;

/** Isotope coefficients of Tc by central differences in ln omega_0 (specification, 4.6). */
public final class Isotope {
    /** Step in ln omega_0; part of the definition. */
    private static final double STEP = 0.01;

    private Isotope() {}

    /**
     * The two coefficients; NaN where Tc vanishes.
     *
     * @param fixedMu chemical potential held
     * @param fixedDensity normal density at Tc held
     */
    public record Coefficients(double fixedMu, double fixedDensity) {}

    /** The one at fixed chemical potential (eV) alone. */
    public static double fixedMu(CriticalTemperature theory, double mu) {
        return difference(shifted(theory, STEP).at(mu), shifted(theory, -STEP).at(mu));
    }

    /** At a chemical potential (eV) and the density of the normal state at its Tc, 1/nm^2. */
    public static Coefficients of(CriticalTemperature theory, double mu, double density) {
        CriticalTemperature up = shifted(theory, STEP);
        CriticalTemperature down = shifted(theory, -STEP);
        return new Coefficients(
                difference(up.at(mu), down.at(mu)),
                difference(up.atDensity(density).tc(), down.atDensity(density).tc()));
    }

    private static CriticalTemperature shifted(CriticalTemperature theory, double step) {
        Pairing pairing = theory.pairing();
        return new CriticalTemperature(theory.lattice(), pairing.withOmega(pairing.omegaEV() * Math.exp(step)), false);
    }

    private static double difference(double up, double down) {
        return up > 0 && down > 0 ? Math.log(up / down) / (4 * STEP) : Double.NaN;
    }
}
