package org.apical.models.maps;

import org.apical.data.maps.MapFile;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.RunContext;
import org.apical.physics.maps.MapGrid;
import org.jspecify.annotations.Nullable;

/** Where a map comes from: its values, a generator of random maps, or a file (phase-separation, section I). One of the three. */
public record MapParams(
        @Param(
                nullItems = true,
                minSize = 1,
                doc = "rows of the map, null where a pixel is missing",
                absent = "the generator or the file")
        double @Nullable [][] values,

        @Param(doc = "random numbers averaged over the periodic box around each pixel", absent = "values or file")
        @Nullable
        GeneratorName generator,

        @Param(min = 1, max = 4096, doc = "rows of the generated map", absent = "must be given with generator")
        @Nullable
        Integer rows,

        @Param(min = 1, max = 4096, doc = "columns of the generated map", absent = "must be given with generator")
        @Nullable
        Integer columns,

        @Param(def = "1", doc = "seed of java.util.Random") long seed,

        @Param(min = 0, max = 100_000_000, def = "0", doc = "random numbers discarded first")
        int skip,

        @Param(min = 1, max = 999, def = "1", doc = "odd width of the box")
        int boxWidth,

        @Param(
                doc = "CSV (comma, empty or NaN = missing), TIFF or HDF5, relative to the data root",
                absent = "values or generator")
        @Nullable
        String file,

        @Param(doc = "path of the dataset in an HDF5 file", absent = "the only one of two dimensions") @Nullable
        String dataset) {
    /** Exactly one source, rows of one length, an odd box. */
    public MapParams {
        int sources = (values == null ? 0 : 1) + (generator == null ? 0 : 1) + (file == null ? 0 : 1);
        if (sources != 1) {
            throw BadInput.at(
                    sources == 0 ? "MISSING_KEY" : "BAD_VALUE",
                    sources == 0 ? "values" : "generator",
                    "give exactly one of values, generator and file; there are " + sources + ".");
        }
        if (values != null) {
            for (int r = 0; r < values.length; r++) {
                if (values[r].length != values[0].length || values[r].length == 0) {
                    throw BadInput.at(
                            "BAD_VALUE",
                            "values." + r,
                            "has " + values[r].length + " numbers and the first row " + values[0].length
                                    + "; all rows must have as many, one at least.");
                }
            }
        }
        if (generator != null && (rows == null || columns == null)) {
            throw BadInput.at(
                    "MISSING_KEY", rows == null ? "rows" : "columns", "must be given with a generator of random maps.");
        }
        if (boxWidth % 2 == 0) {
            throw BadInput.value("BAD_VALUE", "boxWidth", boxWidth, "must be odd, so that a pixel is in the middle.");
        }
    }

    /**
     * The map, of at least one pixel that is there.
     *
     * @param key the key that holds this record, for messages
     */
    MapGrid load(String key, RunContext context) {
        MapGrid map;
        if (values != null) {
            map = MapGrid.of(values);
        } else if (file != null) {
            try {
                map = MapGrid.of(MapFile.read(context.data(), file, dataset == null ? "" : dataset));
            } catch (BadInput e) {
                throw e.in(key + ".file");
            }
        } else if (rows != null && columns != null) {
            map = MapGrid.uniform(rows, columns, seed, skip, boxWidth);
        } else {
            throw new IllegalStateException("the constructor wants a source");
        }
        for (double v : map.v()) {
            if (Math.abs(v) > LARGEST) {
                throw BadInput.value(
                        "BAD_VALUE",
                        key,
                        v,
                        "is the value of a pixel; sizes up to 1e100 are taken. Divide the map by a constant, or mask the pixel.");
            }
        }
        if (map.present() == 0) {
            throw BadInput.at("BAD_VALUE", key, "has no pixel that is there: all " + map.v().length + " are missing.");
        }
        return map;
    }

    /** Squares and sums of squares of larger values would overflow. */
    private static final double LARGEST = 1e100;

    /** Most steps of reducing a lattice, rows x columns x shorter side. */
    private static final double MOST_STEPS = 1.1e10;

    /** The map as a lattice between its first and last row: two rows at least, and not too large to be reduced. */
    MapGrid loadLattice(String key, RunContext context) {
        MapGrid loaded = load(key, context);
        if (loaded.rows() < 2) {
            throw BadInput.at(
                    "BAD_VALUE", key, "has one row; the bars are the first and the last row, so it needs two.");
        }
        double steps = (double) loaded.rows() * loaded.columns() * Math.min(loaded.rows(), loaded.columns());
        if (steps > MOST_STEPS) {
            throw BadInput.at(
                    "TOO_LARGE",
                    key,
                    "has " + loaded.rows() + " x " + loaded.columns()
                            + " pixels; rows x columns x the shorter side may be 1.1e10 (2200 x 2200). Take a part of it.");
        }
        return loaded;
    }
}
