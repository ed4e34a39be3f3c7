package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.List;
import org.apical.numerics.DenseEigen;
import org.jspecify.annotations.Nullable;

/** The lowest adiabatic surface V(x) = V_lat(x) + lowest eigenvalue of H_el(x), eV (iqtp, section 4.4a). Thread-safe. */
public final class Adiabatic {
    private final ClusterSpec spec;
    private final ElectronSpace electrons;
    private final double[][] constant;
    private final double[][][] slope;

    /** The surface of a cluster. */
    public Adiabatic(ClusterSpec spec) {
        this.spec = spec;
        electrons = new ElectronSpace(spec.sites(), spec.up(), spec.down());
        int n = electrons.size();
        constant = new double[n][n];
        slope = new double[spec.modes()][n][n];
        for (int e = 0; e < n; e++) {
            for (int i = 0; i < spec.sites(); i++) {
                constant[e][e] += spec.energy()[i] * electrons.occupation(e, i)
                        + (electrons.doubly(e, i) ? spec.repulsion()[i] : 0);
                for (int m = 0; m < spec.modes(); m++) {
                    slope[m][e][e] += spec.site()[m][i] * (electrons.occupation(e, i) - spec.reference()[i]);
                }
            }
            for (ClusterSpec.Pair v : spec.pairs()) {
                constant[e][e] += v.value() * electrons.occupation(e, v.i()) * electrons.occupation(e, v.j());
            }
        }
        for (ClusterSpec.Pair hop : spec.hops()) {
            for (int[] k : electrons.hopping(hop.i(), hop.j())) {
                constant[k[0]][k[1]] -= hop.value() * k[2];
            }
        }
        for (ClusterSpec.Bond bond : spec.bonds()) {
            for (int[] k : electrons.hopping(bond.i(), bond.j())) {
                slope[bond.mode()][k[0]][k[1]] += bond.value() * k[2];
            }
        }
    }

    /**
     * Height, slope and holes at a point.
     *
     * @param value eV
     * @param gradient along each mode, eV
     * @param occupation holes on each site
     */
    public record Point(double value, double[] gradient, double[] occupation) {}

