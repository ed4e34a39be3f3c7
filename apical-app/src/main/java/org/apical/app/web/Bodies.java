package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.apical.run.Json;

/** Reads what clients send, no more of it and for no longer than the limits say. */
final class Bodies {
    private static final int CHUNK = 1 << 16;

    private Bodies() {}

    /** The parameters in a body, an empty object where there is none. */
    static ObjectNode object(Context ctx, Limits limits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long read = copy(ctx, bytes, limits.bodyBytes(), limits.bodyTime());
        if (read == 0) {
            return Json.mapper().createObjectNode();
        }
        String type = ctx.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            // a form of another page can post anything but this
            throw new Refused(415, "BAD_TYPE", "Send parameters as 'Content-Type: application/json'.");
        }
        return Json.object(bytes.toString(StandardCharsets.UTF_8));
    }

    /** Copies a body; returns its length. */
    static long copy(Context ctx, OutputStream to, long most, Duration time) {
        if (ctx.req().getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        long end = System.nanoTime() + time.toNanos();
        long read = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = ctx.req().getInputStream()) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                read += n;
                if (read > most) {
                    throw tooLarge(most);
                }
                if (System.nanoTime() > end) {
                    throw new Refused(408, "TOO_SLOW", "The body did not arrive within " + time.toSeconds() + " s.");
                }
                to.write(chunk, 0, n);
            }
        } catch (IOException e) {
            throw new Refused(400, "BAD_BODY", "The body could not be read: " + e.getMessage());
        }
        return read;
    }

    private static Refused tooLarge(long most) {
        return new Refused(413, "TOO_LARGE", "At most " + most + " bytes are taken here.");
    }
}
