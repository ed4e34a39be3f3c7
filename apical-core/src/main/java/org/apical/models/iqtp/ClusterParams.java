package org.apical.models.iqtp;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.ClosestName;
import org.apical.model.Param;
import org.apical.physics.iqtp.Bounded;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterSpec;
import org.apical.physics.iqtp.IqtpUnits;
import org.jspecify.annotations.Nullable;

/** A cluster: a preset with overrides, or a Hamiltonian of one's own (iqtp, sections 3 and 10). */
public record ClusterParams(
        @Param(def = "iqtp3", doc = "which cluster", from = "[O] iqtp 3")
        Preset preset,

        @Param(def = "{}", doc = "values that differ from the preset's, by key", from = "[O] iqtp 3")
        Map<String, Double> values,

        @Param(
                min = 1,
                max = MOST_LEVELS,
                maxSize = 12,
                absent = "the preset's",
                doc = "kept phonon levels, one number a mode",
                from = "[O] iqtp 10")
        int @Nullable [] cutoffs,

        @Param(
                min = 1,
                max = 100,
                def = "15.99491462",
                doc = "mass of oxygen in u; force constants are kept",
                from = "[O] iqtp 10")
        double oxygenMassU,

        @Param(absent = "given by the preset", doc = "everything, for the preset custom", from = "[O] iqtp 10")
        @Nullable
        HamiltonianParams hamiltonian,

        @Param(
                min = 0.001,
                max = 1000,
                def = "16",
                doc = "memory in GB that a run may take (12 vectors)",
                from = "[O] iqtp 10")
        double memoryGB,

        @Param(
                min = 0,
                max = 1,
                def = "0",
                doc =
                        "the cutoffs are raised until no raise takes more than this off the lowest energies, in eV; 0: as given",
                from = "[O] iqtp 2")
        double cutoffToleranceEV) {
    /** Most levels of a mode. */
    static final int MOST_LEVELS = 2000;

    /** Tolerances below this would be lost in the rounding of the energies. */
    private static final double FINEST = 1e-10;

    /** Rules across the keys, the potential's lower bound included. */
    public ClusterParams {
        Map<String, Double> known = preset.defaults();
        for (Map.Entry<String, Double> entry : values.entrySet()) {
            if (!known.containsKey(entry.getKey())) {
                String closest = ClosestName.of(entry.getKey(), known.keySet());
                throw BadInput.at(
                        "UNKNOWN_KEY",
                        "values." + entry.getKey(),
                        "is not a value of the preset " + preset.jsonName() + "."
                                + (closest == null ? "" : " Did you mean '" + closest + "'?") + " There is: "
                                + String.join(", ", known.keySet()) + ".");
            }
        }
        if ((preset == Preset.CUSTOM) != (hamiltonian != null)) {
            throw BadInput.at(
                    preset == Preset.CUSTOM ? "MISSING_KEY" : "BAD_VALUE",
                    "hamiltonian",
                    preset == Preset.CUSTOM
                            ? "must be given for the preset custom: sites, hoppings, modes and couplings."
                            : "is only for the preset custom; here the preset is " + preset.jsonName() + ".");
        }
        values = Map.copyOf(values);
        if (cutoffToleranceEV != 0 && cutoffToleranceEV < FINEST) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "cutoffToleranceEV",
                    cutoffToleranceEV,
                    "must be 0, for cutoffs as given, or at least 1e-10: below that energies are rounding.");
        }
        ClusterSpec spec =
                Presets.spec(preset, merged(known, values), levelCount(cutoffs, preset), oxygenMassU, hamiltonian);
        int[] levels = cutoffs == null ? preset.cutoffs() : cutoffs;
        if (cutoffs == null && preset == Preset.CUSTOM && spec.modes() > 0) {
            throw BadInput.at("MISSING_KEY", "cutoffs", "must be given for the preset custom, one number a mode.");
        }
        if (levels.length != spec.modes() && !(preset.sixAtoms() && levels.length == 2)) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "cutoffs",
                    "has " + levels.length + " numbers; the cluster has " + spec.modes() + " modes"
                            + (preset.sixAtoms() ? " (3, or 4 with the planar oxygen)" : "") + ".");
        }
        String fault = Bounded.fault(spec);
        if (fault == null && preset.sixAtoms()) {
            Map<String, Double> all = merged(known, values);
            if (get(all, "k3EV") != 0 && !(get(all, "k4EV") > 0)) {
                fault = "k3EV needs k4EV above 0";
            } else if (get(all, "k3EV") != 0 && !(get(all, "ksEV") > 0)) {
                fault = "k3EV needs ksEV above 0";
            }
        }
        if (fault != null) {
            throw BadInput.at(
                    "BAD_VALUE",
                    preset == Preset.CUSTOM ? "hamiltonian.anharmonic" : "values",
                    "the lattice potential is unbounded below: " + fault + ".");
        }
        cutoffs = cutoffs == null ? null : cutoffs.clone();
    }

    private static double get(Map<String, Double> map, String key) {
        Double value = map.get(key);
        return value == null ? 0 : value;
    }

    private static int levelCount(int @Nullable [] cutoffs, Preset preset) {
        return cutoffs == null ? preset.cutoffs().length : cutoffs.length;
    }

    private static Map<String, Double> merged(Map<String, Double> known, Map<String, Double> given) {
        Map<String, Double> all = new LinkedHashMap<>(known);
        all.putAll(given);
        return all;
    }

    /** A preset as it stands. */
    public static ClusterParams of(Preset preset, Map<String, Double> values, int... cutoffs) {
        return new ClusterParams(preset, values, cutoffs.length == 0 ? null : cutoffs, IqtpUnits.OXYGEN, null, 16, 0);
    }

    /** The same with other values. */
    public ClusterParams with(String key, double value) {
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new ClusterParams(preset, more, cutoffs, oxygenMassU, hamiltonian, memoryGB, cutoffToleranceEV);
    }

    /** The same with other cutoffs, which are not raised. */
    public ClusterParams withCutoffs(int... levels) {
        return new ClusterParams(preset, values, levels, oxygenMassU, hamiltonian, memoryGB, 0);
    }

    /** A value of the preset, default or given. */
    public double value(String key) {
        return get(merged(preset.defaults(), values), key);
    }

    /** Kept levels of each mode. */
    public int[] levels() {
        return cutoffs == null ? preset.cutoffs() : cutoffs.clone();
    }

    /** The Hamiltonian as data. */
    public ClusterSpec spec() {
        return Presets.spec(
                preset, merged(preset.defaults(), values), levelCount(cutoffs, preset), oxygenMassU, hamiltonian);
    }

    /**
     * The Hamiltonian in its basis.
     *
     * @throws BadInput where it does not fit {@link #memoryGB}
     */
    public ClusterOperator operator() {
        ClusterSpec spec = spec();
        int[] levels = levels();
        if (preset.sixAtoms() && levels.length == 2) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "cluster.cutoffs",
                    "has 2 numbers; here a six-atom cluster needs 3, or 4 with the planar oxygen.");
        }
        double d = ClusterOperator.dimension(spec, levels);
        double gigabytes = 12 * 8 * d / 1e9;
        if (!fits(levels)) {
            double shrink = Math.pow(mostStates() / d, 1.0 / Math.max(1, levels.length));
            StringBuilder fits = new StringBuilder();
            for (int n : levels) {
                fits.append(fits.length() == 0 ? "" : ", ").append(Math.max(1, (int) Math.floor(n * shrink)));
            }
            throw BadInput.value(
                    "TOO_LARGE",
                    "cluster.cutoffs",
                    Arrays.toString(levels),
                    "gives a dimension of " + String.format(Locale.ROOT, "%.4g", d) + ", which takes "
                            + String.format(Locale.ROOT, "%.3g", gigabytes)
                            + " GB of memory; memoryGB allows " + BadInput.number(memoryGB) + ". Cutoffs [" + fits
                            + "] fit.");
        }
        return new ClusterOperator(spec, levels);
    }

    /** Largest dimension that may be used. */
    private double mostStates() {
        return Math.min(memoryGB * 1e9 / 96, Integer.MAX_VALUE / 2.0);
    }

    /** Whether a basis of these levels may be used. */
    boolean fits(int[] levels) {
        return ClusterOperator.dimension(spec(), levels) <= mostStates()
                && Arrays.stream(levels).allMatch(n -> n <= MOST_LEVELS);
    }

    /**
     * For models that take the cutoffs as they are.
     *
     * @param model its id
     * @throws BadInput where they are to be raised
     */
    void refuseRaising(String model) {
        if (cutoffToleranceEV != 0) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "cluster.cutoffToleranceEV",
                    cutoffToleranceEV,
                    "must be 0 here: " + model
                            + " takes the cutoffs as given. iqtp.cluster finds good ones: take those of the last rung of its"
                            + " cutoffLadder.");
        }
    }

    /** Which kind of numbers these are: the presets' values are our own. */
    public String basis() {
        return "own";
    }
}
