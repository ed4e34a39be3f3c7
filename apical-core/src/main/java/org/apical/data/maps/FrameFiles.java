package org.apical.data.maps;

import org.apical.model.BadInput;
import org.apical.model.DataSource;

/** Opens stacks of frames. */
public final class FrameFiles {
    private FrameFiles() {}

    static FrameStack openMap(DataSource files, String name, String dataset) {
        throw BadInput.data("BAD_FILE", name + ": of no known kind; a map is read from CSV, TIFF or HDF5." + dataset);
    }
}
