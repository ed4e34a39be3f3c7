package org.apical.models.pairing;

/**
 * A known superfluid density, to make up data from.
 *
 * @param weightD share of the d-wave gap
 * @param gapDMeV largest d-wave gap
 * @param gapSMeV s-wave gap
 * @param tcK critical temperature
 */
public record DensityTruth(double weightD, double gapDMeV, double gapSMeV, double tcK) {
    /** La1.83Sr0.17CuO4 as published; Tc and weight recalled. */
    public static final DensityTruth LSCO = new DensityTruth(0.7, 8.2, 1.57, 36.2);

    /** Density at a temperature over that at 0. */
    public double at(double temperatureK) {
        return DensityShape.rho(weightD, gapDMeV, gapSMeV, tcK, temperatureK);
    }
}
