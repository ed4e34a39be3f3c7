package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.JsonName;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.Constants;
import org.apical.physics.wells.HarmonicWell;
import org.apical.physics.wells.JoinedWell;
import org.apical.physics.wells.MorseWell;
import org.apical.physics.wells.ParabolaGaussWell;
import org.apical.physics.wells.Polaron2;
import org.apical.physics.wells.PolynomialWell;
import org.apical.physics.wells.Potential;
import org.apical.physics.wells.RazavyWell;
import org.apical.physics.wells.TabulatedWell;
import org.apical.physics.wells.TwoParabolasWell;
import org.jspecify.annotations.Nullable;

/** A potential by its family and that family's keys (double-well, section 2); x = r - R0, energies in meV. */
public record PotentialParams(
        @Param(required = true, doc = "shape of the potential; it says which of the other keys are needed")
        PotentialFamily family,

        @Param(
                unit = Unit.MEV_PER_A2,
                min = 0,
                minExclusive = true,
                code = "BAD_RANGE",
                doc = "k: harmonic (or quantumMeV), parabolaGauss, joined, polaron2",
                absent = "not of this family")
        @Nullable
        Double forceConstantMeVPerA2,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                code = "BAD_RANGE",
                doc = "vibrational quantum of harmonic; k follows from the mass",
                absent = "forceConstantMeVPerA2 is used")
        @Nullable
        Double quantumMeV,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                code = "BAD_RANGE",
                doc = "D of morse",
                absent = "not of this family")
        @Nullable
        Double depthMeV,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                code = "BAD_RANGE",
                doc = "alpha of morse",
                absent = "not of this family")
        @Nullable
        Double alphaInvA,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                code = "BAD_RANGE",
                doc = "Vb of quartic",
                absent = "not of this family")
        @Nullable
        Double barrierMeV,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                code = "BAD_RANGE",
                doc = "a, half the distance of the sites: quartic, joined, polaron2 (there 0 too)",
                absent = "not of this family")
        @Nullable
        Double halfSplitA,

        @Param(unit = Unit.MEV_PER_A, code = "BAD_RANGE", doc = "f of quartic and parabolaGauss", absent = "0")
        @Nullable
        Double tiltMeVPerA,

        @Param(
                unit = Unit.MEV_PER_A2,
                code = "BAD_RANGE",
                doc = "c2 of quarticPolynomial",
                absent = "not of this family")
        @Nullable
        Double c2MeVPerA2,

        @Param(unit = Unit.MEV_PER_A3, code = "BAD_RANGE", doc = "c3 of quarticPolynomial", absent = "0") @Nullable
        Double c3MeVPerA3,

        @Param(
                unit = Unit.MEV_PER_A4,
                code = "BAD_RANGE",
                doc = "c4 of quarticPolynomial, above 0",
                absent = "not of this family")
        @Nullable
        Double c4MeVPerA4,

        @Param(unit = Unit.MEV, code = "BAD_RANGE", doc = "B of parabolaGauss", absent = "not of this family") @Nullable
        Double bumpMeV,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                code = "BAD_RANGE",
                doc = "w of parabolaGauss",
                absent = "not of this family")
        @Nullable
        Double bumpWidthA,

        @Param(
                unit = Unit.MEV_PER_A2,
                min = 0,
                minExclusive = true,
                code = "BAD_RANGE",
                doc = "k1 of twoParabolas",
                absent = "not of this family")
        @Nullable
        Double leftForceConstantMeVPerA2,

        @Param(unit = Unit.ANGSTROM, code = "BAD_RANGE", doc = "x1 of twoParabolas", absent = "not of this family")
        @Nullable
        Double leftPositionA,

        @Param(
                unit = Unit.MEV_PER_A2,
                min = 0,
                minExclusive = true,
                code = "BAD_RANGE",
                doc = "k2 of twoParabolas",
                absent = "not of this family")
        @Nullable
        Double rightForceConstantMeVPerA2,

        @Param(
                unit = Unit.ANGSTROM,
                code = "BAD_RANGE",
                doc = "x2 of twoParabolas, above leftPositionA",
                absent = "not of this family")
        @Nullable
        Double rightPositionA,

        @Param(unit = Unit.MEV, code = "BAD_RANGE", doc = "offset of the right parabola of twoParabolas", absent = "0")
        @Nullable
        Double offsetMeV,

        @Param(min = 0, minExclusive = true, code = "BAD_RANGE", doc = "zeta of razavy", absent = "not of this family")
        @Nullable
        Double zeta,

        @Param(min = 0, minExclusive = true, code = "BAD_RANGE", doc = "m of razavy", absent = "not of this family")
        @Nullable
        Double m,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                code = "BAD_RANGE",
                doc = "L of razavy",
                absent = "not of this family")
        @Nullable
        Double lengthA,

        @Param(
                unit = Unit.ANGSTROM,
                minSize = 4,
                maxSize = 2000,
                code = "BAD_RANGE",
                doc = "places of tabulated, increasing",
                absent = "not of this family")
        double @Nullable [] xA,

        @Param(
                unit = Unit.MEV,
                minSize = 4,
                maxSize = 2000,
                code = "BAD_RANGE",
                doc = "potential at xA, joined by a not-a-knot cubic spline",
                absent = "not of this family")
        double @Nullable [] potentialMeV,

        @Param(unit = Unit.MEV, min = 0, code = "BAD_RANGE", doc = "J of polaron2", absent = "not of this family")
        @Nullable
        Double transferMeV,

        @Param(unit = Unit.MEV, code = "BAD_RANGE", doc = "eps of polaron2; above 0 favours -a", absent = "0") @Nullable
        Double biasMeV) {
    /** The illustrative copper-oxygen bond (double-well, section 12) as JSON. */
    static final String DEFAULT =
            "{\"family\": \"polaron2\", \"forceConstantMeVPerA2\": 12000, \"halfSplitA\": 0.065, \"transferMeV\": 12}";

    /** The same as parameters. */
    static PotentialParams illustrative() {
        return new PotentialParams(
                PotentialFamily.POLARON2,
                12000.0,
                null,
                null,
                null,
                null,
                0.065,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                12.0,
                null);
    }

    /** Exactly the keys of the family, and values that confine. */
    public PotentialParams {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("forceConstantMeVPerA2", forceConstantMeVPerA2 != null);
        given.put("quantumMeV", quantumMeV != null);
        given.put("depthMeV", depthMeV != null);
        given.put("alphaInvA", alphaInvA != null);
        given.put("barrierMeV", barrierMeV != null);
        given.put("halfSplitA", halfSplitA != null);
        given.put("tiltMeVPerA", tiltMeVPerA != null);
        given.put("c2MeVPerA2", c2MeVPerA2 != null);
        given.put("c3MeVPerA3", c3MeVPerA3 != null);
        given.put("c4MeVPerA4", c4MeVPerA4 != null);
        given.put("bumpMeV", bumpMeV != null);
        given.put("bumpWidthA", bumpWidthA != null);
        given.put("leftForceConstantMeVPerA2", leftForceConstantMeVPerA2 != null);
        given.put("leftPositionA", leftPositionA != null);
        given.put("rightForceConstantMeVPerA2", rightForceConstantMeVPerA2 != null);
        given.put("rightPositionA", rightPositionA != null);
        given.put("offsetMeV", offsetMeV != null);
        given.put("zeta", zeta != null);
        given.put("m", m != null);
        given.put("lengthA", lengthA != null);
        given.put("xA", xA != null);
        given.put("potentialMeV", potentialMeV != null);
        given.put("transferMeV", transferMeV != null);
        given.put("biasMeV", biasMeV != null);
        checkKeys(family, given);
        if (family == PotentialFamily.HARMONIC && (forceConstantMeVPerA2 == null) == (quantumMeV == null)) {
            throw BadInput.at(
                    quantumMeV == null ? "MISSING_KEY" : "BAD_VALUE",
                    "quantumMeV",
                    "the family harmonic takes exactly one of forceConstantMeVPerA2 and quantumMeV; "
                            + (quantumMeV == null ? "neither is" : "both are") + " given.");
        }
        if (c4MeVPerA4 != null && !(c4MeVPerA4 > 0)) {
            throw BadInput.value(
                    "NOT_CONFINING", "c4MeVPerA4", c4MeVPerA4, "must be above 0: the potential must confine the atom.");
        }
        if (halfSplitA != null && halfSplitA == 0 && family != PotentialFamily.POLARON2) {
            throw BadInput.value("BAD_RANGE", "halfSplitA", halfSplitA, "must be above 0 (A) for this family.");
        }
        if (leftPositionA != null && rightPositionA != null && leftPositionA >= rightPositionA) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "rightPositionA",
                    rightPositionA,
                    "must be above leftPositionA = " + BadInput.number(leftPositionA) + " (A). Did you swap them?");
        }
        if (xA != null && potentialMeV != null) {
            checkTable(xA, potentialMeV);
        }
    }

    private static void checkKeys(PotentialFamily family, Map<String, Boolean> given) {
        List<String> allowed = new ArrayList<>(family.needed());
        allowed.addAll(family.optional());
        String name = JsonName.of(family);
        for (Map.Entry<String, Boolean> key : given.entrySet()) {
            if (key.getValue() && !allowed.contains(key.getKey())) {
                throw BadInput.at(
                        "UNKNOWN_KEY",
                        key.getKey(),
                        "is not a key of the family " + name + ", which takes: " + String.join(", ", allowed) + ".");
            }
        }
        for (String key : family.needed()) {
            if (!given.getOrDefault(key, false)) {
                throw BadInput.at(
                        "MISSING_KEY",
                        key,
                        "must be given for the family " + name + ", which takes: " + String.join(", ", allowed) + ".");
            }
        }
    }

    private static void checkTable(double[] x, double[] v) {
        if (x.length != v.length) {
            throw BadInput.at(
                    "BAD_RANGE",
                    "potentialMeV",
                    "has " + v.length + " values and xA has " + x.length + "; there must be one for each place.");
        }
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1])) {
                throw BadInput.value(
                        "BAD_RANGE", "xA." + i, x[i], "must be above the place before it, " + x[i - 1] + " (A).");
            }
        }
    }

    private static double or(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }

    private static double must(@Nullable Double value) {
        if (value == null) {
            throw new IllegalStateException("the constructor saw to it");
        }
        return value;
    }

    /** The potential for a bond of that reduced mass in u, which razavy and quantumMeV hold. */
    public Potential potential(double reducedMass) {
        return switch (family) {
            case HARMONIC ->
                new HarmonicWell(
                        quantumMeV == null
                                ? must(forceConstantMeVPerA2)
                                : quantumMeV * quantumMeV * reducedMass / (2 * Constants.KINETIC_MEV));
            case MORSE -> new MorseWell(must(depthMeV), must(alphaInvA));
            case QUARTIC -> PolynomialWell.quartic(must(barrierMeV), must(halfSplitA), or(tiltMeVPerA, 0));
            case QUARTIC_POLYNOMIAL -> new PolynomialWell(0, 0, must(c2MeVPerA2), or(c3MeVPerA3, 0), must(c4MeVPerA4));
            case PARABOLA_GAUSS ->
                new ParabolaGaussWell(must(forceConstantMeVPerA2), must(bumpMeV), must(bumpWidthA), or(tiltMeVPerA, 0));
            case JOINED -> new JoinedWell(must(forceConstantMeVPerA2), must(halfSplitA));
            case TWO_PARABOLAS ->
                new TwoParabolasWell(
                        must(leftForceConstantMeVPerA2),
                        must(leftPositionA),
                        must(rightForceConstantMeVPerA2),
                        must(rightPositionA),
                        or(offsetMeV, 0));
            case RAZAVY -> RazavyWell.of(reducedMass, must(zeta), must(m), must(lengthA));
            case TABULATED -> {
                if (xA == null || potentialMeV == null) {
                    throw new IllegalStateException("the constructor saw to it");
                }
                yield new TabulatedWell(xA, potentialMeV);
            }
            case POLARON2 ->
                new Polaron2(must(forceConstantMeVPerA2), must(halfSplitA), must(transferMeV), or(biasMeV, 0));
        };
    }
}
