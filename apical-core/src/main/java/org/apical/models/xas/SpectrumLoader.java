package org.apical.models.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.data.xas.XasGroup;
import org.apical.model.BadInput;
import org.apical.model.DataSource;
import org.apical.model.JsonName;
import org.apical.model.NumberOrText;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.XafsConstants;
import org.jspecify.annotations.Nullable;

/** Turns a file and a choice of columns into mu(E) (xas-data, sections 1.2.5 to 1.2.7). */
public final class SpectrumLoader {
    private static final double REPEATED = 1e-7;

    private final SpectrumParams params;
    private final List<String> notices = new ArrayList<>();

    private SpectrumLoader(SpectrumParams params) {
        this.params = params;
    }

    /** The spectrum that the parameters name. */
    public static Spectrum load(SpectrumParams params, DataSource data) {
        if (params.file() == null) {
            return new SpectrumLoader(params).inline();
        }
        ReadOptions options = new ReadOptions(params.file(), params.format() == FileFormat.XDI, params.dropBadPoints());
        return of(params, XasFiles.read(data.read(params.file()), options));
    }

    /** The spectrum that the parameters choose from a file that was read already. */
    public static Spectrum of(SpectrumParams params, XasFile file) {
        return new SpectrumLoader(params).fromFile(file);
    }

    private Spectrum inline() {
        double[] energy = params.energyEV();
        double[] mu = params.mu();
        if (energy == null || mu == null) {
            throw BadInput.at("MISSING_KEY", "energyEV", "and mu must be given where there is no file.");
        }
        return finish(energy.clone(), mu.clone(), "inline data", "mu", null);
    }

    private Spectrum fromFile(XasFile file) {
        XasGroup group = group(file);
        if (group.chi()) {
            throw BadInput.value(
                    "BAD_ARGUMENT", "group", group.name(), "holds chi(k), not mu(E); choose a group of mu(E).");
        }
        int energyColumn = params.energyColumn() == null
                ? group.energyColumn()
                : column(group, params.energyColumn(), "energyColumn");
        double[] energy = energies(file, group, energyColumn);
        double[] mu = mu(group);
        String source = file.multiple() ? params.file() + ", " + group.name() : String.valueOf(params.file());
        return finish(energy, mu, source, expression(group), file);
    }

    private XasGroup group(XasFile file) {
        if (params.scan() != null) {
            XasGroup scan = file.kind().equals("spec") ? file.group(String.valueOf(params.scan())) : null;
            if (scan == null) {
                throw BadInput.value(
                        "NO_SUCH_SCAN", "scan", params.scan(), "is not in the file; there is: " + names(file) + ".");
            }
            return scan;
        }
        XasGroup group = file.group(params.group());
        if (group == null) {
            throw BadInput.value(
                    "NO_SUCH_GROUP", "group", params.group(), "is not in the file; there is: " + names(file) + ".");
        }
        return group;
    }

    private static String names(XasFile file) {
        if (!file.multiple()) {
            return "one table without a name";
        }
        return String.join(", ", file.groups().stream().map(XasGroup::name).toList());
    }

    private static int column(XasGroup group, NumberOrText selector, String key) {
        int index = -1;
        Double number = selector.number();
        if (number != null) {
            index = number == Math.rint(number)
                            && number >= 1
                            && number <= group.columns().size()
                    ? (int) (number - 1)
                    : -1;
        } else if (selector.text() != null) {
            index = group.column(selector.text());
        }
        if (index < 0) {
            throw BadInput.value(
                    "NO_SUCH_COLUMN",
                    key,
                    number != null ? number : selector.text(),
                    "is not a column; there is: " + list(group.columns()) + " (numbers count from 1).");
        }
        return index;
    }

