package org.apical.app;

import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a process and what stands at their ends. Results go to {@code out}; progress and messages to {@code
 * err}.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param errIsTerminal whether a person looks at {@code err}
 * @param color whether colours may be used
 */
public record Console(InputStream in, PrintStream out, PrintStream err, boolean errIsTerminal, boolean color) {
    /** The streams of this process; the launcher says what are terminals. */
    public static Console ofProcess() {
        boolean outTerminal = Boolean.getBoolean("apical.stdout.terminal");
        boolean errTerminal = Boolean.getBoolean("apical.stderr.terminal");
        @Nullable String noColor = System.getenv("NO_COLOR");
        boolean color = outTerminal && (noColor == null || noColor.isEmpty());
        return new Console(System.in, System.out, System.err, errTerminal, color);
    }

    /** How wide the terminal at {@code err} is, as the launcher saw it. */
    public int errColumns() {
        return Math.max(40, Integer.getInteger("apical.stderr.columns", 80));
    }
}
