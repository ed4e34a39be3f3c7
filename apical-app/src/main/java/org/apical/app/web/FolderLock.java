package org.apical.app.web;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/** Keeps a second workbench out of a folder: each clears away at its start what a killed one left half done. */
final class FolderLock implements AutoCloseable {
    private static final String NAME = ".lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a folder, which is made where it is not there; the system lets go of it when this program ends, however it ends.
     *
     * @throws BadInput where another workbench has it, or nothing can be written there
     */
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw BadInput.at(
                        "BAD_VALUE",
                        "--folder",
                        "'" + folder + "' is in use by another workbench; end that one, or choose another folder.");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + folder + "' cannot be written: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
