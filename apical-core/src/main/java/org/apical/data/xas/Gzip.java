package org.apical.data.xas;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apical.model.BadInput;

/** Gzip with a limit on what comes out. */
public final class Gzip {
    /** Most bytes that are unpacked. */
    public static final int MAX_BYTES = 128 << 20;

    private Gzip() {}

    /** Whether the bytes start like gzip. */
    public static boolean packed(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    /**
     * Unpacks.
     *
     * @throws BadInput {@code BAD_PROJECT} where the stream is damaged, {@code TOO_LARGE} where it unpacks to too much
     */
    public static byte[] unpack(String name, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(4 * bytes.length, 1 << 20));
        byte[] buffer = new byte[1 << 16];
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (out.size() + n > MAX_BYTES) {
                    throw BadInput.data(
                            "TOO_LARGE", name + " unpacks to more than " + (MAX_BYTES >> 20) + " MiB; it is refused.");
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            throw BadInput.data(
                    "BAD_PROJECT",
                    name + ": the gzip stream is damaged after " + out.size() + " unpacked bytes (" + e.getMessage()
                            + "); fetch the file again.",
                    e);
        }
        return out.toByteArray();
    }

    /** Packs; the same bytes give the same result. */
    public static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }
}
