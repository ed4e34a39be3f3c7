package org.apical.app.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.apical.model.Registry;
import org.apical.run.DataRoot;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server: models, jobs, files of sessions, the ledger and the page, behind one guard. */
public final class Workbench implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);
    private static final int THREADS = 200;
    private static final int HEADER_BYTES = 16 << 10;
    /** An answer up to this is gathered, so that it goes out at once and with its length. */
    private static final int ANSWER_BYTES = 64 << 10;
    /** Level of gzip: answers are made for one reader and mostly go no further than this machine. */
    private static final int FAST = 1;

    private static final long IDLE_MILLIS = 20_000;

    private final WorkbenchSettings settings;
    private final Registry registry;
    private final FolderLock lock;
    private final Jobs jobs;
    private final Gate gate;
    private @Nullable Javalin server;
    private @Nullable Speeds speeds;
    private @Nullable Rehearsal rehearsal;

    /**
     * One that is not started yet.
     *
     * @throws org.apical.model.BadInput where another one uses the same folder
     */
    public Workbench(WorkbenchSettings settings, Registry registry) {
        this.settings = settings;
        this.registry = registry;
        lock = FolderLock.take(settings.folder());
        gate = new Gate(settings.limits());
        jobs = new Jobs(settings.folder().resolve("runs"), settings.threads(), settings.limits());
    }

    /** Listens; returns itself. */
    public Workbench start() {
        server = Javalin.create(this::configure).start();
        return this;
    }

    private void configure(JavalinConfig config) {
        Limits limits = settings.limits();
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = limits.fileBytes();
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(FAST));
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new PlainErrors()));
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        config.jetty.addConnector((jetty, http) -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setOutputBufferSize(ANSWER_BYTES);
            http.setOutputAggregationSize(ANSWER_BYTES);
            ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
            connector.setHost(settings.host());
            connector.setPort(settings.port());
            connector.setIdleTimeout(IDLE_MILLIS);
            jetty.addBean(new ConnectionLimit(limits.connections(), connector));
            return connector;
        });
        Problems.install(config);
        config.routes.before(new Guard(settings.token())::check);
        Sessions sessions = new Sessions(
                settings.folder().resolve("sessions"), settings.folder().resolve("none"), limits);
        Speeds measured = new Speeds(registry, gate, new DataRoot(sessions.folder(null)));
        speeds = measured;
        new ModelRoutes(registry, gate, jobs, sessions, measured, limits).install(config.routes);
        new JobRoutes(jobs, limits).install(config.routes);
        new SessionRoutes(sessions).install(config.routes);
        new SpectraRoutes(gate, sessions, limits).install(config.routes);
        new LedgerRoutes(settings.report(), jobs, limits).install(config.routes);
        new OpenApi(registry).install(config.routes);
        new PageRoutes().install(config.routes);
    }

    /** Answers some requests of its own in the background, so that those of others find the program compiled. */
    public void rehearse() {
        // where it listens on all addresses, this machine's own is one of them
        boolean all = settings.host().equals("0.0.0.0") || settings.host().equals("::");
        String host = all ? "localhost" : settings.host();
        rehearsal = Rehearsal.begin(new InetSocketAddress(host, port()), gate, settings.token());
    }

    /** How many requests of its own were answered well so far. */
    int rehearsed() {
        return rehearsal == null ? 0 : rehearsal.good();
    }

    /** The port it listens on. */
    public int port() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.port();
    }

    /** Where to open it. */
    public String address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        String token = settings.token() == null ? "" : "?token=" + settings.token();
        return "http://" + host + ":" + port() + "/" + token;
    }

    /** Takes no more requests, cancels jobs that are not finished and waits for them. */
    @Override
    public void close() {
        if (speeds != null) {
            speeds.close();
        }
        if (rehearsal != null) {
            rehearsal.close();
        }
        jobs.close();
        if (server != null) {
            server.stop();
        }
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("the lock of {} stays until the end", settings.folder(), e);
        }
    }
}
