package org.apical.models.superstripes;

import java.util.List;
import java.util.Locale;
import org.apical.model.Inline;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.superstripes.PiecewiseBands;
import org.apical.physics.superstripes.Superlattice;

/** A superlattice: the common keys of models with a lattice (superstripes, section 8). */
public record LatticeParams(
        @Inline MaterialParams material,

        @Param(
                unit = Unit.NM,
                min = 0,
                minExclusive = true,
                def = "1.6",
                doc = "width L of the well",
                from = "superstripes 5: d = 2.4 nm, L/d = 2/3 from the perspective")
        double wellWidthNm,

        @Param(unit = Unit.NM, min = 0, def = "0.8", doc = "width W of the barrier", from = "superstripes 5")
        double barrierWidthNm,

        @Param(
                def = "[]",
                maxSize = 60,
                doc = "a period of any constant stretches, several wells included; where given it replaces wellWidthNm,"
                        + " barrierWidthNm, barrierEV, wellMass and barrierMass",
                from = "[O]")
        List<SegmentParams> segments) {

    /** As the kernels take it. */
    Superlattice lattice() {
        if (segments.isEmpty()) {
            return material.lattice(wellWidthNm, barrierWidthNm);
        }
        double[] lengths = segments.stream().mapToDouble(SegmentParams::widthNm).toArray();
        double[] potential =
                segments.stream().mapToDouble(SegmentParams::potentialEV).toArray();
        double[] mass = segments.stream().mapToDouble(SegmentParams::mass).toArray();
        return Superlattice.of(
                new PiecewiseBands(lengths, potential, mass), material.free(), lowest().mass(), material.freeMass());
    }

    /** The deepest stretch: its mass is that of N0. */
    private SegmentParams lowest() {
        return segments.stream()
                .reduce((a, b) -> b.potentialEV() < a.potentialEV() ? b : a)
                .orElseThrow();
    }

    /** L/d; with segments the part of the period at the lowest potential. */
    double ratio() {
        if (segments.isEmpty()) {
            return wellWidthNm / (wellWidthNm + barrierWidthNm);
        }
        double deep = lowest().potentialEV();
        double well = 0;
        double all = 0;
        for (SegmentParams s : segments) {
            well += s.potentialEV() == deep ? s.widthNm() : 0;
            all += s.widthNm();
        }
        return well / all;
    }

    /** The potential over a period as a line with upright steps, for figures: places (nm) and energies (eV). */
    double[][] steps() {
        List<SegmentParams> all = segments.isEmpty()
                ? List.of(
                        new SegmentParams(wellWidthNm, 0, material.wellMass()),
                        new SegmentParams(barrierWidthNm, material.barrierEV(), material.barrierMass()))
                : segments;
        double[][] out = new double[2][2 * all.size()];
        double at = 0;
        for (int i = 0; i < all.size(); i++) {
            out[0][2 * i] = at;
            at += all.get(i).widthNm();
            out[0][2 * i + 1] = at;
            out[1][2 * i] = all.get(i).potentialEV();
            out[1][2 * i + 1] = all.get(i).potentialEV();
        }
        return out;
    }

    /** In words, for figures. */
    String words() {
        String kind = material.geometry() == Geometry.WELLS ? "wells" : "stripes";
        if (!segments.isEmpty()) {
            return kind + ", " + segments.size() + " stretches a period";
        }
        return String.format(
                Locale.ROOT,
                "%s, L = %.4g nm, W = %.4g nm, V = %.4g eV",
                kind,
                wellWidthNm,
                barrierWidthNm,
                material.barrierEV());
    }
}
