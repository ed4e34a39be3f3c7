package org.apical.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apical.app.web.Limits;
import org.apical.app.web.Workbench;
import org.apical.app.web.WorkbenchSettings;
import org.apical.models.Models;

/**
 * Runs the common verbs once, so that the launcher can archive the classes they need for the next starts. {@code Warmup
 * SPECTRUM FOLDER}: a file to reduce, and a folder for what comes out, which the launcher removes.
 */
public final class Warmup {
    private Warmup() {}

    /** Runs them silently. */
    public static void main(String[] args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false, false);
        Main.run(console, "models");
        Main.run(console, "run", "xas.window", "--json");
        Main.run(console, "xas", "reduce", args[0], "--out", args[1] + "/reduced");
        // One row draws and writes what every row does; all of them would keep the first start waiting.
        Main.run(console, "reproduce", "--quick", "--only", "C13", "--out", args[1] + "/report");
        serve(Path.of(args[1], "workbench"));
    }

    /** Starts the workbench and asks it for a page and a run; where no port can be had, the others are archived all the same. */
    private static void serve(Path folder) {
        WorkbenchSettings settings =
                new WorkbenchSettings("127.0.0.1", 0, null, folder, folder.resolve("report"), 1, Limits.USUAL);
        try (Workbench workbench = new Workbench(settings, Models.registry()).start()) {
            ask(workbench.address(), "");
            ask(workbench.address() + "api/models/xas.window/run", "{}");
        } catch (IOException | RuntimeException e) {
            System.err.println("the workbench is not archived: " + e);
        }
    }

    private static void ask(String address, String body) throws IOException {
        URLConnection connection = URI.create(address).toURL().openConnection();
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream in = connection.getInputStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
