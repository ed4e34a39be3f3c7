package org.apical.physics.superstripes;

/**
 * Minibands and free motion together, with densities per area.
 *
 * @param bands the minibands
 * @param free the free motion
 * @param referenceDos N0 per spin, 1/(eV nm^2): two-dimensional free electrons of these masses for stripes, one full subband
 *     for wells (section 3.5)
 */
public record Superlattice(Minibands bands, FreeMotion free, double referenceDos) {
    /** With the N0 of the mass along the superlattice in the wells. */
    public static Superlattice of(Minibands bands, FreeMotion free, double wellMass, double freeMass) {
        double mass = free.isWells() ? freeMass : Math.sqrt(wellMass * freeMass);
        return new Superlattice(bands, free, mass / (4 * Math.PI * Scale.H0));
    }

    /** More minibands in reach than are computed. */
    public static final class TooManyBandsException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        TooManyBandsException(double energy) {
            super("More than " + Minibands.MOST + " minibands start below " + energy + " eV.");
        }
    }

    /** Lower Lifshitz energy of a band: where a Fermi surface appears, eV. With Rashba coupling the ring. */
    public double bottom(int band) {
        return bands.min(band) - free.ringEV();
    }

    /** Where the two helicities cross; the bottom without Rashba coupling, eV. */
    public double nodal(int band) {
        return bands.min(band);
    }

    /** Upper Lifshitz energy: where the Fermi surface opens at the neck, eV. */
    public double neck(int band) {
        return bands.max(band);
    }

    /** Bands whose bottom lies below an energy. */
    public int bandsBelow(double energy) {
        int n = bands.countBelow(Math.min(energy + free.ringEV(), 1e9));
        if (n > Minibands.MOST) {
            throw new TooManyBandsException(energy);
        }
        return n;
    }

    /** Density of states per spin and area, 1/(eV nm^2) (section 3.5). */
    public double states(double energy) {
        double sum = 0;
        int n = bandsBelow(energy);
        ZoneRule rule = ZoneRule.FINEST;
        double ring = free.ringEV();
        for (int band = 0; band < n; band++) {
            double[] splits = {energy, energy + ring};
            Zone zone = Zone.of(bands, band, rule, splits);
            for (int i = 0; i < zone.size(); i++) {
                sum += zone.weight()[i] * free.states(energy - zone.energy()[i]);
            }
        }
        return sum * free.areal(bands.period());
    }

    /** Electrons of both spins per area at a chemical potential and a temperature (K), normal state, 1/nm^2 (section 3.5). */
    public double density(double mu, double temperature) {
        double kT = temperature * Scale.KB;
        double sum = 0;
        int n = bandsBelow(mu + 42 * kT);
        double ring = free.ringEV();
        for (int band = 0; band < n; band++) {
            sum += bandDensity(band, mu, kT, ring);
        }
        return sum;
    }

    /** Electrons of both spins in one band. */
    double bandDensity(int band, double mu, double kT, double ring) {
        double sum = 0;
        Zone zone = Zone.of(bands, band, ZoneRule.FINE, mu, mu + ring);
        for (int i = 0; i < zone.size(); i++) {
            sum += zone.weight()[i] * free.filled(mu - zone.energy()[i], kT);
        }
        return 2 * sum * free.areal(bands.period());
    }

    /** The chemical potential at which the normal state holds that many electrons, eV. */
    public double chemicalPotential(double density, double temperature) {
        double kT = temperature * Scale.KB;
        double low = bottom(0) - 1e-3;
        double step = 1e-3 + kT;
        while (density(low, temperature) > density) {
            low -= step;
            step *= 2;
        }
        double high = low + step;
        while (density(high, temperature) < density) {
            step *= 2;
            high = low + step;
        }
        return Roots.find(mu -> density(mu, temperature) - density, low, high, 1e-14);
    }
}
