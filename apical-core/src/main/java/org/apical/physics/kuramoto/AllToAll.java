package org.apical.physics.kuramoto;

/**
 * Everyone pulls everyone with K/N: K r sin(psi - theta_i - alpha), r e^{i psi} the mean of e^{i theta}.
 *
 * @param size number of oscillators
 * @param coupling K
 * @param lag alpha
 */
public record AllToAll(int size, double coupling, double lag) implements Coupling {
    @Override
    public double largestSum() {
        return Math.abs(coupling);
    }

    @Override
    public boolean global() {
        return true;
    }

    /** Real and imaginary part of K z e^{-i alpha}: the pull is {@code im cos - re sin}. */
    double[] field(double x, double y) {
        return new double[] {
            coupling * (x * Math.cos(lag) + y * Math.sin(lag)), coupling * (y * Math.cos(lag) - x * Math.sin(lag))
        };
    }

    @Override
    public void pull(double[] s, double[] c, double x, double y, int from, int to, double[] pull, int at) {
        double[] field = field(x, y);
        double re = field[0];
        double im = field[1];
        for (int i = 0; i < to - from; i++) {
            pull[at + i] = im * c[from + i] - re * s[from + i];
        }
    }
}
