package org.apical.physics.stripes;

/**
 * Kinematic diffraction of a striped plane: |F|^2 with F(Q) = (1/N_Cu) sum of f exp(iQr) exp(-B Q^2/(16 pi^2)) over the atoms of the
 * cell (specification, 7.2).
 *
 * @param plane the atoms
 * @param scattering their factors
 * @param bFactor B of all atoms, A^2
 */
public record PlaneDiffraction(StripedPlane plane, Scattering scattering, double bFactor) {
    private static final double WHOLE = 1e-9;

    /** Whether [H, K, m, L] is a point of the reciprocal lattice of the cell: 2H, K, L whole, m whole or half. */
    public boolean isAllowed(double h, double k, double m, double l) {
        return whole(2 * h) && whole(k) && whole(l) && whole(plane.rows() % 2 == 0 ? m : 2 * m);
    }

    private static boolean whole(double x) {
        return Math.abs(x - Math.rint(x)) < WHOLE;
    }

    /** Wave vector of a reflection, 1/A; K counts average rows, m is the order of the satellite. */
    public double[] q(double h, double k, double m, double l) {
        return new double[] {
            2 * Math.PI * h / plane.a(),
            2 * Math.PI * (k * plane.rows() + m) / plane.period(),
            2 * Math.PI * l / plane.cell()[2]
        };
    }

    /** Intensity at a wave vector. */
    public double intensity(double[] q) {
        double length = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2]);
        double copper = scattering.factor(true, length);
        double oxygen = scattering.factor(false, length);
        double re = 0;
        double im = 0;
        int count = 0;
        for (StripedPlane.Atom atom : plane.atoms()) {
            boolean isCopper = atom.element().equals("Cu");
            double f = isCopper ? copper : oxygen;
            count += isCopper ? 1 : 0;
            double phase = q[0] * atom.x() + q[1] * atom.y() + q[2] * atom.z();
            re += f * Math.cos(phase);
            im += f * Math.sin(phase);
        }
        double damped = Math.exp(-bFactor * length * length / (16 * Math.PI * Math.PI)) / count;
        return (re * re + im * im) * damped * damped;
    }
}
