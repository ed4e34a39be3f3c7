package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.List;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Axes and figures that several models of this area share. */
final class PairingFigures {
    private PairingFigures() {}

    static Axis temperature() {
        return Axis.of("Temperature", "K");
    }

    static Axis frequency() {
        return Axis.of("Phonon frequency ω", "meV");
    }

    /** n numbers from {@code from} to {@code to}, both included. */
    static double[] linear(double from, double to, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = from + (to - from) * i / (n - 1.0);
        }
        return x;
    }

    /** alpha2F, or the modes as bars, above the running lambda. */
    static Figure spectrum(double[] omega, double[] alpha2F, double[] below, String caption) {
        List<Panel> panels = new ArrayList<>();
        double end = 1.05 * omega[omega.length - 1];
        if (alpha2F.length > 0) {
            panels.add(Panel.of(frequency().range(0, end), Axis.of("α²F(ω)", ""), Layer.curve("", omega, alpha2F, 0)));
        }
        panels.add(Panel.of(frequency().range(0, end), Axis.of("λ from frequencies up to ω", ""), steps(omega, below)));
        return new Figure("spectrum", "Electron-phonon spectrum", caption, panels);
    }

    private static Layer steps(double[] omega, double[] below) {
        double[] x = new double[2 * omega.length + 2];
        double[] y = new double[2 * omega.length + 2];
        for (int i = 0; i < omega.length; i++) {
            x[2 * i + 1] = omega[i];
            y[2 * i + 1] = i == 0 ? 0 : below[i - 1];
            x[2 * i + 2] = omega[i];
            y[2 * i + 2] = below[i];
        }
        x[x.length - 1] = 1.05 * omega[omega.length - 1];
        y[y.length - 1] = below[below.length - 1];
        return new Layer.Curve("", x, y, Style.color(1));
    }
}
