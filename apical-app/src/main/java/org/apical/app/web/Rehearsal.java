package org.apical.app.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first requests of a workbench, made by itself in memory while nobody else asks: Java compiles what every answer needs after
 * some hundred of them, and a first visitor would have to wait for that. They pass the same guard and routes as any other.
 */
final class Rehearsal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int REQUESTS = 3000;
    private static final long PAUSE_MILLIS = 50;
    private static final long PATIENCE_SECONDS = 10;

    private final LocalConnector connector;
    private final Gate gate;
    private final String request;
    private final AtomicInteger good = new AtomicInteger();
    private volatile boolean closed;

    private Rehearsal(LocalConnector connector, Gate gate, @Nullable String token) {
        this.connector = connector;
        this.gate = gate;
        request = "POST /api/models/xas.window/run HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n") + "Content-Length: 2\r\n\r\n{}";
    }

    /**
     * Begins in the background.
     *
     * @param server one that runs
     * @param gate to see whether others compute
     * @param token the server's, null where it asks for none
     */
    static Rehearsal begin(Server server, Gate gate, @Nullable String token) {
        LocalConnector connector = new LocalConnector(server);
        server.addConnector(connector);
        Rehearsal out = new Rehearsal(connector, gate, token);
        Thread thread = new Thread(out::run, "apical-rehearsal");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return out;
    }

    private void run() {
        try {
            connector.start();
            try (LocalConnector.LocalEndPoint end = connector.connect()) {
                ask(end);
            }
            connector.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.debug("the rehearsal ended early", e);
        }
    }

    private void ask(LocalConnector.LocalEndPoint end) throws Exception {
        for (int i = 0; i < REQUESTS && !closed; i++) {
            while (!gate.idle() && !closed) {
                Thread.sleep(PAUSE_MILLIS);
            }
            end.addInputAndExecute(BufferUtil.toBuffer(request));
            String answer = end.getResponse(false, PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null || !answer.startsWith("HTTP/1.1 200")) {
                LOG.debug("the rehearsal is refused: {}", answer);
                return;
            }
            good.incrementAndGet();
        }
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
