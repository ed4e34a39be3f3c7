package org.apical.data.maps;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apical.model.BadInput;

/** Pieces of a file of any size, from any thread. */
final class FileWindow implements AutoCloseable {
    /** Largest piece: 256 MiB. */
    private static final int MOST = 256 << 20;

    private final String name;
    private final FileChannel channel;
    private final long size;

    FileWindow(Path path, String name) {
        this.name = name;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ);
            size = channel.size();
        } catch (IOException e) {
            throw BadInput.data("FILE_NOT_FOUND", "'" + name + "' could not be read: " + e.getMessage(), e);
        }
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }

    /** Bytes from a place on; {@code BAD_FILE} where the file ends before. */
    ByteBuffer at(long from, long count, ByteOrder order) {
        if (from < 0 || count < 0 || from > size - count) {
            throw bad("ends before byte " + from + " + " + count + ", which it names");
        }
        if (count > MOST) {
            throw BadInput.data("TOO_LARGE", name + ": a piece of " + (count >> 20) + " MiB; at most 256 are read.");
        }
        ByteBuffer out = ByteBuffer.allocate((int) count).order(order);
        try {
            while (out.hasRemaining()) {
                if (channel.read(out, from + out.position()) < 0) {
                    throw bad("ended while it was read");
                }
            }
        } catch (IOException e) {
            throw BadInput.data("BAD_FILE", name + " could not be read: " + e.getMessage(), e);
        }
        out.flip();
        return out;
    }

    /** An error of this file. */
    BadInput bad(String problem) {
        return BadInput.data("BAD_FILE", name + " " + problem + ".");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw BadInput.data("BAD_FILE", name + " could not be closed: " + e.getMessage(), e);
        }
    }
}
