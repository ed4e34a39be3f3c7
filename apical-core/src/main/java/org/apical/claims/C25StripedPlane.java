package org.apical.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.stripes.PlaneParams;
import org.apical.models.stripes.StructureModel;
import org.apical.models.stripes.TiltName;
import org.apical.physics.stripes.PlaneDiffraction;
import org.apical.physics.stripes.Scattering;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C25: whether whole rows make the superlattice of the figure, and where its satellites stand. */
final class C25StripedPlane implements Claim {
    private static final String RULE =
            "Known: whole rows along Cu-O give 22.6 or 26.4 A, nine diagonal rows 24.06 A with L/d = 2/3; q = a/d is 0.223 in"
                    + " orthorhombic and 0.158 in tetragonal units. Reproduced only for the stated range if a commensurate stack"
                    + " with d within 1 % of 24 A and L/d within 0.02 of 2/3 exists for one stripe direction only; reproduced if"
                    + " for both; the satellite position computed from the atoms is printed in both notations beside 0.20-0.21,"
                    + " with the d that this value would mean.";

    private static final double PERIOD = 24;
    private static final double PERIOD_PART = 0.01;
    private static final double RATIO = 2.0 / 3;
    private static final double RATIO_OFF = 0.02;
    private static final int MOST_ROWS = 12;
    /** Periods of the block whose diffraction is searched for a satellite. */
    private static final int BLOCK = 200;

    private static final double[] REPORTED = {0.20, 0.21};

    /** A stack of whole rows. */
    record Stack(String direction, int rowsU, int rowsD, double period, double ratio) {
        boolean fits() {
            return Math.abs(period - PERIOD) <= PERIOD_PART * PERIOD && Math.abs(ratio - RATIO) <= RATIO_OFF;
        }

        String words() {
            return String.format(Locale.ROOT, "%d U + %d D rows: d = %.2f A, L/d = %.3f", rowsU, rowsD, period, ratio);
        }
    }

    @Override
    public String id() {
        return "C25";
    }

    @Override
    public String statement() {
        return "Figure 6: superlattice of stripes, d = L + W = 2.4 nm, L/d = 2/3; superlattice satellites in diffuse scattering";
    }

    /** All stacks of whole rows along a Cu-O bond: the rows keep their bond lengths. */
    static List<Stack> bonds() {
        List<Stack> out = new ArrayList<>();
        for (int u = 1; u <= MOST_ROWS; u++) {
            for (int d = 1; d <= MOST_ROWS; d++) {
                StripeFractions plane = StripeFractions.of(u, d);
                out.add(new Stack("along Cu-O", u, d, plane.plane().period(), plane.ratio()));
            }
        }
        return out;
    }

    /** All stacks of whole rows along the diagonal, a/sqrt2 apart. */
    static List<Stack> diagonals(double a) {
        List<Stack> out = new ArrayList<>();
        double spacing = a / Math.sqrt(2);
        for (int u = 1; u <= MOST_ROWS; u++) {
            for (int d = 1; d <= MOST_ROWS; d++) {
                out.add(new Stack("diagonal", u, d, (u + d) * spacing, u / (double) (u + d)));
            }
        }
        return out;
    }

    /** The stacks whose L/d fits, the nearest in period first. */
    private static List<Stack> nearest(List<Stack> of) {
        return of.stream()
                .filter(s -> Math.abs(s.ratio() - RATIO) <= RATIO_OFF)
                .sorted((a, b) -> Double.compare(Math.abs(a.period() - PERIOD), Math.abs(b.period() - PERIOD)))
                .toList();
    }

    static Verdict verdict(boolean bond, boolean diagonal) {
        return bond && diagonal
                ? Verdict.REPRODUCED
                : bond || diagonal ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.NOT_REPRODUCED;
    }

    /**
     * The first satellite above the reflection between two rows, found on a block of atoms as a local maximum of the
     * intensity, 1/A from the reflection.
     */
    static double satellite(StripeFractions of, Scattering scattering) {
        PlaneDiffraction diffraction = new PlaneDiffraction(of.plane(), scattering, 0);
        double bragg = 2 * Math.PI * of.plane().rows() / of.plane().period();
        double guess = 2 * Math.PI / of.plane().period();
        int n = 4000;
        double best = 0;
        double at = Double.NaN;
        for (int i = 1; i < n; i++) {
            double off = guess * (0.6 + 0.8 * i / (double) n);
            double q = bragg + off;
            double value = block(q * of.plane().cell()[1]) * diffraction.intensity(new double[] {0, q, 0});
            if (value > best) {
                best = value;
                at = off;
            }
        }
        return at;
    }

