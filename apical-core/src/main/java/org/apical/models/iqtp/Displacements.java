package org.apical.models.iqtp;

import org.apical.model.BadInput;
import org.apical.model.JsonName;
import org.jspecify.annotations.Nullable;

/** The length or displacement z = sum u_m x_m that parameters name, by an atom or by numbers (iqtp, section 4.5). */
final class Displacements {
    private Displacements() {}

    /**
     * Whether it is named at all, and rightly.
     *
     * @throws BadInput naming displacementA or atom
     */
    static void check(ClusterParams cluster, @Nullable Atom atom, double @Nullable [] displacementA) {
        int modes = cluster.levels().length;
        if (displacementA != null && displacementA.length != modes) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "displacementA",
                    "has " + displacementA.length + " numbers; the cluster has " + modes + " modes.");
        }
        boolean three = cluster.preset() == Preset.IQTP3;
        if (displacementA == null && !three && !cluster.preset().sixAtoms()) {
            throw BadInput.at(
                    "MISSING_KEY",
                    "displacementA",
                    "must be given: the preset " + cluster.preset().jsonName()
                            + " has no displacement data. Give one number (A at x = 1) a mode.");
        }
        if (displacementA == null && atom != null) {
            boolean fits = three ? atom == Atom.APICAL_BOND : atom.mode() >= 0 && atom.mode() < modes;
            if (!fits) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "atom",
                        JsonName.of(atom),
                        three
                                ? "must be apicalBond for the preset iqtp3."
                                : "must be apical1, apical2, strontium, or planar (with four cutoffs) for six atoms.");
            }
        }
    }

    /** u_m of each mode, A. */
    static double[] of(ClusterParams cluster, @Nullable Atom atom, double @Nullable [] displacementA) {
        if (displacementA != null) {
            return displacementA.clone();
        }
        double[] unit = cluster.spec().unit().clone();
        if (cluster.preset() == Preset.IQTP3) {
            return unit;
        }
        int mode = atom == null ? Atom.APICAL1.mode() : atom.mode();
        double[] u = new double[unit.length];
        u[mode] = unit[mode];
        return u;
    }
}
