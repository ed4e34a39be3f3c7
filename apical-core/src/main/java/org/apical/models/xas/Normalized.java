package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.data.xas.EdgeTable;
import org.apical.model.BadInput;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.Edge;
import org.apical.physics.xafs.EdgeMethod;
import org.apical.physics.xafs.Normalization;

/**
 * A spectrum with its normalisation, or the reason why there is none.
 *
 * @param spectrum mu(E)
 * @param normalization its normalisation
 * @param warnings sentences
 */
public record Normalized(Spectrum spectrum, Normalization normalization, List<String> warnings) {
    private static final int MIN_POINTS = 20;
    private static final double MIN_ABOVE = 30;

    /** As {@link #of}, with errors named by their place in the record that holds {@code preEdge}. */
    static Normalized under(Spectrum spectrum, PreEdgeParams preEdge) {
        return Errors.under("preEdge", () -> of(spectrum, preEdge));
    }

    /**
     * Finds the edge and normalises. Errors name keys of {@code params}.
     *
     * @throws BadInput {@code NOT_ENOUGH_DATA, NO_EDGE, E0_OUT_OF_RANGE, BAD_RANGE}
     */
    public static Normalized of(Spectrum spectrum, PreEdgeParams params) {
        double[] energy = spectrum.energyEV();
        int n = energy.length;
        if (n < MIN_POINTS) {
            throw BadInput.data(
                    "NOT_ENOUGH_DATA",
                    spectrum.source() + " has " + n + " points; a spectrum needs at least " + MIN_POINTS
                            + ", below, across and above the edge.");
        }
        List<String> warnings = new ArrayList<>(spectrum.notices());
        int edge = edge(spectrum, params);
        double e0 = energy[edge];
        if (energy[n - 1] < e0 + MIN_ABOVE) {
            throw BadInput.data(
                    "NOT_ENOUGH_DATA",
                    spectrum.source() + " ends " + BadInput.number(round(energy[n - 1] - e0)) + " eV above E0 = "
                            + BadInput.number(e0) + " eV; the region above E0 + 30 eV is missing.");
        }
        if (edge < 2) {
            throw BadInput.data(
                    "NOT_ENOUGH_DATA",
                    spectrum.source() + " has no two points below E0 = " + BadInput.number(e0)
                            + " eV; the region before the edge is missing.");
        }
        Normalization norm = Normalization.of(energy, spectrum.mu(), edge, params.ranges());
        checkRanges(norm, energy);
        checkStep(norm, spectrum);
        norm = switch (params.divideBy()) {
            case EDGE_STEP -> norm;
            case AREA -> norm.withStep(energy, norm.areaStep(energy));
            case FIXED -> norm.withStep(energy, params.fixedStep() == null ? norm.edgeStep() : params.fixedStep());
        };
        return new Normalized(spectrum, norm, List.copyOf(warnings));
    }

    private static int edge(Spectrum spectrum, PreEdgeParams params) {
        double[] energy = spectrum.energyEV();
        double[] mu = spectrum.mu();
        Double given = params.e0EV();
        if (given != null) {
            return inside(energy, given, "e0EV", given);
        }
        if (params.e0Method() == EdgeMethod.TABULATED) {
            Double tabulated = EdgeTable.energy(spectrum.element(), spectrum.edge());
            if (tabulated == null) {
                throw BadInput.value(
                        "BAD_ARGUMENT",
                        "e0Method",
                        "tabulated",
                        "needs a file that states element and edge; give e0EV instead.");
            }
            return inside(energy, tabulated, "e0Method", "tabulated");
        }
        int steepest = Edge.steepest(energy, mu);
        if (steepest < 0) {
            throw noEdge(spectrum, "mu does not rise anywhere");
        }
        return switch (params.e0Method()) {
            case HALF_STEP -> {
                Normalization first = Normalization.of(energy, mu, steepest, params.ranges());
                yield Grid.indexNearest(energy, Edge.crossing(energy, first.norm(), 0.5, steepest));
            }
            case ZERO_SECOND_DERIVATIVE -> Grid.indexNearest(energy, Edge.zeroOfSecondDerivative(energy, mu, steepest));
            default -> steepest;
        };
    }

    private static int inside(double[] energy, double e0, String key, Object shown) {
        int n = energy.length;
        if (e0 < energy[0] || e0 > energy[n - 1]) {
            throw BadInput.value(
                    "E0_OUT_OF_RANGE",
                    key,
                    shown,
                    (shown instanceof Double ? "" : "gives E0 = " + BadInput.number(e0) + " eV, which ")
                            + "is outside the data, which reach from " + BadInput.number(energy[0]) + " to "
                            + BadInput.number(energy[n - 1]) + " eV.");
        }
        return Grid.indexNearest(energy, e0);
    }

    private static void checkRanges(Normalization norm, double[] energy) {
        double first = energy[0] - norm.e0();
        double last = energy[energy.length - 1] - norm.e0();
        if (norm.pre1() >= norm.pre2() || norm.pre2() <= first) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "pre2EV",
                    norm.pre2(),
                    "leaves no pre-edge range: the data start at "
                            + BadInput.number(round(first)) + " eV from E0, and pre1EV = "
                            + BadInput.number(round(norm.pre1())) + ".");
        }
        if (norm.norm1() >= norm.norm2() || norm.norm1() >= last) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "norm1EV",
                    norm.norm1(),
                    "leaves no post-edge range: the data end at "
                            + BadInput.number(round(last)) + " eV from E0, and norm2EV = "
                            + BadInput.number(round(norm.norm2())) + ".");
        }
    }

    private static void checkStep(Normalization norm, Spectrum spectrum) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double y : spectrum.mu()) {
            min = Math.min(min, y);
            max = Math.max(max, y);
        }
        if (!(norm.edgeStep() >= 1e-12 * (max - min)) || max == min) {
            throw noEdge(spectrum, "the edge step is zero");
        }
        if (norm.signedStep() < 0) {
            throw noEdge(
                    spectrum, "mu falls at E0 = " + BadInput.number(Math.round(1000 * norm.e0()) / 1000.0) + " eV");
        }
    }

    private static BadInput noEdge(Spectrum spectrum, String why) {
        return BadInput.data(
                "NO_EDGE",
                spectrum.source() + " has no absorption edge: " + why
                        + ". Is mu upside down (It and I0 exchanged), or the wrong column chosen?");
    }

    private static double round(double x) {
        return Math.round(x * 1000) / 1000.0;
    }
}
