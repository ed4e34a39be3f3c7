package org.apical.models.iqtp;

import org.apical.model.BadInput;
import org.apical.model.JsonName;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link SpectrumModel}. */
public record SpectrumParams(
        @Param(def = "{}", doc = "the cluster", from = "iqtp 3")
        ClusterParams cluster,

        @Param(unit = Unit.KELVIN, min = 0, max = 1e5, def = "0", doc = "temperature; above 0 only with method full")
        double temperatureK,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = -1000,
                max = 1000,
                def = "[10]",
                minSize = 1,
                maxSize = 1000,
                single = true,
                doc = "momentum transfers along the displacement")
        double[] qInvA,

        @Param(doc = "whose displacement scatters", absent = "iqtp3: apicalBond; six atoms: apical1", from = "iqtp 4.5")
        @Nullable
        Atom atom,

        @Param(
                unit = Unit.ANGSTROM,
                min = -100,
                max = 100,
                maxSize = 12,
                doc = "displacement at x = 1 of each mode, instead of atom",
                absent = "of the atom")
        double @Nullable [] displacementA,

        @Param(def = "full", doc = "all states; or at 0 K a continued fraction or kernel polynomials", from = "iqtp 9")
        SpectrumMethod method,

        @Param(
                unit = Unit.EV,
                min = -1e3,
                max = 1e3,
                def = "[0]",
                minSize = 1,
                maxSize = 20000,
                single = true,
                doc = "energy transfers at which S is given")
        double[] omegaEV,

        @Param(doc = "shape of a line", absent = "gaussian for full, lorentzian for lanczos; kpm has its kernel")
        @Nullable
        Broadening broadening,

        @Param(
                unit = Unit.EV,
                min = 0,
                minExclusive = true,
                max = 10,
                def = "0.004",
                doc = "standard deviation or half-width of a line")
        double broadeningEV,

        @Param(min = 2, max = 20000, def = "2000", doc = "Lanczos steps")
        int iterations,

        @Param(min = 1, max = 2000, def = "8", doc = "Lanczos coefficients or moments returned")
        int coefficients,

        @Param(def = "{}", doc = "kernel polynomials", from = "iqtp 9")
        KpmParams kpm) {
    /** Rules across the keys. */
    public SpectrumParams {
        if (temperatureK > 0 && method != SpectrumMethod.FULL) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "temperatureK",
                    temperatureK,
                    "must be 0 with method " + JsonName.of(method) + "; use method full for a temperature.");
        }
        if (method == SpectrumMethod.LANCZOS && broadening == Broadening.GAUSSIAN) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "broadening",
                    "must be lorentzian with method lanczos: a continued fraction has no other.");
        }
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
        qInvA = qInvA.clone();
        omegaEV = omegaEV.clone();
        displacementA = displacementA == null ? null : displacementA.clone();
    }

    /** u_m of each mode, A. */
    double[] displacement() {
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
