package org.apical.model;

import java.nio.file.Path;

/**
 * The files a run may read. Names are relative to a data root; {@code example:NAME} is bundled data. No name leads
 * outside the root.
 */
public interface DataSource {
    /** Largest file that is read: 256 MiB. */
    long MAX_BYTES = 256L << 20;

    /**
     * The bytes of a file.
     *
     * @param name relative name with forward slashes, or {@code example:...}
     * @throws BadInput {@code FILE_NOT_FOUND}, {@code TOO_LARGE}, or {@code BAD_PATH} for a name that leads outside
     */
    byte[] read(String name);

    /**
     * Where a file stands, for those that are read in pieces because they may be larger than memory.
     *
     * @throws BadInput as {@link #read}, but for its size
     */
    default Path locate(String name) {
        throw BadInput.data(
                "FILE_NOT_FOUND", "'" + name + "' is not a file of its own here: it cannot be read in pieces.");
    }

    /** A source without any file: every name is refused. */
    static DataSource none() {
        return name -> {
            throw BadInput.data("FILE_NOT_FOUND", "'" + name + "' cannot be read: this run has no data root.");
        };
    }
}
