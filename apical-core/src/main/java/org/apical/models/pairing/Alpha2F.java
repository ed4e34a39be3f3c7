package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apical.data.alpha2f.FrequencyUnit;
import org.apical.data.alpha2f.SpectrumFile;
import org.apical.data.alpha2f.SpectrumTable;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.physics.pairing.ModeSpectrum;

/**
 * A spectrum at hand: the modes that enter the equations, the curve they come from, and what to say about it. The arrays
 * belong to the record: do not modify them.
 *
 * @param modes frequencies and couplings
 * @param omegaMeV grid of the curve; empty for discrete modes
 * @param alpha2F the curve, scaled to targetLambda; empty for discrete modes
 * @param label short name for figures
 * @param warnings what to think twice about
 */
record Alpha2F(ModeSpectrum modes, double[] omegaMeV, double[] alpha2F, String label, List<String> warnings) {
    private static final double CLIPPED = 1e-6;

    /** Bundled spectra. */
    static final List<String> BUNDLED = List.of(
            "nb_dft_isome",
            "pb_model",
            "in_model",
            "hg_model",
            "nb3ge_model",
            "h3s_200GPa_model",
            "lah10_model",
            "mgb2_model");

    static Alpha2F of(SpectrumParams p, RunContext context) {
        try {
            return load(p, context);
        } catch (BadInput e) {
            throw e.path() == null ? e : e.under("spectrum");
        }
    }

    private static Alpha2F load(SpectrumParams p, RunContext context) {
        List<String> warnings = new ArrayList<>();
        Alpha2F spectrum =
                switch (p.kind()) {
                    case EINSTEIN -> {
                        double omega = p.einsteinMeV() == null ? 20 : p.einsteinMeV();
                        double lambda = p.lambda() == null ? 1 : p.lambda();
                        yield discrete(new double[] {omega}, new double[] {lambda}, "Einstein");
                    }
                    case MODES ->
                        discrete(
                                Objects.requireNonNull(p.modesMeV()), Objects.requireNonNull(p.modesLambda()), "modes");
                    case TABLE ->
                        curve(
                                Objects.requireNonNull(p.omegaMeV()),
                                Objects.requireNonNull(p.alpha2F()),
                                new int[0],
                                "alpha2F",
                                "table",
                                warnings);
                    case FILE ->
                        file(
                                Objects.requireNonNull(p.file()),
                                p.column() == null ? 1 : p.column(),
                                p.frequencyUnit() == null ? FrequencyUnit.AUTO : p.frequencyUnit(),
                                context,
                                warnings);
                    case BUNDLED -> {
                        String name = p.name() == null ? "nb_dft_isome" : p.name();
                        if (!BUNDLED.contains(name)) {
                            throw BadInput.unknown("BAD_VALUE", "name", name, BUNDLED);
                        }
                        if (name.endsWith("_model")) {
                            warnings.add(name + " is a model spectrum (Gaussians scaled to published moments), not a"
                                    + " measurement.");
                        }
                        yield file(bundled(name), 1, FrequencyUnit.AUTO, context, warnings);
                    }
                };
        Double target = p.targetLambda();
        if (target == null) {
            return spectrum;
        }
        double factor = target / spectrum.modes.total();
        double[] scaled = spectrum.alpha2F.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new Alpha2F(
                spectrum.modes.strengthened(factor), spectrum.omegaMeV, scaled, spectrum.label, spectrum.warnings);
    }

    /** Name of the bundled file of that stem. */
    static String bundled(String stem) {
        return "example:alpha2F/" + stem + ".csv";
    }

    private static Alpha2F discrete(double[] omega, double[] lambda, String label) {
        return new Alpha2F(new ModeSpectrum(omega, lambda), new double[0], new double[0], label, List.of());
    }

    static Alpha2F file(String file, int column, FrequencyUnit unit, RunContext context, List<String> warnings) {
        SpectrumTable table = SpectrumFile.read(file, context.data().read(file), unit);
        warnings.addAll(table.notes());
        if (column > table.columns().size()) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "column",
                    column,
                    "is not in " + file + ", which has " + table.columns().size() + " value columns.");
        }
        String stem = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf(':')) + 1)
                .replaceFirst("\\.[^.]*$", "");
        return curve(table.omegaMeV(), table.columns().get(column - 1), table.lines(), file, stem, warnings);
    }

    /** @param lines of the file, empty for inline lists */
    private static Alpha2F curve(
            double[] omega, double[] alpha2F, int[] lines, String source, String label, List<String> warnings) {
        double[] clipped = alpha2F.clone();
        int negative = 0;
        boolean positive = false;
        for (int i = 0; i < clipped.length; i++) {
            if (clipped[i] < -CLIPPED) {
                String problem = "is negative (point " + (i + 1) + "); alpha2F may not be, below -1e-6.";
                throw lines.length == 0
                        ? BadInput.value("BAD_VALUE", "alpha2F." + i, clipped[i], problem)
                        : BadInput.data(
                                "BAD_SPECTRUM",
                                source + " line " + lines[i] + ": alpha2F = " + clipped[i] + " " + problem);
            }
            negative += clipped[i] < 0 ? 1 : 0;
            clipped[i] = Math.max(0, clipped[i]);
            positive |= clipped[i] > 0 && omega[i] > 0;
        }
        if (!positive) {
            String problem = "is nowhere positive at a positive frequency: there is no coupling.";
            throw lines.length == 0
                    ? BadInput.at("BAD_VALUE", "alpha2F", problem + " See omegaMeV.")
                    : BadInput.data("BAD_SPECTRUM", source + ": alpha2F " + problem);
        }
        if (negative > 0) {
            warnings.add(negative + " points of alpha2F between -1e-6 and 0 were set to 0.");
        }
        ModeSpectrum modes = ModeSpectrum.ofCurve(omega, clipped);
        shape(omega, clipped, modes, warnings);
        return new Alpha2F(modes, omega, clipped, label, warnings);
    }

    /** What is odd about a curve: gaps in the grid, nothing at low frequency, a unit that cannot be. */
    private static void shape(double[] omega, double[] alpha2F, ModeSpectrum modes, List<String> warnings) {
        int n = omega.length;
        double[] steps = new double[n - 1];
        int widest = 0;
        for (int i = 0; i < n - 1; i++) {
            steps[i] = omega[i + 1] - omega[i];
            widest = steps[i] > steps[widest] ? i : widest;
        }
        double[] sorted = steps.clone();
        Arrays.sort(sorted);
        if (steps[widest] > 10 * sorted[sorted.length / 2] && Math.max(alpha2F[widest], alpha2F[widest + 1]) > 0) {
            warnings.add("The grid has a gap from " + omega[widest] + " to " + omega[widest + 1]
                    + " meV; alpha2F is taken for straight across it.");
        }
        double top = Arrays.stream(alpha2F).max().orElse(0);
        int first = 0;
        while (alpha2F[first] <= 0 || omega[first] <= 0) {
            first++;
        }
        boolean jump = first == 0 || first == 1 && omega[0] == 0 && steps[0] > 2 * steps[Math.min(1, n - 2)];
        if (jump && alpha2F[first] > 0.05 * top) {
            warnings.add("The spectrum starts at " + omega[first] + " meV with alpha2F = " + alpha2F[first]
                    + ": what lies below is missing, and lambda with it.");
        }
        double max = modes.omegaMax();
        if (max < 0.5 || max > 1000) {
            warnings.add("The highest frequency is " + max + " meV, which no phonon has: is frequencyUnit right?");
        }
    }
}
