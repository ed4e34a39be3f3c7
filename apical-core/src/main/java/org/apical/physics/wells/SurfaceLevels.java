package org.apical.physics.wells;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apical.numerics.GaussLobatto;

/** Levels of one surface on spectral elements. */
final class SurfaceLevels extends Levels {
    private static final int SUBDIVISIONS = 24;

    private final Mesh mesh;
    private final Splitting splitting;

    SurfaceLevels(double[] energies, Mesh mesh, double[][] psi, Splitting splitting, Accuracy accuracy) {
        super(energies, mesh.x, mesh.weights, new double[][][] {psi}, accuracy);
        this.mesh = mesh;
        this.splitting = splitting;
    }

    @Override
    public Splitting splitting() {
        return splitting;
    }

    @Override
    public void at(double at, int count, double[][][] out) {
        double[] values = out[0][0];
        double[] slopes = out[1][0];
        Arrays.fill(values, 0);
        Arrays.fill(slopes, 0);
        Mesh.Element e = mesh.find(at);
        if (e == null) {
            return;
        }
        GaussLobatto rule = e.rule();
        int n = e.order() + 1;
        double[] l = new double[n];
        rule.lagrange((at - e.start()) / e.half() - 1, l);
        double[] dl = new double[n];
        double[][] d = rule.derivative();
        for (int q = 0; q < n; q++) {
            for (int j = 0; j < n; j++) {
                dl[j] += l[q] * d[q][j];
            }
        }
        for (int level = 0; level < count; level++) {
            double[] psi = psi(0, level);
            double v = 0;
            double s = 0;
            for (int j = 0; j < n; j++) {
                v += l[j] * psi[e.first() + j];
                s += dl[j] * psi[e.first() + j];
            }
            values[level] = v;
            slopes[level] = s / e.half();
        }
    }

    @Override
    double[][] fine(double[] populations) {
        int total = mesh.elements.size() * SUBDIVISIONS;
        double[] x = new double[total];
        double[] density = new double[total];
        double[] slopes = new double[total];
        Map<GaussLobatto, double[][][]> tables = new IdentityHashMap<>();
        int at = 0;
        for (Mesh.Element e : mesh.elements) {
            double[][][] table = tables.computeIfAbsent(e.rule(), SurfaceLevels::table);
            int n = e.order() + 1;
            for (int i = 0; i < SUBDIVISIONS; i++, at++) {
                double[] l = table[0][i];
                double[] dl = table[1][i];
                x[at] = e.start() + 2 * e.half() * (i + 0.5) / SUBDIVISIONS;
                double sum = 0;
                double square = 0;
                for (int level = 0; level < populations.length; level++) {
                    double[] psi = psi(0, level);
                    double v = 0;
                    double s = 0;
                    for (int j = 0; j < n; j++) {
                        double p = psi[e.first() + j];
                        v += l[j] * p;
                        s += dl[j] * p;
                    }
                    sum += populations[level] * v * s;
                    square += populations[level] * v * v;
                }
                density[at] = square;
                slopes[at] = 2 * sum / e.half();
            }
        }
        return new double[][] {x, density, slopes};
    }

    /** Lagrange polynomials and their slopes in the middle of each subdivision of [-1, 1]. */
    private static double[][][] table(GaussLobatto rule) {
        int n = rule.nodes().length;
        double[][][] out = new double[2][SUBDIVISIONS][n];
        for (int i = 0; i < SUBDIVISIONS; i++) {
            rule.lagrange(2 * (i + 0.5) / SUBDIVISIONS - 1, out[0][i]);
            for (int q = 0; q < n; q++) {
                for (int j = 0; j < n; j++) {
                    out[1][i][j] += out[0][i][q] * rule.derivative()[q][j];
                }
            }
        }
        return out;
    }
}