    private static String list(List<String> columns) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(columns.size(), 40); i++) {
            out.append(i == 0 ? "" : ", ").append(i + 1).append(' ').append(columns.get(i));
        }
        return columns.size() > 40 ? out + ", ..." : out.toString();
    }

    private double[] energies(XasFile file, XasGroup group, int column) {
        double[] x = group.data()[column].clone();
        String unit = params.energyUnit() != null
                ? params.energyUnit().jsonName()
                : column == group.energyColumn() ? group.energyUnit() : "eV";
        if (params.energyUnit() == null && column != group.energyColumn()) {
            unit = group.energyUnit();
        }
        Double spacing = params.dSpacingA() != null ? params.dSpacingA() : file.dSpacing();
        switch (unit) {
            case "eV" -> {}
            case "keV" -> {
                for (int i = 0; i < x.length; i++) {
                    x[i] *= 1000;
                }
            }
            case "deg", "mdeg" -> bragg(x, unit.equals("mdeg") ? 1e-3 : 1, spacing, unit);
            case "invA" ->
                throw BadInput.at(
                        "BAD_ARGUMENT", "file", "holds chi(k): its first column is k; a spectrum needs energies.");
            default -> throw needSpacing(unit);
        }
        return x;
    }

    private static void bragg(double[] x, double toDegrees, @Nullable Double spacing, String unit) {
        if (spacing == null) {
            throw needSpacing(unit);
        }
        for (int i = 0; i < x.length; i++) {
            double sine = Math.sin(Math.toRadians(x[i] * toDegrees));
            if (!(sine > 0)) {
                throw BadInput.data("BAD_NUMBER", "Point " + (i + 1) + ": the angle " + x[i] + " is not above zero.");
            }
            x[i] = XafsConstants.HC_EV_ANGSTROM / (2 * spacing * sine);
        }
    }

    private static BadInput needSpacing(String unit) {
        return BadInput.at(
                "NEED_DSPACING",
                "dSpacingA",
                unit.equals("steps")
                        ? "The energy column counts motor steps; convert it to eV first (give energyUnit if it is wrong)."
                        : "The energy column is an angle (" + unit
                                + ") and the file does not state the monochromator's spacing; give it.");
    }

    private double[] mu(XasGroup group) {
        double[] top = new double[group.points()];
        for (NumberOrText selector : params.numerator()) {
            double[] column = group.data()[column(group, selector, "numerator")];
            for (int i = 0; i < top.length; i++) {
                top[i] += column[i];
            }
        }
        if (params.mode() == AbsorptionMode.MU) {
            return top;
        }
        if (params.denominator() == null) {
            throw BadInput.at(
                    "MISSING_KEY", "denominator", "must be given: which column divides in mode '" + modeName() + "'.");
        }
        double[] bottom = group.data()[column(group, params.denominator(), "denominator")];
        for (int i = 0; i < top.length; i++) {
            double ratio = top[i] / bottom[i];
            top[i] = params.mode() == AbsorptionMode.FLUORESCENCE ? ratio : Math.log(ratio);
        }
        return top;
    }

    private String modeName() {
        return JsonName.of(params.mode());
    }

    private String expression(XasGroup group) {
        StringBuilder top = new StringBuilder();
        for (NumberOrText selector : params.numerator()) {
            top.append(top.length() == 0 ? "" : " + ");
            top.append(group.columns().get(column(group, selector, "numerator")));
        }
        if (params.mode() == AbsorptionMode.MU || params.denominator() == null) {
            return top.toString();
        }
        String ratio = (params.numerator().size() > 1 ? "(" + top + ")" : top) + " / "
                + group.columns().get(column(group, params.denominator(), "denominator"));
        return params.mode() == AbsorptionMode.FLUORESCENCE ? ratio : "ln(" + ratio + ")";
    }

    private Spectrum finish(double[] energy, double[] mu, String source, String expression, @Nullable XasFile file) {
        double[][] good = dropOrRefuse(energy, mu);
        if (good[0].length == 0) {
            throw BadInput.data(
                    "NOT_ENOUGH_DATA",
                    source + " has no point with a finite energy and a finite mu (of " + mu.length
                            + "); is the right column chosen?");
        }
        sort(good);
        separate(good[0]);
        good = withoutRemoved(good, source);
        for (int i = 0; i < good[0].length; i++) {
            good[0][i] += params.energyShiftEV();
        }
        return new Spectrum(
                good[0],
                good[1],
                source,
                expression,
                file == null ? null : file.element(),
                file == null ? null : file.edge(),
                file == null ? null : file.temperature(),
                List.copyOf(notices));
    }

    /** Without the points nearest to the energies that were chosen. */
    private double[][] withoutRemoved(double[][] xy, String source) {
        double[] x = xy[0];
        boolean[] gone = new boolean[x.length];
        for (int i = 0; i < params.removeEV().length; i++) {
            double at = params.removeEV()[i];
            if (!(at >= x[0] && at <= x[x.length - 1])) {
                throw BadInput.value(
                        "BAD_RANGE",
                        "removeEV." + i,
                        at,
                        "is outside the data, which reach from " + BadInput.number(x[0]) + " to "
                                + BadInput.number(x[x.length - 1]) + " (eV).");
            }
            gone[Grid.indexNearest(x, at)] = true;
        }
        double[][] kept = new double[2][x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (!gone[i]) {
                kept[0][n] = x[i];
                kept[1][n++] = xy[1][i];
            }
        }
        if (n == 0) {
            throw BadInput.data("NOT_ENOUGH_DATA", source + ": removeEV leaves no points.");
        }
        return n == x.length ? xy : new double[][] {Arrays.copyOf(kept[0], n), Arrays.copyOf(kept[1], n)};
    }

    private double[][] dropOrRefuse(double[] energy, double[] mu) {
        int kept = 0;
        for (int i = 0; i < mu.length; i++) {
            if (Double.isFinite(mu[i]) && Double.isFinite(energy[i])) {
                energy[kept] = energy[i];
                mu[kept] = mu[i];
                kept++;
            } else if (!params.dropBadPoints()) {
                throw BadInput.data(
                        "BAD_NUMBER",
                        "Point " + (i + 1) + " of " + mu.length + ": mu is not a finite number"
                                + (params.mode() == AbsorptionMode.MU ? "" : " (a count is zero or negative)")
                                + "; dropBadPoints leaves such points out.");
            }
        }
        if (kept < mu.length) {
            notices.add((mu.length - kept) + " points without a finite mu were dropped.");
        }
        return new double[][] {Arrays.copyOf(energy, kept), Arrays.copyOf(mu, kept)};
    }

    private void sort(double[][] xy) {
        double[] x = xy[0];
        boolean sorted = true;
        for (int i = 1; i < x.length && sorted; i++) {
            sorted = x[i] >= x[i - 1];
        }
        if (sorted) {
            return;
        }
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        double[] sortedX = new double[x.length];
        double[] sortedY = new double[x.length];
        for (int i = 0; i < order.length; i++) {
            sortedX[i] = x[order[i]];
            sortedY[i] = xy[1][order[i]];
        }
        xy[0] = sortedX;
        xy[1] = sortedY;
        notices.add("The energies did not increase; the points were sorted.");
    }

    /** Equal energies become strictly increasing, in order, so that runs of them do too. */
    private void separate(double[] x) {
        int repeated = 0;
        for (int i = 1; i < x.length; i++) {
            if (Math.abs(x[i] - x[i - 1]) < REPEATED || x[i] <= x[i - 1]) {
                x[i] = Math.max(x[i - 1] + REPEATED, Math.nextUp(x[i - 1]));
                repeated++;
            }
        }
        if (repeated > 0) {
            notices.add(repeated + " repeated energies were moved up by 1e-7 eV.");
        }
    }
}
