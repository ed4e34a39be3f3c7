package org.apical.physics.superstripes;

/**
 * The free motion beside the superlattice: one direction for stripes, two for wells, where a uniform Rashba coupling splits it
 * into two helicities (specification, 2 and 3.5).
 */
public final class FreeMotion {
    private final boolean wells;
    private final double h;
    private final double ringEV;

    private FreeMotion(boolean wells, double h, double ringEV) {
        this.wells = wells;
        this.h = h;
        this.ringEV = ringEV;
    }

    /** Stripes: one free direction of that mass. */
    public static FreeMotion stripes(double mass) {
        return new FreeMotion(false, Scale.H0 / mass, 0);
    }

    /**
     * Wells: two free directions.
     *
     * @param mass of the free motion
     * @param rashba coupling alpha_R, eV nm, 0 or more
     */
    public static FreeMotion wells(double mass, double rashba) {
        double h = Scale.H0 / mass;
        return new FreeMotion(true, h, rashba * rashba / (4 * h));
    }

    /** Whether two directions are free. */
    public boolean isWells() {
        return wells;
    }

    /** hbar^2 / (2 m_f), eV nm^2. */
    public double h() {
        return h;
    }

    /** E_so: how far the ring of the lower helicity lies below the crossing point, eV; 0 without Rashba coupling. */
    public double ringEV() {
        return ringEV;
    }

    /** What turns an integral over kFraction into a density per area: 1/d for stripes, 1 for wells (per period). */
    double areal(double period) {
        return wells ? 1 : 1 / period;
    }

    /** Density of states per spin at kinetic energy {@code eps}, per length or area, 1/eV. */
    double states(double eps) {
        if (!wells) {
            return eps > 0 ? 1 / (2 * Math.PI * Math.sqrt(h * eps)) : 0;
        }
        double flat = 1 / (4 * Math.PI * h);
        if (eps > 0) {
            return flat;
        }
        return eps > -ringEV ? flat * Math.sqrt(ringEV / (eps + ringEV)) : 0;
    }

    /** Electrons of one spin with kinetic energy below a = mu - E at a temperature (kT in eV), per length or area. */
    double filled(double a, double kT) {
        if (!wells) {
            if (kT <= 0) {
                return a > 0 ? Math.sqrt(a / h) / Math.PI : 0;
            }
            return Math.sqrt(kT / h) / (2 * Math.PI) * ThermalIntegrals.fermi(a / kT);
        }
        double flat = 1 / (4 * Math.PI * h);
        double ring = ringEV > 0 ? flat * ring(a + ringEV, kT) : 0;
        if (kT <= 0) {
            return ring + flat * Math.max(0, a);
        }
        double x = a / kT;
        return ring + flat * kT * (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));
    }

    /** The integral of sqrt(E_so/s) f(s - a) over s from 0 to E_so. */
    private double ring(double a, double kT) {
        double root = Math.sqrt(ringEV);
        if (kT <= 0) {
            return 2 * root * Math.sqrt(Math.max(0, Math.min(a, ringEV)));
        }
        // s = t^2; fine panels where f falls.
        ShellRule rule = ShellRule.spread(a, kT, -a, ringEV - a);
        double sum = 0;
        for (int i = 0; i < rule.size(); i++) {
            sum += rule.weight()[i] / (1 + Math.exp(rule.xi()[i] / kT));
        }
        return root * sum;
    }
}
