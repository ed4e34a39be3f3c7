package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.List;
import org.apical.physics.pairing.PairingConstants;
import org.apical.physics.pairing.SuperfluidDensity;

/**
 * What the curve of a superfluid density looks like: second differences on 171 points between 0.05 and 0.9 Tc
 * (pairing-materials, section 7).
 *
 * @param steepest temperatures, K
 * @param inflection temperatures, K
 * @param kink temperature, K; NaN for none
 */
record DensityShape(double[] steepest, double[] inflection, double kink) {
    private static final int POINTS = 171;
    /** Second differences below this are rounding. */
    private static final double ROUNDING = 1e-13;

    static double rho(double weightD, double gapD, double gapS, double tcK, double temperatureK) {
        return weightD * d(gapD, tcK, temperatureK) + (1 - weightD) * s(gapS, tcK, temperatureK);
    }

    static double d(double gap, double tcK, double temperatureK) {
        return temperatureK <= 0 ? 1 : SuperfluidDensity.d(ratio(gap, tcK, temperatureK))[0];
    }

    static double s(double gap, double tcK, double temperatureK) {
        return temperatureK <= 0 ? 1 : SuperfluidDensity.s(ratio(gap, tcK, temperatureK))[0];
    }

    private static double ratio(double gap, double tcK, double temperatureK) {
        return SuperfluidDensity.gap(gap, temperatureK, tcK) / (PairingConstants.KB * temperatureK);
    }

    static DensityShape of(double weightD, double gapD, double gapS, double tcK) {
        double[] t = PairingFigures.linear(0.05 * tcK, 0.9 * tcK, POINTS);
        double[] rho = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            rho[i] = rho(weightD, gapD, gapS, tcK, t[i]);
        }
        List<Double> steepest = new ArrayList<>();
        List<Double> inflection = new ArrayList<>();
        double kink = Double.NaN;
        double sharpest = ROUNDING;
        double before = 0;
        double beforeAt = 0;
        for (int i = 1; i < POINTS - 1; i++) {
            double second = rho[i - 1] - 2 * rho[i] + rho[i + 1];
            if (Math.abs(second) < ROUNDING) {
                continue;
            }
            if (before != 0 && before * second < 0) {
                double at = beforeAt + (t[i] - beforeAt) * before / (before - second);
                (second > 0 ? steepest : inflection).add(at);
            }
            if (second > sharpest && t[i] < 0.65 * tcK) {
                sharpest = second;
                kink = t[i];
            }
            before = second;
            beforeAt = t[i];
        }
        return new DensityShape(array(steepest), array(inflection), kink);
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
