package org.apical.app.reduce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.models.xas.SpectrumParams;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;
import org.jspecify.annotations.Nullable;

/** A spectrum that settings list: of a file with what was done to it, or the mean of others of the list. */
public record ListedSpectrum(
        @Param(required = true, doc = "name for files and tables, each once")
        String name,

        @Param(doc = "where mu(E) comes from, as in xas.reduce", absent = "the mean of merge") @Nullable
        SpectrumParams spectrum,

        @Param(
                minSize = 1,
                maxSize = 1000,
                doc = "names of spectra that stand before it in the list and whose mean it is",
                absent = "a spectrum of its own")
        @Nullable
        List<String> merge,

        @Param(unit = Unit.EV, def = "[]", maxSize = 10000, doc = "energies of points to leave out of a mean")
        double[] removeEV,

        @Param(unit = Unit.EV, min = -10000, max = 10000, def = "0", doc = "added to the energies of a mean")
        double energyShiftEV,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 3000,
                doc = "temperature of the sample, for the record",
                absent = "not known")
        @Nullable
        Double temperatureK,

        @Param(def = "true", doc = "whether it is reduced; false for one that is only part of a mean")
        boolean reduce) {
    private static final int MOST = 2000;

    /** The list as it stands in settings. */
    record Section(
            @Param(required = true, minSize = 1, maxSize = MOST, doc = "the spectra")
            List<ListedSpectrum> spectra) {}

    /** A spectrum or a mean, not both. */
    public ListedSpectrum {
        if (name.isBlank()) {
            throw BadInput.value("BAD_VALUE", "name", name, "must be a name.");
        }
        if ((spectrum == null) == (merge == null)) {
            throw BadInput.at(
                    spectrum == null ? "MISSING_KEY" : "BAD_VALUE",
                    "spectrum",
                    "or merge must be given, one of the two.");
        }
        if (spectrum != null && (removeEV.length > 0 || energyShiftEV != 0)) {
            throw BadInput.at(
                    "BAD_VALUE",
                    removeEV.length > 0 ? "removeEV" : "energyShiftEV",
                    "is for means; that of a file stands in spectrum.");
        }
    }

    /**
     * The list in a section {@code spectra}.
     *
     * @throws BadInput where a key or value is wrong, a name is given twice, or a mean names what is not before it
     */
    static List<ListedSpectrum> list(ObjectNode settings) {
        ObjectNode section = Json.mapper().createObjectNode();
        section.set("spectra", settings.get("spectra"));
        List<ListedSpectrum> list = ParamsBinder.bind(Section.class, section).spectra();
        Set<String> before = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            ListedSpectrum one = list.get(i);
            for (int m = 0; one.merge() != null && m < one.merge().size(); m++) {
                if (!before.contains(one.merge().get(m))) {
                    throw BadInput.unknown(
                            "BAD_VALUE",
                            "spectra." + i + ".merge." + m,
                            one.merge().get(m),
                            before);
                }
            }
            if (!before.add(one.name())) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "spectra." + i + ".name",
                        one.name(),
                        "stands for two spectra; give each its own.");
            }
        }
        return list;
    }
}
