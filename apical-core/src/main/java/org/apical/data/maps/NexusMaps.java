package org.apical.data.maps;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps as NeXus (phase-separation, H): {@code /entry/maps/KEY} [rows][columns], and how they were made in {@code /entry/process}. */
public final class NexusMaps {
    /** Where maps stand in such a file. */
    public static final String PLACE = "/entry/maps/";

    private NexusMaps() {}

    /**
     * Writes the file.
     *
     * @param maps by key; NaN where a pixel is missing
     * @param units of some keys
     * @param codes of some keys: what the whole numbers of a map stand for
     * @param stepUm distance of two pixels, in um; null where it is not known
     * @param version of the program
     * @param parameters as JSON
     */
    public static void write(
            Path file,
            Map<String, double[][]> maps,
            Map<String, String> units,
            Map<String, String> codes,
            @Nullable Double stepUm,
            String version,
            String parameters) {
        try (WritableHdfFile out = HdfFile.write(file)) {
            out.putAttribute("default", "entry");
            WritableGroup entry = out.putGroup("entry");
            entry.putAttribute("NX_class", "NXentry");
            entry.putAttribute("default", "maps");
            WritableGroup group = entry.putGroup("maps");
            group.putAttribute("NX_class", "NXdata");
            maps.forEach((key, values) -> {
                WritableDataset data = group.putDataset(key, values);
                data.putAttribute("units", units.getOrDefault(key, ""));
                if (codes.containsKey(key)) {
                    data.putAttribute("codes", codes.get(key));
                }
            });
            double[][] shape = maps.values().iterator().next();
            if (stepUm != null) {
                group.putAttribute("axes", new String[] {"y", "x"});
                axis(group, "y", shape.length, stepUm);
                axis(group, "x", shape[0].length, stepUm);
            }
            if (maps.containsKey("normalisedIntensity")) {
                group.putAttribute("signal", "normalisedIntensity");
            }
            WritableGroup process = entry.putGroup("process");
            process.putAttribute("NX_class", "NXprocess");
            process.putDataset("program", "Apical");
            process.putDataset("version", version);
            process.putDataset("parameters", parameters);
        }
    }

    private static void axis(WritableGroup group, String name, int count, double step) {
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = i * step;
        }
        group.putDataset(name, places).putAttribute("units", "um");
    }
}
