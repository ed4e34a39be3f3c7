package org.apical.physics.superstripes;

/**
 * Band edges of the cell of well and barrier (specification, 3.2): eigenvalues of half the cell with Neumann or Dirichlet
 * ends. The Pruefer angle counts them, so none is lost where two of them meet; Newton's method on the one function that
 * vanishes finishes each.
 */
final class BandEdges {
    /** psi' = 0 or psi = 0 in the middle of the well and in the middle of the barrier. */
    enum Ends {
        NN,
        DD,
        ND,
        DN
    }

    private static final int STEPS = 200;

    private final HalfCell half;

    BandEdges(HalfCell half) {
        this.half = half;
    }

    /** The j-th eigenvalue from 0, eV. */
    double eigenvalue(Ends ends, int j) {
        double low = Math.min(0, half.barrierEV) - 1e-3 * (1 + Math.abs(half.barrierEV));
        double step = 1 + Math.abs(half.barrierEV);
        double high = low + step;
        while (count(ends, high) <= j) {
            low = high;
            step *= 2;
            high += step;
        }
        // Between low and high lie one eigenvalue or more; down to one.
        for (int i = 0; i < STEPS && !(count(ends, low) == j && count(ends, high) == j + 1); i++) {
            double middle = (low + high) / 2;
            if (count(ends, middle) > j) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return refine(ends, low, high);
    }

    /** Newton's method on the function that vanishes, kept between two energies. */
    private double refine(Ends ends, double from, double to) {
        double low = from;
        double high = to;
        half.at(low);
        boolean positive = value(ends) > 0;
        double e = (low + high) / 2;
        for (int i = 0; i < STEPS; i++) {
            half.at(e);
            double f = value(ends);
            if (f == 0) {
                return e;
            }
            if (f > 0 == positive) {
                low = e;
            } else {
                high = e;
            }
            double next = e - f / slope(ends);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - e) <= 2e-16 * Math.abs(e) + 1e-17 || next == low || next == high) {
                return next;
            }
            e = next;
        }
        return e;
    }

    private double value(Ends ends) {
        return switch (ends) {
            case NN -> half.c;
            case DD -> half.b;
            case ND -> half.a;
            case DN -> half.d;
        };
    }

    private double slope(Ends ends) {
        return switch (ends) {
            case NN -> half.dc;
            case DD -> half.db;
            case ND -> half.da;
            case DN -> half.dd;
        };
    }

    /** How many eigenvalues lie at or below an energy. */
    int count(Ends ends, double e) {
        boolean startFlat = ends == Ends.NN || ends == Ends.ND;
        boolean endFlat = ends == Ends.NN || ends == Ends.DN;
        // theta = turns pi + rest, psi = r sin theta, psi'/m = r cos theta.
        long turns = 0;
        double rest = startFlat ? Math.PI / 2 : 0;
        for (int segment = 0; segment < 2; segment++) {
            double length = segment == 0 ? half.wellHalf : half.barrierHalf;
            double mass = segment == 0 ? half.wellMass : half.barrierMass;
            double z = (segment == 0 ? e : e - half.barrierEV) * mass / Scale.H0;
            double psi = Math.sin(rest);
            double flux = Math.cos(rest);
            if (length <= 0) {
                continue;
            }
            if (z > 0) {
                double q = Math.sqrt(z);
                double phi = Math.atan2(q / mass * psi, flux) + q * length;
                long more = (long) Math.floor(phi / Math.PI);
                turns += more;
                phi -= more * Math.PI;
                rest = Math.atan2(mass / q * Math.sin(phi), Math.cos(phi));
            } else {
                double kappa = Math.sqrt(-z);
                double x = Math.exp(-2 * kappa * length);
                double cosh = (1 + x) / 2;
                double sinh = kappa * length < 1e-8 ? length : (1 - x) / (2 * kappa);
                double psi2 = cosh * psi + mass * sinh * flux;
                double flux2 = kappa * kappa * sinh / mass * psi + cosh * flux;
                if (psi2 < 0 || psi2 == 0 && flux2 < 0) {
                    turns++;
                    psi2 = -psi2;
                    flux2 = -flux2;
                }
                rest = Math.atan2(psi2, flux2);
            }
            if (rest < 0) {
                rest = 0;
            } else if (rest >= Math.PI) {
                turns++;
                rest = 0;
            }
        }
        return (int) (turns + (endFlat && rest >= Math.PI / 2 ? 1 : 0));
    }
}
