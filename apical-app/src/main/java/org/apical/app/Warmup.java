package org.apical.app;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

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
    }
}
