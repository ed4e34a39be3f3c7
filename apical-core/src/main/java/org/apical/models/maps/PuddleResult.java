package org.apical.models.maps;

import org.apical.model.Result;
import org.apical.model.Unit;
import org.apical.physics.maps.Puddles;

/** One puddle. */
public record PuddleResult(
        @Result(doc = "pixels", from = "[O] phase-separation E3")
        int areaPixels,

        @Result(unit = Unit.MICROMETRE2, doc = "area", from = "[O] phase-separation E3")
        double areaUm2,

        @Result(
                unit = Unit.MICROMETRE,
                doc = "length of the pixel edges to background or to the border of the map",
                from = "[O] phase-separation E3")
        double perimeterUm,

        @Result(
                unit = Unit.MICROMETRE,
                doc = "diameter of the disc of the same area, sqrt(4 area / pi)",
                from = "[O] phase-separation E3")
        double equivalentDiameterUm,

        @Result(
                unit = Unit.MICROMETRE,
                doc = "root of the mean squared distance of the pixel centres to the centroid",
                from = "[O] phase-separation E3")
        double gyrationRadiusUm,

        @Result(doc = "row of the centroid, from 0, in pixels", from = "[O] phase-separation E3")
        double centreRow,

        @Result(doc = "column of the centroid", from = "[O] phase-separation E3")
        double centreColumn,

        @Result(
                unit = Unit.MICROMETRE,
                doc = "long axis of the ellipse of the same second moments",
                from = "[O] phase-separation E3")
        double majorAxisUm,

        @Result(unit = Unit.MICROMETRE, doc = "its short axis", from = "[O] phase-separation E3")
        double minorAxisUm) {
    static PuddleResult of(Puddles p, int k, double step) {
        double[] axes = p.axes(k);
        double area = p.area()[k] * step * step;
        return new PuddleResult(
                p.area()[k],
                area,
                p.perimeter()[k] * step,
                Math.sqrt(4 * area / Math.PI),
                p.gyration(k) * step,
                p.centreRow()[k],
                p.centreColumn()[k],
                axes[0] * step,
                axes[1] * step);
    }
}
