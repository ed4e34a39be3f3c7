package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.physics.xafs.PeakShape;

/**
 * The variables of a peak fit in the order of {@link org.apical.physics.xafs.PeakSum}: start, limits, and whether each is
 * fitted. A number that is kept, or that a shape does not use, has both limits at its start.
 */
record PeakVariables(List<String> names, double[] start, double[] lower, double[] upper, boolean[] fitted) {
    /** Narrower than any edge or monochromator; keeps widths above zero. */
    private static final double MIN_WIDTH = 1e-3;

    private static final int EACH = 4;

    static PeakVariables of(List<PeakParams> peaks, PeakBaseline baseline) {
        int n = EACH * peaks.size() + baseline.terms();
        PeakVariables v =
                new PeakVariables(new ArrayList<>(), new double[n], new double[n], new double[n], new boolean[n]);
        double infinity = Double.POSITIVE_INFINITY;
        for (int i = 0; i < peaks.size(); i++) {
            PeakParams p = peaks.get(i);
            String at = "peaks." + i + ".";
            v.add(at + "amplitude", p.amplitude(), -infinity, infinity, true);
            v.add(at + "centre", p.centre(), -infinity, infinity, true);
            v.add(at + "width", p.width(), MIN_WIDTH, infinity, true);
            if (p.shape() == PeakShape.VOIGT) {
                v.add(at + "lorentzianWidth", p.lorentzianWidth(), 0, infinity, true);
            } else {
                v.add(at + "fraction", p.fraction(), 0, 1, p.shape() == PeakShape.PSEUDO_VOIGT);
            }
        }
        for (int j = 0; j < baseline.terms(); j++) {
            v.add("baseline." + j, new PeakVariable(0, null, null, false), -infinity, infinity, true);
        }
        return v;
    }

    private void add(String name, PeakVariable p, double least, double most, boolean used) {
        int i = names.size();
        names.add(name);
        if (used && (p.start() < least || p.start() > most)) {
            throw BadInput.value(
                    "BAD_RANGE",
                    name + ".start",
                    p.start(),
                    "must lie between " + BadInput.number(least) + " and " + BadInput.number(most) + ".");
        }
        fitted[i] = used && !p.fixed();
        start[i] = p.start();
        Double min = p.min();
        Double max = p.max();
        lower[i] = fitted[i] ? Math.max(least, min == null ? least : min) : p.start();
        upper[i] = fitted[i] ? Math.min(most, max == null ? most : max) : p.start();
    }

    int count() {
        int count = 0;
        for (boolean f : fitted) {
            count += f ? 1 : 0;
        }
        return count;
    }
}
