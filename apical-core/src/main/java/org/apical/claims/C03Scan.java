package org.apical.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.RunContext;
import org.apical.models.pairing.PolaronSdModel;
import org.apical.models.pairing.PolaronSdParams;
import org.apical.models.pairing.PolaronSdResult;

/**
 * Shifts of Tc and of the superfluid density of pairing.polaronSD over both exponents of narrowing (C03, step 3). The arrays
 * belong to the record: do not modify them.
 *
 * @param nearest g2 of the nearest hopping
 * @param diagonal g2 of the diagonal hopping
 * @param tcShift [nearest][diagonal], percent
 * @param weightShift the same of lambda^-2, on the finest grid that was used
 * @param moved by how much the last doubling of the grid moved it; NaN where Tc is outside its window, so that none was done
 * @param state of each point
 */
record C03Scan(
        double[] nearest,
        double[] diagonal,
        double[][] tcShift,
        double[][] weightShift,
        double[][] moved,
        State[][] state) {
    private static final int POINTS = 64;
    /** Percentage points. */
    private static final double SETTLED = 0.2;

    /** What is known of a point. */
    enum State {
        OUTSIDE,
        INSIDE,
        /** The grid was not fine enough to say. */
        UNDECIDED
    }

    static PolaronSdParams params(
            double[] g2Nearest, double[] g2Diagonal, int points, List<PolaronSdParams.Site> sites, boolean weight) {
        return new PolaronSdParams(
                new double[] {100, 100},
                new double[] {30, 30},
                new double[] {0.85, 0.50},
                50,
                g2Nearest,
                g2Diagonal,
                new double[][] {{170, 40}, {40, 20}},
                1.125,
                new double[] {10},
                points,
                sites,
                weight);
    }

    private static PolaronSdResult run(double near, double far, int points, boolean weight, RunContext context) {
        return new PolaronSdModel()
                .compute(
                        params(new double[] {near, near}, new double[] {far, far}, points, List.of(), weight), context);
    }

    private static double percent(double heavy, double light) {
        return 100 * (heavy / light - 1);
    }

    static boolean tcInside(double shift) {
        return Math.abs(shift + 3.7) <= 0.8;
    }

    static boolean weightInside(double shift) {
        return Math.abs(shift + 6.2) <= 2.0;
    }

    static C03Scan of(Effort effort, RunContext context) {
        int stride = effort == Effort.QUICK ? 2 : 1;
        int finest = effort == Effort.QUICK ? 2 * POINTS : 4 * POINTS;
        double[] nearest = steps(10, stride);
        double[] diagonal = steps(15, stride);
        double[][] tc = new double[nearest.length][diagonal.length];
        double[][] weight = new double[nearest.length][diagonal.length];
        double[][] moved = new double[nearest.length][diagonal.length];
        State[][] state = new State[nearest.length][diagonal.length];
        int all = nearest.length * diagonal.length;
        context.parallelFor(all, k -> {
            int i = k / diagonal.length;
            int j = k % diagonal.length;
            PolaronSdResult r = run(nearest[i], diagonal[j], POINTS, true, context);
            tc[i][j] = percent(r.tcHeavyK(), r.tcK());
            weight[i][j] = percent(r.superfluidWeightHeavyMeV()[0], r.superfluidWeightMeV()[0]);
            state[i][j] = State.OUTSIDE;
            moved[i][j] = Double.NaN;
            if (tcInside(tc[i][j])) {
                double[] settled = refine(nearest[i], diagonal[j], finest, weight[i][j], context);
                weight[i][j] = settled[0];
                moved[i][j] = settled[1];
                state[i][j] = settled[1] >= SETTLED
                        ? State.UNDECIDED
                        : weightInside(settled[0]) ? State.INSIDE : State.OUTSIDE;
            }
            context.progress(0.1 + 0.85 * (k + 1) / all, "scan of g2");
        });
        return new C03Scan(nearest, diagonal, tc, weight, moved, state);
    }

    /** Doubles the grid until the shift settles; that shift and by how much it moved last. */
    private static double[] refine(double near, double far, int finest, double coarse, RunContext context) {
        double shift = coarse;
        double move = Double.POSITIVE_INFINITY;
        for (int points = 2 * POINTS; points <= finest && move >= SETTLED; points *= 2) {
            PolaronSdResult r = run(near, far, points, true, context);
            double next = percent(r.superfluidWeightHeavyMeV()[0], r.superfluidWeightMeV()[0]);
            move = Math.abs(next - shift);
            shift = next;
        }
        return new double[] {shift, move};
    }

    private static double[] steps(int count, int stride) {
        double[] out = new double[count / stride + 1];
        for (int i = 0; i < out.length; i++) {
            out[i] = 0.1 * stride * i;
        }
        return out;
    }

    private int count(State wanted) {
        int n = 0;
        for (State[] row : state) {
            for (State s : row) {
                n += s == wanted ? 1 : 0;
            }
        }
        return n;
    }

    /** Whether both shifts come out somewhere: INSIDE, OUTSIDE (nowhere) or UNDECIDED. */
    State answer() {
        if (count(State.INSIDE) > 0) {
            return State.INSIDE;
        }
        return nearWindow() > 0 ? State.UNDECIDED : State.OUTSIDE;
    }

    /** Undecided points no farther from the window than twice the last move of their shift. */
    private int nearWindow() {
        int n = 0;
        for (int i = 0; i < nearest.length; i++) {
            for (int j = 0; j < diagonal.length; j++) {
                boolean near = Math.abs(weightShift[i][j] + 6.2) <= 2.0 + 2 * moved[i][j];
                n += state[i][j] == State.UNDECIDED && near ? 1 : 0;
            }
        }
        return n;
    }

    String text() {
        int tcOnly = 0;
        StringBuilder inside = new StringBuilder();
        for (int i = 0; i < nearest.length; i++) {
            for (int j = 0; j < diagonal.length; j++) {
                tcOnly += tcInside(tcShift[i][j]) ? 1 : 0;
                if (state[i][j] == State.INSIDE) {
                    inside.append(f(
                            "%s(%.1f, %.1f: %.2f, %.2f %%)",
                            inside.length() == 0 ? "" : ", ",
                            nearest[i],
                            diagonal[j],
                            tcShift[i][j],
                            weightShift[i][j]));
                }
            }
        }
        String scanned = f(
                "of %d points g2 = (nearest, diagonal), %d have Tc in its window, of which %d did not settle (%d of"
                        + " them near the window of lambda^-2)",
                nearest.length * diagonal.length, tcOnly, count(State.UNDECIDED), nearWindow());
        return switch (answer()) {
            case INSIDE -> scanned + " and " + count(State.INSIDE) + " carry both shifts: " + inside;
            case UNDECIDED -> scanned + "; whether any carries both shifts at once is undecided";
            case OUTSIDE -> scanned + "; none carries both shifts: the minimal s + d model does NOT carry both at once";
        };
    }

    List<List<String>> table() {
        List<List<String>> out = new ArrayList<>();
        out.add(List.of("g2Nearest", "g2Diagonal", "tcShiftPercent", "weightShiftPercent", "both"));
        for (int i = 0; i < nearest.length; i++) {
            for (int j = 0; j < diagonal.length; j++) {
                out.add(List.of(
                        f("%.1f", nearest[i]),
                        f("%.1f", diagonal[j]),
                        f("%.4f", tcShift[i][j]),
                        f("%.4f", weightShift[i][j]),
                        state[i][j].name().toLowerCase(Locale.ROOT)));
            }
        }
        return out;
    }

    private static String f(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
