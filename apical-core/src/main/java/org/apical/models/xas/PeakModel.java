package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.numerics.CurveFit;
import org.apical.physics.xafs.LineShape;
import org.hipparchus.special.Erf;

/** Parameters of a peak fit in one row: the baseline first, then centre, height, width and mixing of each peak. Widths enter by their modulus. */
record PeakModel(BaselineKind kind, List<PeakParams> peaks, double[] start) {
    static PeakModel of(PeakFitParams p) {
        List<Double> start = new ArrayList<>();
        switch (p.baseline()) {
            case NONE -> {}
            case LINEAR -> {
                start.add(0.0);
                start.add(0.0);
            }
            default -> {
                start.add(1.0);
                start.add(p.stepCenterEV());
                start.add(p.stepWidthEV());
                start.add(0.0);
            }
        }
        for (PeakParams peak : p.peaks()) {
            start.add(peak.centerEV());
            start.add(peak.height());
            start.add(peak.widthEV());
            if (mixed(peak.shape())) {
                start.add(peak.mixing());
            }
        }
        return new PeakModel(
                p.baseline(),
                p.peaks(),
                start.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static boolean mixed(LineShape shape) {
        return shape == LineShape.VOIGT || shape == LineShape.PSEUDO_VOIGT;
    }

    private int baselineCount() {
        return switch (kind) {
            case NONE -> 0;
            case LINEAR -> 2;
            default -> 4;
        };
    }

    double[] baseline(double[] q) {
        return java.util.Arrays.copyOf(q, baselineCount());
    }

    double[] baselineCurve(double[] q, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = switch (kind) {
                case NONE -> 0;
                case LINEAR -> q[0] * x[i] + q[1];
                case ARCTAN -> q[3] + q[0] * (0.5 + Math.atan((x[i] - q[1]) / Math.abs(q[2])) / Math.PI);
                case ERF -> q[3] + q[0] * (1 + Erf.erf((x[i] - q[1]) / Math.abs(q[2]))) / 2;
            };
        }
        return y;
    }

    double[][] components(double[] q, double[] x) {
        double[][] out = new double[peaks.size()][x.length];
        int at = baselineCount();
        for (int p = 0; p < out.length; p++) {
            LineShape shape = peaks.get(p).shape();
            double mixing = mixed(shape) ? Math.abs(q[at + 3]) : 0;
            for (int i = 0; i < x.length; i++) {
                out[p][i] = q[at + 1] * shape.value(x[i] - q[at], Math.abs(q[at + 2]), mixing);
            }
            at += mixed(shape) ? 4 : 3;
        }
        return out;
    }

    double[] values(double[] q, double[] x) {
        double[] y = baselineCurve(q, x);
        for (double[] component : components(q, x)) {
            for (int i = 0; i < y.length; i++) {
                y[i] += component[i];
            }
        }
        return y;
    }

    List<PeakFitResult.Peak> peaks(CurveFit fit, double[] x) {
        double[] q = fit.parameters();
        double[] e = fit.stderr();
        double[][] curves = components(q, x);
        List<PeakFitResult.Peak> out = new ArrayList<>();
        int at = baselineCount();
        for (int p = 0; p < peaks.size(); p++) {
            LineShape shape = peaks.get(p).shape();
            double area = 0;
            for (int i = 0; i + 1 < x.length; i++) {
                area += (x[i + 1] - x[i]) * (curves[p][i] + curves[p][i + 1]) / 2;
            }
            out.add(new PeakFitResult.Peak(
                    shape,
                    q[at],
                    e[at],
                    q[at + 1],
                    e[at + 1],
                    Math.abs(q[at + 2]),
                    e[at + 2],
                    mixed(shape) ? Math.abs(q[at + 3]) : 0,
                    area));
            at += mixed(shape) ? 4 : 3;
        }
        return out;
    }
}
