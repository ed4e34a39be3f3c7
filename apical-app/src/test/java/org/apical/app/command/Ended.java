package org.apical.app.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apical.app.Console;
import org.apical.app.Main;

/**
 * A verb that was run in this process, without a terminal.
 *
 * @param status exit status
 * @param out what it printed
 * @param err its messages
 */
record Ended(int status, String out, String err) {
    /** Runs a verb that reads this. */
    static Ended reading(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int status = Main.run(console, args);
        return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a verb. */
    static Ended run(String... args) {
        return reading("", args);
    }
}
