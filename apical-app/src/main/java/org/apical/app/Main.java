package org.apical.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts Apical. The plain listing of models goes past the parser of options: it must be there at once. */
public final class Main {
    private Main() {}

    /** Runs one verb and ends the process with its exit status. */
    public static void main(String[] args) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int status = guarded(args);
        System.out.flush();
        System.exit(status);
    }

    /** What ends even the parser of options, such as too little memory, is said in a line as well. */
    private static int guarded(String... args) {
        try {
            return run(Console.ofProcess(), args);
        } catch (OutOfMemoryError e) {
            System.err.println("TOO_LARGE: there is too little memory for this (" + e.getMessage()
                    + "); give Java more with JAVA_TOOL_OPTIONS=-Xmx4g, use fewer --threads, or cut the input.");
        } catch (RuntimeException | Error e) {
            System.err.println("INTERNAL: " + e);
            System.err.println("This is a bug in Apical, please report it.");
            if (List.of(args).contains("--debug")) {
                e.printStackTrace(System.err);
            }
        }
        return 1;
    }

    /** Runs one verb; returns its exit status. */
    public static int run(Console console, String... args) {
        if (args.length == 1 && args[0].equals("models")) {
            ModelList.print(console.out());
            console.out().flush();
            return 0;
        }
        return CommandLineStart.run(console, args);
    }
}
