package org.apical.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apical.app.web.Limits;
import org.apical.app.web.Workbench;
import org.apical.app.web.WorkbenchSettings;
import org.apical.model.BadInput;
import org.apical.models.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code serve}: the workbench. */
@Command(
        name = "serve",
        description =
                "Starts the workbench, a page for the browser, on this machine alone unless --host says otherwise.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ./apical serve --port 8080")
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65535;

    @ParentCommand
    private @Nullable ApicalCommand root;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port = 7321;

    @Option(
            names = "--host",
            paramLabel = "H",
            description =
                    "Address to listen on (default: ${DEFAULT-VALUE}). One that other machines reach needs a token.")
    private String host = "127.0.0.1";

    @Option(
            names = "--token",
            paramLabel = "TEXT",
            description = "What every request must show; made and printed where --host needs one and none is given.")
    private @Nullable String token;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where runs and files are kept (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("apical-workbench");

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Folder that 'reproduce' wrote, to be shown (default: ${DEFAULT-VALUE}).")
    private Path report = Path.of("reproduce-out");

    @Option(names = "--threads", paramLabel = "N", description = "Threads for a job (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws InterruptedException {
        ApicalCommand top = Root.of(root);
        if (port < 0 || port > LAST_PORT) {
            throw BadInput.value("BAD_VALUE", "--port", port, "must be from 0 to " + LAST_PORT + ".");
        }
        if (token != null && token.length() < 16) {
            throw BadInput.at("BAD_VALUE", "--token", "must have 16 characters or more, so that it is not guessed.");
        }
        String shown = token == null && !WorkbenchSettings.isLoopback(host) ? WorkbenchSettings.freshToken() : token;
        WorkbenchSettings settings = new WorkbenchSettings(host, port, shown, folder, report, threads, Limits.USUAL);
        CountDownLatch ended = new CountDownLatch(1);
        Workbench workbench = new Workbench(settings, Models.registry());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            workbench.close();
            ended.countDown();
        }));
        try {
            workbench.start();
        } catch (RuntimeException e) {
            throw BadInput.data(
                    "BAD_VALUE",
                    "The workbench cannot listen on " + host + ":" + port + " (" + e.getMessage()
                            + "); choose another --port, 0 for any that is free.",
                    e);
        }
        top.console().out().println("Apical workbench: " + workbench.address());
        top.console().out().flush();
        workbench.rehearse();
        if (!top.quiet()) {
            top.console().err().println("Runs are kept in " + folder + ". Ctrl-C ends the workbench.");
        }
        ended.await();
        return 0;
    }
}
