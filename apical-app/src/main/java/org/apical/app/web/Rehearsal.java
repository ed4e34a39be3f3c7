package org.apical.app.web;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first requests of a workbench, made by itself over a connection of its own while nobody else asks: Java compiles what every
 * answer needs after some thousand of them, and a first visitor would have to wait for that. They pass the same guard and routes as
 * any other. A bare socket, as Java's URL connection waits up to a millisecond before it uses a connection again.
 */
final class Rehearsal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int REQUESTS = 10_000;
    private static final long PAUSE_MILLIS = 50;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MOST_LETTERS = 8192;
    private static final String LENGTH = "Content-Length:";

    private final InetSocketAddress address;
    private final Gate gate;
    private final byte[] request;
    private final AtomicInteger good = new AtomicInteger();
    private volatile boolean closed;

    private Rehearsal(InetSocketAddress address, Gate gate, @Nullable String token) {
        this.address = address;
        this.gate = gate;
        request = ("POST /api/models/xas.window/run HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                        + "Content-Length: 2\r\n\r\n{}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Begins in the background.
     *
     * @param address where the server listens
     * @param gate to see whether others compute
     * @param token the server's, null where it asks for none
     */
    static Rehearsal begin(InetSocketAddress address, Gate gate, @Nullable String token) {
        Rehearsal out = new Rehearsal(address, gate, token);
        Thread thread = new Thread(out::run, "apical-rehearsal");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return out;
    }

    private void run() {
        try (Socket socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int i = 0; i < REQUESTS && !closed; i++) {
                while (!gate.idle() && !closed) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                socket.getOutputStream().write(request);
                readAnswer(in);
                good.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("the rehearsal ended early", e);
        }
    }

    /** Reads one answer to its end; those of a cheap run have a length. */
    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        long length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
        }
        if (!status.startsWith("HTTP/1.1 200") || length < 0) {
            throw new IOException("refused: " + status);
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || out.length() > MOST_LETTERS) {
                throw new EOFException("cut off");
            }
            if (c != '\r') {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    /** How many were answered with a result so far. */
    int good() {
        return good.get();
    }

    @Override
    public void close() {
        closed = true;
    }
}
