package org.apical.models.stripes;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.stripes.RowKind;
import org.apical.physics.stripes.StripedPlane;
import org.apical.physics.stripes.Tilt;

/** A striped plane: the keys that structure and diffraction share (superstripes, section 8). */
public record PlaneParams(
        @Param(min = 0, max = 200, def = "4", doc = "undistorted rows in a period", from = "[M] superstripes 7.1")
        int rowsU,

        @Param(min = 0, max = 200, def = "2", doc = "distorted rows in a period", from = "[M] superstripes 7.1")
        int rowsD,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.5,
                max = 20,
                def = "3.78",
                doc = "distance of copper atoms along the stripe",
                from = "[M] superstripes 7.1")
        double latticeA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.5,
                max = 20,
                def = "1.895",
                doc = "Cu-O bond along the stripe, rows U",
                from = "[M] superstripes 7.1")
        double bondAlongUA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.5,
                max = 20,
                def = "1.895",
                doc = "Cu-O bond across the stripe, rows U",
                from = "[M] superstripes 7.1")
        double bondAcrossUA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.5,
                max = 20,
                def = "1.96",
                doc = "Cu-O bond along the stripe, rows D",
                from = "[M] superstripes 7.1")
        double bondAlongDA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.5,
                max = 20,
                def = "1.88",
                doc = "Cu-O bond across the stripe, rows D",
                from = "[M] superstripes 7.1")
        double bondAcrossDA,

        @Param(def = "LTO", doc = "tilt of rows U: LTO, LTT or none", from = "superstripes 7.1")
        TiltName tiltU,

        @Param(def = "LTT", doc = "tilt of rows D: LTO, LTT or none", from = "superstripes 7.1")
        TiltName tiltD,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.5,
                max = 20,
                def = "2.42",
                doc = "Cu-O(apical) distance, rows U",
                from = "[M] superstripes 7.1")
        double apicalUA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.5,
                max = 20,
                def = "2.38",
                doc = "Cu-O(apical) distance, rows D",
                from = "[M] superstripes 7.1")
        double apicalDA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 1,
                max = 10000,
                def = "13.2",
                doc = "height c of the cell",
                from = "[M] superstripes 7.1")
        double cellHeightA) {
    private static final double EQUAL = 1e-9;

    /** Bonds reach their oxygen, tilts fit the bonds, and there is a row. */
    public PlaneParams {
        if (rowsU + rowsD < 1) {
            throw BadInput.value("BAD_VALUE", "rowsU", rowsU, "and rowsD = 0 leave no row; at least one is needed.");
        }
        List<RowKind> rows = rows(
                rowsU,
                rowsD,
                new RowKind("U", bondAlongUA, bondAcrossUA, tiltU.tilt(), apicalUA),
                new RowKind("D", bondAlongDA, bondAcrossDA, tiltD.tilt(), apicalDA));
        if (rowsU > 0) {
            along("bondAlongUA", bondAlongUA, "tiltU", tiltU, latticeA);
        }
        if (rowsD > 0) {
            along("bondAlongDA", bondAlongDA, "tiltD", tiltD, latticeA);
        }
        across(rows, latticeA);
    }

    private static void along(String key, double bond, String tiltKey, TiltName tilt, double a) {
        if (bond < a / 2 * (1 - EQUAL)) {
            throw BadInput.value(
                    "BAD_VALUE",
                    key,
                    bond,
                    "must be at least half of latticeA = " + BadInput.number(a) + ", " + a / 2
                            + " (A): it spans the distance of two copper atoms.");
        }
        if (tilt == TiltName.NONE && Math.abs(bond - a / 2) > EQUAL * bond) {
            throw BadInput.value(
                    "BAD_VALUE",
                    tiltKey,
                    "none",
                    "needs " + key + " = latticeA/2 = " + a / 2 + " (A), not " + bond
                            + ": a longer bond lifts its oxygen; choose LTO or LTT.");
        }
    }

    private static void across(List<RowKind> rows, double a) {
        int n = rows.size();
        for (int j = 0; j < n; j++) {
            for (int side = -1; side <= 1; side += 2) {
                double lift = (lift(rows.get(j), a) + lift(rows.get(Math.floorMod(j + side, n)), a)) / 2;
                double bond = rows.get(j).bondAcross();
                if (lift >= bond) {
                    throw BadInput.value(
                            "BAD_VALUE",
                            "bondAcross" + rows.get(j).label() + "A",
                            bond,
                            "must be above the lift of its oxygen out of the plane, " + lift
                                    + " (A); shorten the bonds along the stripe or change the tilt.");
                }
            }
        }
    }

    private static double lift(RowKind kind, double a) {
        return kind.tilt() == Tilt.LTO ? kind.liftAlong(a) : 0;
    }

    private static List<RowKind> rows(int rowsU, int rowsD, RowKind u, RowKind d) {
        List<RowKind> out = new ArrayList<>();
        for (int i = 0; i < rowsU; i++) {
            out.add(u);
        }
        for (int i = 0; i < rowsD; i++) {
            out.add(d);
        }
        return out;
    }

    /** The plane. */
    StripedPlane plane() {
        return new StripedPlane(
                rows(
                        rowsU,
                        rowsD,
                        new RowKind("U", bondAlongUA, bondAcrossUA, tiltU.tilt(), apicalUA),
                        new RowKind("D", bondAlongDA, bondAcrossDA, tiltD.tilt(), apicalDA)),
                latticeA,
                cellHeightA);
    }

    /** In words, for figures. */
    String words() {
        return rowsU + " U and " + rowsD + " D rows a period, a = " + BadInput.number(latticeA) + " Å";
    }
}
