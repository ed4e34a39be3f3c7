package org.apical.physics.phases;

/** The constant density of states 1/2. */
final class FlatBand implements BandShape {
    @Override
    public double density(double z) {
        return 0.5;
    }

    @Override
    public double filling(double m) {
        return (m + 1) / 2;
    }

    @Override
    public double energy(double m) {
        return (m - 1) * (m + 1) / 4;
    }

    @Override
    public double place(double p) {
        return 2 * p - 1;
    }

    @Override
    public double[] singular() {
        return new double[0];
    }
}
