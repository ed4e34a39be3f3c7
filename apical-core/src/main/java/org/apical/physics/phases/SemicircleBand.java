package org.apical.physics.phases;

/** The semicircular density of states, (2/pi) sqrt(1 - z^2), in the angle z = -cos t. */
final class SemicircleBand implements BandShape {
    @Override
    public double density(double z) {
        return 2 / Math.PI * Math.sqrt(Math.max(0, (1 - z) * (1 + z)));
    }

    @Override
    public double filling(double m) {
        return ofAngle(Math.acos(-m));
    }

    private static double ofAngle(double t) {
        double twice = 2 * t;
        // 2t - sin 2t loses its digits at the edge of the band.
        double difference = twice < 0.1
                ? twice
                        * twice
                        * twice
                        / 6
                        * (1 - twice * twice / 20 * (1 - twice * twice / 42 * (1 - twice * twice / 72)))
                : twice - Math.sin(twice);
        return difference / (2 * Math.PI);
    }

    @Override
    public double energy(double m) {
        double s = Math.max(0, (1 - m) * (1 + m));
        return -2 / (3 * Math.PI) * s * Math.sqrt(s);
    }

    @Override
    public double place(double p) {
        if (p > 0.5) {
            return -place(1 - p);
        }
        if (p <= 0) {
            return -1;
        }
        double low = 0;
        double high = Math.PI / 2;
        // Exact at the edge of the band: p = 2 t^3 / (3 pi).
        double t = Math.min(high, Math.cbrt(1.5 * Math.PI * p));
        for (int i = 0; i < 100; i++) {
            double f = ofAngle(t) - p;
            if (f > 0) {
                high = t;
            } else {
                low = t;
            }
            double s = Math.sin(t);
            double next = t - f * Math.PI / (2 * s * s);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - t) <= 2e-16 * t) {
                t = next;
                break;
            }
            t = next;
        }
        return -Math.cos(t);
    }

    @Override
    public double[] singular() {
        return new double[0];
    }
}
