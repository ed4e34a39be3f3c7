package org.apical.models.xas;

import java.util.List;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link WaveletModel} (xas-data, section 8). */
final class WaveletFigures {
    private WaveletFigures() {}

    static List<Figure> of(WaveletParams p, WaveletResult r) {
        Panel map =
                Panel.of(XasAxes.k(), XasAxes.r(), new Layer.HeatMap(r.kInvA(), r.rA(), r.magnitude(), "modulus", ""));
        Panel chi = Panel.of(
                XasAxes.k().range(0, r.kInvA()[r.kInvA().length - 1]),
                XasAxes.weighted(p.kweight()),
                new Layer.Curve("", r.kInvA(), r.weighted(), Style.color(0)));
        return List.of(new Figure("wavelet", "Wavelet transform", "", List.of(map, chi)));
    }
}