    /** The surface at x, one entry a mode. */
    public Point at(double[] x) {
        int n = constant.length;
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = constant[i][j];
                for (int m = 0; m < x.length; m++) {
                    sum += slope[m][i][j] * x[m];
                }
                a[i][j] = sum;
            }
        }
        DenseEigen eigen = DenseEigen.of(a);
        double[] v = eigen.vectors()[0];
        double[] gradient = spec.latticeGradient(x);
        for (int m = 0; m < x.length; m++) {
            for (int i = 0; i < n; i++) {
                double row = 0;
                for (int j = 0; j < n; j++) {
                    row += slope[m][i][j] * v[j];
                }
                gradient[m] += v[i] * row;
            }
        }
        double[] occupation = new double[spec.sites()];
        for (int e = 0; e < n; e++) {
            for (int i = 0; i < occupation.length; i++) {
                occupation[i] += v[e] * v[e] * electrons.occupation(e, i);
            }
        }
        return new Point(spec.lattice(x) + eigen.values()[0], gradient, occupation);
    }

    /** The cluster. */
    public ClusterSpec spec() {
        return spec;
    }

    /** How far each coordinate may matter: the largest harmonic displacement of any hole state, and the zero point. */
    public double[] reach() {
        double[] reach = new double[spec.modes()];
        for (int m = 0; m < reach.length; m++) {
            double most = 0;
            for (int i = 0; i < constant.length; i++) {
                double row = 0;
                for (int j = 0; j < constant.length; j++) {
                    row += Math.abs(slope[m][i][j]);
                }
                most = Math.max(most, row);
            }
            reach[m] = 2 + Math.min(200, 2.5 * most / spec.omega()[m]);
        }
        return reach;
    }

    /** Local minimum over the directions in {@code free} (orthonormal rows) from x; null where it runs away. */
    public double @Nullable [] relax(double[] x, double[][] free) {
        int k = free.length;
        double[] at = x.clone();
        Point here = at(at);
        double damping = 1e-3;
        boolean stalled = false;
        for (int pass = 0; pass < 200; pass++) {
            double[] g = along(here.gradient, free);
            double size = 0;
            for (double v : g) {
                size = Math.max(size, Math.abs(v));
            }
            // Rounding of the height hides steps below about 1e-16 / slope: a slope this small is as good as none.
            if (size < 1e-10 || stalled && size < 1e-7) {
                return at;
            }
            double[][] hessian = new double[k][];
            double step = 1e-4;
            for (int i = 0; i < k; i++) {
                double[] plus = along(at(moved(at, free[i], step)).gradient, free);
                double[] minus = along(at(moved(at, free[i], -step)).gradient, free);
                hessian[i] = new double[k];
                for (int j = 0; j < k; j++) {
                    hessian[i][j] = (plus[j] - minus[j]) / (2 * step);
                }
            }
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < i; j++) {
                    double mean = (hessian[i][j] + hessian[j][i]) / 2;
                    hessian[i][j] = mean;
                    hessian[j][i] = mean;
                }
            }
            DenseEigen eigen = DenseEigen.of(hessian);
            boolean moved = false;
            for (int trial = 0; trial < 60 && !moved; trial++) {
                double[] next = at.clone();
                for (int e = 0; e < k; e++) {
                    double push = 0;
                    for (int i = 0; i < k; i++) {
                        push += eigen.vectors()[e][i] * g[i];
                    }
                    double curvature =
                            eigen.values()[e] > 1e-9 ? eigen.values()[e] + damping : 1e-3 - eigen.values()[e] + damping;
                    for (int i = 0; i < k; i++) {
                        next = moved(next, free[i], -eigen.vectors()[e][i] * push / curvature);
                    }
                }
                Point there = at(next);
                if (there.value <= here.value + 1e-16 * Math.abs(here.value)) {
                    double gain = here.value - there.value;
                    at = next;
                    here = there;
                    damping = Math.max(damping / 10, 1e-14);
                    stalled = gain <= 1e-15 * Math.abs(here.value);
                    moved = true;
                } else {
                    damping = Math.max(damping * 4, 1e-8);
                }
            }
            if (!moved) {
                return size < 1e-6 ? at : null;
            }
        }
        return null;
    }

    private static double[] along(double[] gradient, double[][] free) {
        double[] g = new double[free.length];
        for (int i = 0; i < g.length; i++) {
            for (int m = 0; m < gradient.length; m++) {
                g[i] += free[i][m] * gradient[m];
            }
        }
        return g;
    }

    private static double[] moved(double[] x, double[] direction, double by) {
        double[] y = x.clone();
        for (int m = 0; m < y.length; m++) {
            y[m] += by * direction[m];
        }
        return y;
    }

    /** Orthonormal directions perpendicular to the unit vector d. */
    static double[][] perpendicular(double[] d) {
        List<double[]> out = new ArrayList<>();
        for (int m = 0; m < d.length; m++) {
            double[] v = new double[d.length];
            v[m] = 1;
            remove(v, d);
            for (double[] u : out) {
                remove(v, u);
            }
            double norm = 0;
            for (double c : v) {
                norm += c * c;
            }
            if (norm > 1e-6 && out.size() < d.length - 1) {
                for (int i = 0; i < v.length; i++) {
                    v[i] /= Math.sqrt(norm);
                }
                out.add(v);
            }
        }
        return out.toArray(new double[0][]);
    }

    private static void remove(double[] v, double[] u) {
        double dot = 0;
        for (int i = 0; i < v.length; i++) {
            dot += v[i] * u[i];
        }
        for (int i = 0; i < v.length; i++) {
            v[i] -= dot * u[i];
        }
    }
}
