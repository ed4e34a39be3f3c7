package org.apical.data.xas;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes one spectrum as NeXus, application definition NXxas: an NXdata with signal and axes in an NXentry. */
public final class NexusWriter {
    private NexusWriter() {}

    /** Writes the file. */
    public static void write(
            Path file, String title, double[] energy, double[] mu, @Nullable String element, @Nullable String edge) {
        try (WritableHdfFile out = HdfFile.write(file)) {
            out.putAttribute("default", "entry");
            WritableGroup entry = out.putGroup("entry");
            entry.putAttribute("NX_class", "NXentry");
            entry.putAttribute("default", "plot");
            entry.putDataset("definition", "NXxas");
            entry.putDataset("title", title);
            WritableGroup plot = entry.putGroup("plot");
            plot.putAttribute("NX_class", "NXdata");
            plot.putAttribute("signal", "absorption");
            plot.putAttribute("axes", "energy");
            plot.putAttribute("mode", "Transmission");
            plot.putDataset("energy", energy).putAttribute("units", "eV");
            plot.putDataset("absorption", mu);
            if (element != null && edge != null) {
                WritableGroup scan = entry.putGroup("scan");
                scan.putDataset("edge", edge);
                scan.putDataset("element", element);
            }
        }
    }
}
