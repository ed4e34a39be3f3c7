package org.apical.physics.pairing;

/**
 * The functional derivative of Tc by the spectrum (pairing-materials, section 4.7; Bergmann and Rainer 1973): with the gap
 * function v at Tc, {@code dTc/dalpha2F(w) = -(v dM/dalpha2F(w) v) / (v dM/dT v)}, and {@code dlambda(nu)/dalpha2F(w) = 2w/(w^2 +
 * nu^2)} in the matrix M of section 4.3 with its size and its folded pseudopotential kept.
 */
public final class TcDerivative {
    private final CriticalTemperature tc;
    private final double[] v;
    private final double slope;

    /** At Tc, which is not 0. */
    public TcDerivative(ModeSpectrum spectrum, Coulomb coulomb, CriticalTemperature tc) {
        this.tc = tc;
        v = tc.gapFunction();
        double h = 1e-4 * tc.t();
        int n = tc.frequencies();
        double up = LinearGapEquation.at(spectrum, coulomb, tc.t() + h, n).form(v);
        double down = LinearGapEquation.at(spectrum, coulomb, tc.t() - h, n).form(v);
        slope = (up - down) / (2 * h);
    }

    /** {@code dTc/dalpha2F(w)} in meV per meV: divide by kB for K/meV. */
    public double at(double omega) {
        double[] change = new ModeSpectrum(new double[] {omega}, new double[] {2 / omega}).kernel(tc.t(), 2 * v.length);
        return -new LinearGapEquation(change, v.length, 0).change(v) / slope;
    }
}
