package org.apical.models.pairing;

import java.util.Arrays;
import org.apical.physics.pairing.ModeSpectrum;

/**
 * The running coupling of a spectrum on its own grid, as results carry it, and the way back. The arrays belong to the
 * record: do not modify them.
 *
 * @param omega frequencies, meV, increasing
 * @param below coupling of the modes up to there
 */
record RunningLambda(double[] omega, double[] below) {
    static RunningLambda of(Alpha2F spectrum) {
        ModeSpectrum modes = spectrum.modes();
        Integer[] order = new Integer[modes.omega().length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(modes.omega()[a], modes.omega()[b]));
        boolean curve = spectrum.omegaMeV().length > 0;
        double[] omega = curve
                ? spectrum.omegaMeV()
                : Arrays.stream(order).mapToDouble(i -> modes.omega()[i]).toArray();
        double[] below = new double[omega.length];
        double sum = 0;
        int next = 0;
        for (int i = 0; i < omega.length; i++) {
            while (next < order.length && modes.omega()[order[next]] <= omega[i]) {
                sum += modes.lambda()[order[next++]];
            }
            below[i] = sum;
        }
        return new RunningLambda(omega, below);
    }

    /** The modes again. */
    ModeSpectrum modes() {
        double[] w = new double[omega.length];
        double[] l = new double[omega.length];
        int n = 0;
        for (int i = 0; i < omega.length; i++) {
            double step = below[i] - (i == 0 ? 0 : below[i - 1]);
            if (step > 0 && omega[i] > 0) {
                w[n] = omega[i];
                l[n++] = step;
            }
        }
        return new ModeSpectrum(Arrays.copyOf(w, n), Arrays.copyOf(l, n));
    }
}
