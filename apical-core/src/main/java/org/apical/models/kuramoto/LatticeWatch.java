package org.apical.models.kuramoto;

import java.util.ArrayList;
import java.util.List;
import org.apical.physics.kuramoto.PhaseDynamics;

/** Keeps pictures of a lattice and how far phases hold together along its first direction. */
final class LatticeWatch implements TimeRun.Watch {
    private static final int PIXELS = 200;
    private static final int MOMENTS = 50;
    private static final int FARTHEST = 64;

    private final LatticeParams p;
    private final int width;
    private final int height;
    private final List<LatticeResult.Snapshot> snapshots = new ArrayList<>();
    private final double[] correlation;
    private final int every;
    private int moments;

    LatticeWatch(LatticeParams p) {
        this.p = p;
        width = p.shape()[0];
        height = p.shape().length > 1 ? p.shape()[1] : 1;
        boolean closed = p.periodic() && width >= 3;
        correlation = new double[Math.min(FARTHEST, closed ? width / 2 : width - 1) + 1];
        every = Math.max(1, (p.time().steps() - p.time().from() + MOMENTS - 1) / MOMENTS);
    }

    @Override
    public void at(int step, PhaseDynamics run) {
        if (step == 0 || step == p.time().from() || step == p.time().steps()) {
            snapshots.add(new LatticeResult.Snapshot(step * p.time().timeStep(), picture(run)));
        }
        if (step > p.time().from() && (p.time().steps() - step) % every == 0) {
            for (int n = 0; n < correlation.length; n++) {
                correlation[n] += along(n, run.sines(), run.cosines());
            }
            moments++;
        }
    }

    private double along(int n, double[] s, double[] c) {
        boolean closed = p.periodic() && width >= 3;
        double sum = 0;
        int end = width - n;
        for (int row = 0; row < s.length; row += width) {
            for (int i = 0; i < end; i++) {
                sum += c[row + i] * c[row + i + n] + s[row + i] * s[row + i + n];
            }
            for (int i = end; closed && i < width; i++) {
                sum += c[row + i] * c[row + i + n - width] + s[row + i] * s[row + i + n - width];
            }
        }
        return sum / ((closed ? width : end) * (s.length / (double) width));
    }

    private double[][] picture(PhaseDynamics run) {
        int rows = Math.min(height, PIXELS);
        int columns = Math.min(width, PIXELS);
        double[][] out = new double[rows][columns];
        for (int j = 0; j < rows; j++) {
            int y = (int) ((long) j * height / rows);
            for (int i = 0; i < columns; i++) {
                int site = y * width + (int) ((long) i * width / columns);
                double s = run.sines()[site];
                double c = run.cosines()[site];
                out[j][i] = Math.atan2(s * run.x() - c * run.y(), c * run.x() + s * run.y());
            }
        }
        return out;
    }

    List<LatticeResult.Snapshot> snapshots() {
        return snapshots;
    }

    double[] correlation() {
        double[] out = correlation.clone();
        for (int n = 0; n < out.length; n++) {
            out[n] /= moments;
        }
        return out;
    }
}
