package org.apical.models.xas;

import java.util.List;
import java.util.Map;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link ReadModel}. */
public record ReadResult(
        @Result(doc = "kind of file", from = "[T] xas-data 1.1")
        String kind,

        @Result(doc = "labels of the columns") List<String> columns,
        @Result(doc = "number of columns") int numColumns,
        @Result(doc = "number of rows") int numPoints,
        @Result(doc = "first row", nullable = true) double[] firstRow,
        @Result(doc = "last row", nullable = true) double[] lastRow,
        @Result(doc = "energy column, from 1") int energyColumn,
        @Result(doc = "unit of the energy column") String energyUnit,

        @Result(doc = "symbol of the absorber", nullable = true) @Nullable
        String element,

        @Result(doc = "edge", nullable = true) @Nullable String edge,

        @Result(unit = Unit.ANGSTROM, doc = "spacing of the monochromator", nullable = true) @Nullable
        Double dSpacingA,

        @Result(unit = Unit.KELVIN, doc = "temperature of the sample", nullable = true) @Nullable
        Double temperatureK,

        @Result(doc = "metadata of XDI by family and key, in lower case")
        Map<String, Map<String, String>> metadata,

        @Result(doc = "what is odd about the file, as codes")
        List<String> warningCodes,

        @Result(doc = "number of groups, scans or entries") int numGroups,
        @Result(doc = "their names") List<String> groupNames,
        @Result(doc = "the groups") List<ReadGroup> groups,

        @Result(doc = "energy column and the first other column", nullable = true)
        double[][] shown,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** One group of a file. */
    public record ReadGroup(
            @Result(doc = "name") String name,
            @Result(doc = "what a person calls it") String label,
            @Result(doc = "number of points") int numPoints,
            @Result(doc = "labels of its columns") List<String> columns,
            @Result(doc = "whether it is chi(k)") boolean isChi,

            @Result(unit = Unit.EV, doc = "added to the stored energies")
            double energyShiftEV,

            @Result(unit = Unit.EV, doc = "E0 stored with it", nullable = true) @Nullable
            Double e0EV,

            @Result(doc = "first x", nullable = true) double firstX,
            @Result(doc = "last x", nullable = true) double lastX,
            @Result(doc = "first y", nullable = true) double firstY,
            @Result(doc = "last y", nullable = true) double lastY,

            @Result(doc = "settings stored with it; shown, not applied")
            Map<String, String> settings) {}
}
