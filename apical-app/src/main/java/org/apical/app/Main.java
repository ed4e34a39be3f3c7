package org.apical.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts Apical. The plain listing of models goes past the parser of options: it must be there at once. */
public final class Main {
    private Main() {}

    /** Runs one verb and ends the process with its exit status. */
    public static void main(String[] args) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int status = run(Console.ofProcess(), args);
        System.out.flush();
        System.exit(status);
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
