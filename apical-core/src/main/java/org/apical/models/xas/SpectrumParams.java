package org.apical.models.xas;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.NumberOrText;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Where mu(E) comes from: a file and its columns, or inline arrays (xas-data, section 6, record "spectrum"). */
public record SpectrumParams(
        @Param(doc = "file, relative to the data root; or give energyEV and mu", absent = "energyEV and mu") @Nullable
        String file,

        @Param(doc = "group of a project, entry of an HDF5 file, symbol of a session", absent = "the first") @Nullable
        String group,

        @Param(min = 0, doc = "number of a SPEC scan", absent = "the first") @Nullable
        Integer scan,

        @Param(def = "auto", code = "BAD_ARGUMENT", doc = "auto recognises the kind by content; xdi refuses others")
        FileFormat format,

        @Param(def = "mu", code = "BAD_ARGUMENT", doc = "how mu follows from the columns", from = "[T] xas-data 1.2.6")
        AbsorptionMode mode,

        @Param(doc = "energy column, number from 1 or label", absent = "guessed from the labels") @Nullable
        NumberOrText energyColumn,

        @Param(
                def = "2",
                single = true,
                minSize = 1,
                maxSize = 1000,
                doc = "column of mu, I0 (transmission), If (fluorescence) or It (reference), number from 1 or label;"
                        + " a list is summed")
        List<NumberOrText> numerator,

        @Param(doc = "column of It (transmission), I0 (fluorescence) or Iref (reference)", absent = "none") @Nullable
        NumberOrText denominator,

        @Param(code = "BAD_ARGUMENT", doc = "unit of the energy column", absent = "from the file") @Nullable
        EnergyUnit energyUnit,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                doc = "spacing of the monochromator's planes, for angles",
                absent = "from the file")
        @Nullable
        Double dSpacingA,

        @Param(unit = Unit.EV, min = -10000, max = 10000, def = "0", doc = "added to all energies")
        double energyShiftEV,

        @Param(unit = Unit.EV, doc = "energies, instead of a file", absent = "the file's")
        double @Nullable [] energyEV,

        @Param(nullItems = true, doc = "absorption at energyEV; null is not a number", absent = "the file's")
        double @Nullable [] mu,

        @Param(def = "false", doc = "drop points without a finite mu instead of refusing them")
        boolean dropBadPoints,

        @Param(
                unit = Unit.EV,
                def = "[]",
                maxSize = 10000,
                doc = "energies of points to leave out, before energyShiftEV is added; the nearest point goes",
                from = "[D] xas-data 2.3")
        double[] removeEV) {
    /** A file or arrays, not both. */
    public SpectrumParams {
        if (file == null && energyEV == null) {
            throw BadInput.at("MISSING_KEY", "file", "must be given, or energyEV and mu in its place.");
        }
        if (file != null && (energyEV != null || mu != null)) {
            throw BadInput.at("BAD_VALUE", "energyEV", "and mu are given beside a file; keep one of the two.");
        }
        if (energyEV != null && (mu == null || mu.length != energyEV.length)) {
            throw BadInput.at(
                    mu == null ? "MISSING_KEY" : "BAD_VALUE",
                    "mu",
                    "must hold as many numbers as energyEV (" + energyEV.length + ").");
        }
    }

    /** The spectrum of a file, by default settings. */
    public static SpectrumParams ofFile(String file) {
        return ofGroup(file, null);
    }

    /** The spectrum of a group of a file, by default settings. */
    public static SpectrumParams ofGroup(String file, @Nullable String group) {
        return new SpectrumParams(
                file,
                group,
                null,
                FileFormat.AUTO,
                AbsorptionMode.MU,
                null,
                List.of(NumberOrText.of(2)),
                null,
                null,
                null,
                0,
                null,
                null,
                false,
                new double[0]);
    }

    /** A spectrum of numbers that are at hand: energies and shift in eV, points to leave out by their energy. */
    public static SpectrumParams ofNumbers(double[] energyEV, double[] mu, double energyShiftEV, double[] removeEV) {
        return new SpectrumParams(
                null,
                null,
                null,
                FileFormat.AUTO,
                AbsorptionMode.MU,
                null,
                List.of(NumberOrText.of(2)),
                null,
                null,
                null,
                energyShiftEV,
                energyEV,
                mu,
                false,
                removeEV);
    }
}
