package org.apical.app.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apical.app.Console;
import org.apical.model.ApicalException;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.ClosestName;
import org.apical.run.Version;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the command line. Exit statuses: 0 done, 1 computation failed, 2 input wrong, 130 interrupted. */
@Command(
        name = "apical",
        description =
                "Computes what theories of lattice heterogeneity in superconductors say, and tests it on real data.",
        versionProvider = ApicalCommand.Versions.class,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:the computation failed (not converged, or a program that is needed failed)",
            "2:the input is wrong: a parameter, a file, or the data in it",
            "130:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical reproduce",
            "  ./apical run xas.reduce --set spectrum.file=cu.xmu --out cu",
            "  ./apical xas reduce data/ --out reduced"
        })
public final class ApicalCommand implements Runnable {
    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No progress and no notices.")
    boolean quiet;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Stack traces and debug messages.")
    boolean debug;

    private final Console console;
    private volatile boolean interrupted;

    ApicalCommand(Console console) {
        this.console = console;
    }

    /** Runs one verb; returns its exit status. */
    public static int run(Console console, String... args) {
        ApicalCommand root = new ApicalCommand(console);
        CommandLine line = Verbs.below(root, args);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.color() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, given) -> refuse(e));
        line.setExecutionExceptionHandler((e, command, result) -> report(e, root, console));
        line.setExecutionStrategy(result -> {
            if (root.debug) {
                logDebug();
            }
            return new CommandLine.RunLast().execute(result);
        });
        return line.execute(args);
    }

    /** A verb or option that does not exist, or lacks something: named, with the closest one that does. */
    private static int refuse(CommandLine.ParameterException e) {
        CommandLine at = e.getCommandLine();
        PrintWriter err = at.getErr();
        err.println(e.getMessage());
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            Set<String> known = new TreeSet<>(at.getSubcommands().keySet());
            at.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
            String closest = ClosestName.of(unmatched.getUnmatched().get(0), known);
            if (closest != null) {
                err.println("Did you mean '" + closest + "'?");
            }
        }
        boolean top = at.getParent() == null;
        err.println("See './apical "
                + (top ? "" : at.getCommandSpec().qualifiedName().replaceFirst("^apical ", "") + " ") + "--help'.");
        return 2;
    }

    /** Only then: to set logging up takes as long as a tenth of a short run, and most runs log nothing. */
    private static void logDebug() {
        if (LoggerFactory.getLogger("org.apical") instanceof Logger logger) {
            logger.setLevel(Level.DEBUG);
        }
    }

    /** Says what went wrong in one line; the stack trace only on request. */
    static int report(Exception e, ApicalCommand root, Console console) {
        if (root.debug) {
            e.printStackTrace(console.err());
        }
        if (e instanceof Cancelled known && root.interrupted) {
            // the interrupt itself has been answered
            return status(known);
        }
        if (e instanceof ApicalException known) {
            console.err().println(known.code() + ": " + known.getMessage());
            return status(known);
        }
        console.err().println("INTERNAL: " + e);
        console.err().println("This is a bug in Apical, please report it, with what --debug prints.");
        return 1;
    }

    /** Exit status of an error. */
    static int status(ApicalException e) {
        return e instanceof BadInput ? 2 : e instanceof Cancelled ? 130 : 1;
    }

    /** The process was interrupted, and a message says what was kept. */
    void interrupted() {
        interrupted = true;
    }

    Console console() {
        return console;
    }

    boolean quiet() {
        return quiet;
    }

    @Override
    public void run() {
        Verbs.below(this).usage(console.out());
    }

    /** Version, commit and Java. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"apical " + Version.number(), "commit " + Version.commit(), "Java " + Runtime.version()
            };
        }
    }
}