    /** Interference of the cells of the block, which fades out to both sides so that strong peaks have no side lobes. */
    private static double block(double phase) {
        double re = 0;
        double im = 0;
        for (int c = 0; c < BLOCK; c++) {
            double fade = Math.pow(Math.sin(Math.PI * (c + 0.5) / BLOCK), 4);
            re += fade * Math.cos(c * phase);
            im += fade * Math.sin(c * phase);
        }
        return re * re + im * im;
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        double a = StripeFractions.LATTICE;
        List<Stack> bond = nearest(bonds());
        context.checkCancelled();
        List<Stack> diagonal = nearest(diagonals(a));
        boolean bondFits = bond.get(0).fits();
        boolean diagonalFits = diagonal.get(0).fits();
        Verdict verdict = verdict(bondFits, diagonalFits);
        StripeFractions usual = StripeFractions.usual();
        double off = satellite(usual, Scattering.XRAY);
        double found = 2 * Math.PI / off;
        double d = diagonal.get(0).period();
        double tetragonal = a * off / (2 * Math.PI);
        PlaneDiffraction xray = new PlaneDiffraction(usual.plane(), Scattering.XRAY, 0);
        double main = xray.intensity(xray.q(0, 1, 0, 0));
        double weak = xray.intensity(xray.q(0, 1, 1, 0));
        List<String> means = new ArrayList<>();
        for (double q : REPORTED) {
            means.add(text(
                    "%.2f: d = %.1f A in orthorhombic, %.1f A in tetragonal units", q, Math.sqrt(2) * a / q, a / q));
        }
        String computed = text(
                "Rows along Cu-O with the bond lengths of both stripes: nearest %s (%s). Rows along the diagonal: nearest %s (%s)."
                        + " Satellite of the atoms of the 4 U + 2 D plane: %.4f 1/A from the reflection, d = %.2f A, q = %.4f"
                        + " tetragonal = %.4f orthorhombic; of the diagonal stack (position only): q = %.4f tetragonal = %.4f"
                        + " orthorhombic; of d = 24 A: %.4f and %.4f. Reported 0.20-0.21 would mean %s. First satellite beside the"
                        + " row reflection: %.1e of its X-ray intensity.",
                bond.get(0).words(),
                bondFits ? "fits" : "does not fit",
                diagonal.get(0).words(),
                diagonalFits ? "fits" : "does not fit",
                off,
                found,
                tetragonal,
                Math.sqrt(2) * tetragonal,
                a / d,
                Math.sqrt(2) * a / d,
                a / PERIOD,
                Math.sqrt(2) * a / PERIOD,
                String.join("; ", means),
                weak / main);
        double row = bond.get(0).period() / (bond.get(0).rowsU() + bond.get(0).rowsD());
        List<Figure> figures = new ArrayList<>(QballDefaults.figures(
                new StructureModel(),
                new PlaneParams(4, 2, a, 1.895, 1.895, 1.96, 1.88, TiltName.LTO, TiltName.LTT, 2.42, 2.38, 13.2),
                context,
                "C25-"));
        figures.add(figure(a));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("a", "3.78 A [M], superstripes 7.1");
        parameters.put("U", "Cu-O 1.895 and 1.895 A, LTO [M]");
        parameters.put("D", "Cu-O 1.96 and 1.88 A, LTT [M]");
        parameters.put("limits", "24 A within 1 %, L/d 2/3 within 0.02; q 0.20 and 0.21 reported");
        parameters.put("diffraction", "block of 200 periods, 4000 places within 40 % of 1/d, X-ray form");
        parameters.put("figure", "4 U + 2 D rows, La at 2.42 and 2.38 A, c 13.2 A [M]");
        parameters.put("rows", "1 to " + MOST_ROWS + " of each kind in a period");
        LedgerRow ledger = new LedgerRow(
                id(),
                statement(),
                computed,
                text(
                        "The bond lengths are recalled; the row spacing changes by %.2f A from U to D, and 1 %% in the bonds moves d by"
                                + " 0.24 A, as much as the rule allows. The satellite is read on a grid of %.1e 1/A.",
                        3.78 - 3.76, 0.8 * 2 * Math.PI / found / 4000),
                verdict,
                RULE,
                "A stripe is made of whole rows of copper, so a period has a whole number of them. If stripes run along the"
                        + " Cu-O bonds, rows are about 3.78 A apart; along the diagonal, 2.67 A. The question is whether a whole"
                        + " number of either makes 24 A with two thirds of it undistorted. A superlattice shows itself by"
                        + " satellites at 1/d from every reflection. Papers give that in units of the tetragonal or of the"
                        + " orthorhombic cell, which differ by sqrt2: the same number means two periods.",
                parameters,
                "No measured intensities: coordinates made from bond lengths, and their kinematic diffraction.",
                text(
                        "The rule asks for d between %.2f and %.2f A. Rows along Cu-O would fit with a mean row spacing of %.3f to"
                                + " %.3f A (6 rows); it is %.3f A. Nine diagonal rows fit for a from %.3f to %.3f A. A refinement of the"
                                + " satellites with the direction of the stripes would decide.",
                        PERIOD * (1 - PERIOD_PART),
                        PERIOD * (1 + PERIOD_PART),
                        PERIOD * (1 - PERIOD_PART) / 6,
                        PERIOD * (1 + PERIOD_PART) / 6,
                        row,
                        PERIOD * (1 - PERIOD_PART) / 9 * Math.sqrt(2),
                        PERIOD * (1 + PERIOD_PART) / 9 * Math.sqrt(2)),
                figures.stream().map(Figure::id).toList(),
                List.of(),
                List.of(
                        new Sensitivity(
                                "lattice constant a",
                                "1 % larger",
                                "period of the nearest diagonal stack, A",
                                d,
                                1.01 * d,
                                "23.76 to 24.24"),
                        new Sensitivity(
                                "Cu-O bond lengths",
                                "1 % larger",
                                "period of the nearest stack along Cu-O, A",
                                bond.get(0).period(),
                                1.01 * bond.get(0).period(),
                                "23.76 to 24.24"),
                        new Sensitivity(
                                "direction of the stripes",
                                "diagonal to along Cu-O",
                                "period of the nearest stack, A",
                                d,
                                bond.get(0).period(),
                                "23.76 to 24.24")));
        return new Evidence(ledger, figures, Map.of("C25-stacks", table(bond, diagonal)));
    }

