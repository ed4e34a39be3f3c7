package org.apical.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apical.app.Console;
import org.apical.app.report.LedgerFolder;
import org.apical.claims.Claim;
import org.apical.claims.Effort;
import org.apical.claims.Evidence;
import org.apical.claims.FinishedRows;
import org.apical.claims.Ledger;
import org.apical.claims.Outcome;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.apical.run.Provenance;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code reproduce}: the ledger of the perspective, as far as it is built, as one report. */
@Command(
        name = "reproduce",
        description = "Computes the figures and claims of the perspective on bundled data and writes one report.",
        mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ApicalCommand root;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("reproduce-out");

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "One row or some, e.g. C13 or C13,C14.")
    private List<String> only = List.of();

    @Option(names = "--quick", description = "Under a minute, with less accuracy where a row needs longer.")
    private boolean quick;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--resume",
            description = "Goes on with an interrupted run of the same --out, whose finished rows lie in DIR.rows.")
    private boolean resume;

    @Override
    public Integer call() {
        ApicalCommand top = Root.of(root);
        WholeFolder.checkFree(out);
        List<Claim> claims = selected();
        Effort effort = quick ? Effort.QUICK : Effort.FULL;
        RowFolder rows = RowFolder.beside(out, effort, resume);
        DataRoot files = new DataRoot(Path.of(""));
        Instant started = Clock.systemUTC().instant();
        long start = System.nanoTime();
        List<Outcome> outcomes;
        try (Progress progress = new Progress(top, "reproduce", () -> kept(rows))) {
            RunContext context = RunContext.quiet()
                    .withData(files)
                    .withThreads(threads)
                    .withProgress(progress)
                    .withCancellation(progress::interrupted);
            outcomes = Ledger.judge(claims, context, effort, spoken(top, rows, claims.size()));
            double seconds = (System.nanoTime() - start) * 1e-9;
            Provenance provenance =
                    new Provenance("reproduce" + (quick ? " --quick" : ""), started, seconds, null, files.inputs());
            WholeFolder.write(out, folder -> LedgerFolder.write(folder, outcomes, provenance));
            rows.discard();
        }
        return print(top.console(), outcomes);
    }

    private static String kept(RowFolder rows) {
        return "Interrupted: " + rows.size() + " finished rows are kept in " + rows.folder()
                + "; the same command with --resume goes on.";
    }

    /** Says each row as it ends, where no bar does. */
    private static FinishedRows spoken(ApicalCommand top, RowFolder rows, int all) {
        AtomicInteger ended = new AtomicInteger();
        return new FinishedRows() {
            @Override
            public @Nullable Outcome find(Claim claim) {
                Outcome found = rows.find(claim);
                if (found != null) {
                    say(found, "taken up");
                }
                return found;
            }

            @Override
            public void finished(Outcome outcome) {
                rows.finished(outcome);
                Evidence evidence = outcome.evidence();
                say(
                        outcome,
                        evidence == null ? "failed" : evidence.row().verdict().text());
            }

            private void say(Outcome outcome, String what) {
                int count = ended.incrementAndGet();
                if (!top.quiet() && !top.console().errIsTerminal()) {
                    top.console()
                            .err()
                            .printf(
                                    Locale.ROOT,
                                    "%d of %d: %s %s (%.1f s)%n",
                                    count,
                                    all,
                                    outcome.claim().id(),
                                    what,
                                    outcome.seconds());
                }
            }
        };
    }

    private List<Claim> selected() {
        List<String> known = Ledger.claims().stream().map(Claim::id).toList();
        for (String id : only) {
            if (!known.contains(id)) {
                throw BadInput.unknown("BAD_VALUE", "--only", id, known);
            }
        }
        return Ledger.claims().stream()
                .filter(claim -> only.isEmpty() || only.contains(claim.id()))
                .toList();
    }

    private int print(Console console, List<Outcome> outcomes) {
        int failed = 0;
        for (Outcome outcome : outcomes) {
            Evidence evidence = outcome.evidence();
            String statement = outcome.claim().statement();
            if (evidence != null) {
                console.out()
                        .println(outcome.claim().id() + "  "
                                + evidence.row().verdict().text() + ": " + statement);
            } else {
                failed++;
                console.err().println(outcome.claim().id() + "  failed: " + outcome.error());
            }
        }
        if (only.isEmpty() && !Ledger.notBuilt().isEmpty()) {
            console.out().println(Ledger.notBuilt().size() + " rows of the ledger are not built yet.");
        }
        console.out().println("Open " + out.resolve("report.html"));
        return failed == 0 ? 0 : 1;
    }
}
