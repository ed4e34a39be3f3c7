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
import java.util.concurrent.TimeoutException;
import org.apical.run.Json;
import org.slf4j.LoggerFactory;

/** Reads what clients send, no more of it and for no longer than the limits say. */
final class Bodies {
    private static final int CHUNK = 1 << 16;
    private static final long DRAINED = 8L << 20;
    private static final long DRAIN_NANOS = 2_000_000_000L;
    private static final long SILENCE_NANOS = 500_000_000L;
    private static final long DRAIN_PAUSE_MILLIS = 5;

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
            drain(ctx, 0);
            throw tooLarge(most);
        }
        long end = System.nanoTime() + time.toNanos();
        long read = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = ctx.req().getInputStream()) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                read += n;
                if (read > most) {
                    drain(ctx, read);
                    throw tooLarge(most);
                }
                if (System.nanoTime() > end) {
                    throw new Refused(408, "TOO_SLOW", "The body did not arrive within " + time.toSeconds() + " s.");
                }
                to.write(chunk, 0, n);
            }
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new Refused(408, "TOO_SLOW", "Nothing of the body arrived for too long.");
            }
            throw new Refused(400, "BAD_BODY", "The body could not be read: " + e.getMessage());
        }
        return read;
    }

    /**
     * Takes some of what is still coming: a client that is cut off while it sends never reads why. Reads only what has arrived, since
     * a client that announces more than it sends would else hold its thread until the connection's idle time.
     */
    private static void drain(Context ctx, long before) {
        long end = System.nanoTime() + DRAIN_NANOS;
        long silent = System.nanoTime() + SILENCE_NANOS;
        long length = ctx.req().getContentLengthLong();
        long most = length < 0 ? DRAINED : Math.min(length - before, DRAINED);
        byte[] chunk = new byte[CHUNK];
        long read = 0;
        try {
            InputStream in = ctx.req().getInputStream();
            for (long now = System.nanoTime(); read < most && now < Math.min(end, silent); now = System.nanoTime()) {
                if (in.available() > 0) {
                    read += Math.max(0, in.read(chunk));
                    silent = now + SILENCE_NANOS;
                } else {
                    Thread.sleep(DRAIN_PAUSE_MILLIS);
                }
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Bodies.class).debug("a client went away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Refused tooLarge(long most) {
        return new Refused(413, "TOO_LARGE", "At most " + most + " bytes are taken here.");
    }
}
