package org.apical.models.stripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.models.xas.XasAxes;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.WindowKind;
import org.apical.physics.xafs.XafsFourier;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** k^2 chi(k) of the sites and |chi(R)|. */
final class ChiFigures {
    private static final double RMAX = 5;
    private static final double KMIN = 3;

    private ChiFigures() {}

    static List<Figure> of(ChiParams p, ChiResult r) {
        List<Layer> k = new ArrayList<>();
        List<Layer> distance = new ArrayList<>();
        double last = r.kInvA()[r.kInvA().length - 1];
        double end = Math.max(1, last - 1);
        double start = Math.min(KMIN, end / 3);
        double[][] curves = {r.chiU(), r.chiD(), r.chi()};
        String[] names = {"U", "D", "mean"};
        int[] colors = {0, 1, 6};
        for (int i = 0; i < 3; i++) {
            double[] chi = curves[i];
            if (chi.length == 0) {
                continue;
            }
            Style style = i == 2 ? Style.color(colors[i]).width(1.8) : Style.color(colors[i]);
            double[] weighted = new double[chi.length];
            for (int j = 0; j < chi.length; j++) {
                weighted[j] = r.kInvA()[j] * r.kInvA()[j] * chi[j];
            }
            k.add(new Layer.Curve(names[i], r.kInvA(), weighted, style));
            double[] window = XafsFourier.forwardWindow(WindowKind.HANNING, chi.length, last, start, end, 1, 1);
            ComplexSpectrum spectrum = XafsFourier.get().forward(chi, window, 2, RMAX);
            distance.add(new Layer.Curve(names[i], spectrum.grid(), spectrum.magnitude(), style));
        }
        return List.of(new Figure(
                "chi",
                "Polarised EXAFS of the striped plane",
                String.format(
                        Locale.ROOT,
                        "Field along [%.3g, %.3g, %.3g] (stripe, across, c): it sees %.3g planar and %.3g apical oxygens."
                                + " First shells only; transform from k = %.3g to %.3g, k-weight 2.",
                        p.polarization()[0],
                        p.polarization()[1],
                        p.polarization()[2],
                        r.planarNumber(),
                        r.apicalNumber(),
                        start,
                        end),
                List.of(
                        new Panel(XasAxes.k(), XasAxes.weighted(2), k),
                        new Panel(
                                XasAxes.r(),
                                Axis.of("|χ(R)|", XasAxes.magnitude(2).unit()),
                                distance))));
    }
}