    private static List<List<String>> table(List<Stack> bond, List<Stack> diagonal) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("direction", "rowsU", "rowsD", "periodA", "ratio", "fits"));
        for (List<Stack> of : List.of(bond, diagonal)) {
            for (Stack s : of.subList(0, Math.min(6, of.size()))) {
                rows.add(List.of(
                        s.direction(),
                        String.valueOf(s.rowsU()),
                        String.valueOf(s.rowsD()),
                        text("%.4f", s.period()),
                        text("%.4f", s.ratio()),
                        s.fits() ? "yes" : "no"));
            }
        }
        return rows;
    }

    private static Figure figure(double a) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Region(PERIOD * (1 - PERIOD_PART), PERIOD * (1 + PERIOD_PART), "24 Å ± 1 %"));
        double[] x = {15, 35};
        double[] low = new double[2];
        double[] high = new double[2];
        Arrays.fill(low, RATIO - RATIO_OFF);
        Arrays.fill(high, RATIO + RATIO_OFF);
        layers.add(new Layer.Band("L/d = 2/3 ± 0.02", x, low, high, Style.color(2)));
        layers.add(points("stripes along Cu-O", bonds(), 0));
        layers.add(points("stripes along the diagonal", diagonals(a), 1));
        return Figure.of(
                "C25-stacks",
                "Stacks of whole rows",
                "Each point is a period of whole rows of U and D. The rule asks for one in the box of both bands.",
                new Panel(
                        Axis.of("period d", "Å").range(15, 35),
                        Axis.of("L/d", "").range(0.45, 0.9),
                        layers));
    }

    private static Layer points(String name, List<Stack> of, int color) {
        List<Stack> seen = of.stream()
                .filter(s -> s.period() > 15 && s.period() < 35 && s.ratio() > 0.45 && s.ratio() < 0.9)
                .toList();
        return new Layer.Points(
                name,
                seen.stream().mapToDouble(Stack::period).toArray(),
                seen.stream().mapToDouble(Stack::ratio).toArray(),
                new double[0],
                Style.color(color));
    }

    private static String text(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
