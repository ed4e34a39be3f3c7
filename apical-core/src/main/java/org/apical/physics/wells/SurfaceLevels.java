package org.apical.physics.wells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apical.numerics.GaussLobatto;

/** Levels of one surface on spectral elements. */
final class SurfaceLevels extends Levels {
    private static final int SUBDIVISIONS = 24;
    private static final double TURN = 3;

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

    /** Each element in parts so short that the wave turns by no more than a few radians in half of one. */
    @Override
    double[][] points(double[] populations, double q) {
        List<double[][]> blocks = new ArrayList<>();
        int total = 0;
        for (Mesh.Element e : mesh.elements) {
            int parts = Math.max(1, (int) Math.ceil(q * e.half() / TURN));
            double[][] block = block(e, parts, populations);
            blocks.add(block);
            total += block[0].length;
        }
        double[] x = new double[total];
        double[] mass = new double[total];
        int at = 0;
        for (double[][] block : blocks) {
            System.arraycopy(block[0], 0, x, at, block[0].length);
            System.arraycopy(block[1], 0, mass, at, block[0].length);
            at += block[0].length;
        }
        return new double[][] {x, mass};
    }

    private double[][] block(Mesh.Element e, int parts, double[] populations) {
        GaussLobatto rule = GaussLobatto.of(Mesh.ORDER);
        int count = rule.nodes().length;
        int n = e.order() + 1;
        double[] x = new double[parts * count];
        double[] mass = new double[x.length];
        double[] l = new double[n];
        for (int part = 0; part < parts; part++) {
            for (int i = 0; i < count; i++) {
                double local = (2 * part + 1 + rule.nodes()[i]) / parts - 1;
                int at = part * count + i;
                x[at] = e.start() + e.half() * (1 + local);
                e.rule().lagrange(local, l);
                for (int level = 0; level < populations.length; level++) {
                    double[] psi = psi(0, level);
                    double v = 0;
                    for (int j = 0; j < n; j++) {
                        v += l[j] * psi[e.first() + j];
                    }
                    mass[at] += populations[level] * v * v;
                }
                mass[at] *= e.half() / parts * rule.weights()[i];
            }
        }
        return new double[][] {x, mass};
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
