package org.apical.models.iqtp;

import org.apical.model.BadInput;
import org.apical.model.JsonName;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link SpectrumModel}. */
public record SpectrumParams(
        @Param(def = "{}", doc = "the cluster", from = "[O] iqtp 3")
        ClusterParams cluster,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 1e5,
                def = "0",
                doc = "temperature; above 0 only with method full",
                from = "[O] iqtp 10")
        double temperatureK,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = -1000,
                max = 1000,
                def = "[10]",
                minSize = 1,
                maxSize = 1000,
                single = true,
                doc = "momentum transfers along the displacement",
                from = "[O] iqtp 10")
        double[] qInvA,

        @Param(
                doc = "whose displacement scatters",
                absent = "iqtp3: apicalBond; six atoms: apical1",
                from = "[T] iqtp 4.5")
        @Nullable
        Atom atom,

        @Param(
                unit = Unit.ANGSTROM,
                min = -100,
                max = 100,
                maxSize = 12,
                doc = "displacement at x = 1 of each mode, instead of atom",
                absent = "of the atom",
                from = "[O] iqtp 10")
        double @Nullable [] displacementA,

        @Param(
                def = "full",
                doc = "all states; or at 0 K a continued fraction or kernel polynomials",
                from = "[T] iqtp 9")
        SpectrumMethod method,

        @Param(
                unit = Unit.EV,
                min = -1e3,
                max = 1e3,
                def = "[0]",
                minSize = 1,
                maxSize = 20000,
                single = true,
                doc = "energy transfers at which S is given",
                from = "[O] iqtp 10")
        double[] omegaEV,

        @Param(
                doc = "shape of a line",
                absent = "gaussian for full, lorentzian for lanczos; kpm has its kernel",
                from = "[O] iqtp 10")
        @Nullable
        Broadening broadening,

        @Param(
                unit = Unit.EV,
                min = 0,
                minExclusive = true,
                max = 10,
                def = "0.004",
                doc = "standard deviation or half-width of a line",
                from = "[O] iqtp 10")
        double broadeningEV,

        @Param(min = 2, max = 20000, def = "2000", doc = "Lanczos steps", from = "[O] iqtp 10")
        int iterations,

        @Param(min = 1, max = 2000, def = "8", doc = "Lanczos coefficients or moments returned", from = "[O] iqtp 10")
        int coefficients,

        @Param(def = "{}", doc = "kernel polynomials", from = "[T] iqtp 9")
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
        Displacements.check(cluster, atom, displacementA);
        qInvA = qInvA.clone();
        omegaEV = omegaEV.clone();
        displacementA = displacementA == null ? null : displacementA.clone();
    }

    /** u_m of each mode, A. */
    double[] displacement() {
        return Displacements.of(cluster, atom, displacementA);
    }
}
