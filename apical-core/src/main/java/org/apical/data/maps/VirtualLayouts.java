package org.apical.data.maps;

import io.jhdf.HdfFile;
import io.jhdf.checksum.ChecksumUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apical.model.BadInput;

/**
 * Shows virtual datasets to a library that refuses the whole group they are in: in a copy of the file in memory their layout
 * message (version 4, class 3: address and index of the mapping in the global heap; HDF5 file format, IV.A.2.i) becomes that of a
 * compact dataset of ten bytes, which hold that address and index. {@link VirtualFrames} reads them from there.
 */
final class VirtualLayouts {
    /** A file with virtual datasets holds little else: 256 MiB. */
    private static final long MOST = 256L << 20;

    /** Length of the layout message: version, class, address, index. */
    private static final int MESSAGE = 14;

    private static final int HEAP = 0x4C4F4347;
    private static final int HEADER = 0x5244484F;
    /** Farther than this before a message no header of an object begins. */
    private static final int REACH = 1 << 16;

    private VirtualLayouts() {}

    static HdfFile open(Path path, String name) {
        byte[] bytes;
        try {
            if (Files.size(path) > MOST) {
                throw BadInput.data(
                        "TOO_LARGE",
                        name + " has a virtual dataset and " + (Files.size(path) >> 20)
                                + " MiB; such files are read up to 256. Name the file and dataset that hold the frames.");
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw BadInput.data("BAD_FILE", name + " could not be read: " + e.getMessage(), e);
        }
        show(bytes);
        return HdfFile.fromBytes(bytes);
    }

    private static void show(byte[] bytes) {
        ByteBuffer at = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + MESSAGE <= bytes.length; i++) {
            if (bytes[i] != 4 || bytes[i + 1] != 3) {
                continue;
            }
            long heap = at.getLong(i + 2);
            int index = at.getInt(i + 10);
            if (heap < 0 || heap > bytes.length - 16 || index < 1 || index > 0xFFFF || at.getInt((int) heap) != HEAP) {
                continue;
            }
            int[] header = header(at, i);
            at.put(i, (byte) 3);
            at.put(i + 1, (byte) 0);
            at.putShort(i + 2, (short) 10);
            at.putLong(i + 4, heap);
            at.putShort(i + 12, (short) index);
            if (header.length == 2) {
                at.putInt(header[1], ChecksumUtils.checksum(Arrays.copyOfRange(bytes, header[0], header[1])));
            }
        }
    }

    /** First byte and place of the checksum of the header of version 2 around a message; empty for version 1, which has none. */
    private static int[] header(ByteBuffer at, int message) {
        for (int s = message - 1; s >= Math.max(0, message - REACH); s--) {
            if (at.getInt(s) != HEADER || at.get(s + 4) != 2) {
                continue;
            }
            int flags = at.get(s + 5);
            int p = s + 6 + ((flags & 0x20) != 0 ? 16 : 0) + ((flags & 0x10) != 0 ? 4 : 0);
            long size =
                    switch (flags & 3) {
                        case 0 -> at.get(p) & 0xFF;
                        case 1 -> at.getShort(p) & 0xFFFF;
                        default -> at.getInt(p) & 0xFFFFFFFFL;
                    };
            long end = p + (1L << (flags & 3)) + size;
            if (end < message + MESSAGE || end > at.limit() - 4) {
                return new int[0];
            }
            byte[] covered = new byte[(int) end - s];
            at.get(s, covered);
            return ChecksumUtils.checksum(covered) == at.getInt((int) end) ? new int[] {s, (int) end} : new int[0];
        }
        return new int[0];
    }
}
