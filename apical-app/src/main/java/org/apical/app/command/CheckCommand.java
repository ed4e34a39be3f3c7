package org.apical.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.ReferenceCase;
import org.apical.run.ReferenceCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code check}: reference cases, judged. */
@Command(name = "check", description = "Runs reference cases and judges every value.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ApicalCommand root;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of reference cases (JSON).")
    private List<Path> files = List.of();

    @Option(
            names = "--data-root",
            paramLabel = "DIR",
            description = "Where files are looked for (default: the folder above" + " each FILE's folder).")
    private @Nullable Path dataRoot;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only cases whose id or model contains this.")
    private String only = "";

    @Option(names = "--no-slow", description = "Leave out cases marked slow.")
    private boolean noSlow;

    @Option(names = "--strict", description = "Cases of models that do not exist yet fail.")
    private boolean strict;

    @Option(names = "--json", description = "Prints the judged values as JSON.")
    private boolean json;

    @Option(names = "--all", description = "Prints the values that hold too, not only the failures.")
    private boolean all;

    @Option(
            names = "--disputed",
            paramLabel = "FILE",
            description =
                    "Values that a derivation contradicts: a line each, 'case key # reason'. They fail without failing the"
                            + " check; one that holds fails it.")
    private @Nullable Path disputed;

    @Override
    public Integer call() {
        ApicalCommand top = Root.of(root);
        PrintStream out = top.console().out();
        Set<String> contradicted = disputed == null ? Set.of() : disputed(Inputs.text(disputed));
        List<ReferenceCheck.Line> lines = new ArrayList<>();
        long start = System.nanoTime();
        int cases = 0;
        for (Path file : files) {
            cases += check(top, file, lines);
        }
        if (cases == 0) {
            throw BadInput.data("NO_DATA", "No case is selected" + (only.isEmpty() ? "." : " by --only " + only + "."));
        }
        long failed = count(lines, ReferenceCheck.Verdict.FAILS);
        long notBuilt = count(lines, ReferenceCheck.Verdict.NOT_BUILT);
        long notBuiltCases = lines.stream()
                .filter(l -> l.verdict() == ReferenceCheck.Verdict.NOT_BUILT)
                .map(ReferenceCheck.Line::caseId)
                .distinct()
                .count();
        if (json) {
            ArrayNode list = Json.mapper().valueToTree(lines);
            out.println(list.toPrettyString());
        } else {
            print(out, lines);
            out.printf(
                    "%d of %d values hold, %d fail; %d cases, %d of them of models not built; %.1f s%n",
                    count(lines, ReferenceCheck.Verdict.HOLDS),
                    lines.size() - notBuilt,
                    failed,
                    cases,
                    notBuiltCases,
                    (System.nanoTime() - start) * 1e-9);
        }
        List<ReferenceCheck.Line> wrong = lines.stream()
                .filter(l -> (l.verdict() == ReferenceCheck.Verdict.FAILS) != contradicted.contains(value(l)))
                .filter(l -> l.verdict() != ReferenceCheck.Verdict.NOT_BUILT)
                .toList();
        if (disputed != null && !json) {
            out.printf(
                    "%d of the %d that fail are disputed in %s%n",
                    lines.stream()
                            .filter(l -> l.verdict() == ReferenceCheck.Verdict.FAILS && contradicted.contains(value(l)))
                            .count(),
                    failed,
                    disputed);
            wrong.stream()
                    .filter(l -> l.verdict() == ReferenceCheck.Verdict.HOLDS)
                    .forEach(l -> out.println(value(l) + " is disputed and holds; take it off " + disputed));
        }
        return !wrong.isEmpty() || strict && notBuilt > 0 ? 1 : 0;
    }

    private static String value(ReferenceCheck.Line line) {
        return line.caseId() + " " + line.key();
    }

    private static Set<String> disputed(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }

    private int check(ApicalCommand top, Path file, List<ReferenceCheck.Line> lines) {
        List<ReferenceCase> selected = ReferenceCase.read(Inputs.text(file)).stream()
                .filter(c -> c.id().contains(only) || c.model().contains(only))
                .filter(c -> !noSlow || !c.slow())
                .toList();
        ReferenceCheck check = new ReferenceCheck(Models.registry());
        try (Progress progress = new Progress(top, "check")) {
            RunContext context =
                    RunContext.quiet().withData(new DataRoot(root(file))).withCancellation(progress::interrupted);
            for (int i = 0; i < selected.size(); i++) {
                progress.at((double) i / selected.size(), selected.get(i).id());
                lines.addAll(check.check(selected.get(i), context));
            }
        }
        return selected.size();
    }

    private Path root(Path file) {
        if (dataRoot != null) {
            return dataRoot;
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path above = folder == null ? null : folder.getParent();
        return above == null ? Path.of("") : above;
    }

    private static long count(List<ReferenceCheck.Line> lines, ReferenceCheck.Verdict verdict) {
        return lines.stream().filter(l -> l.verdict() == verdict).count();
    }

    private void print(PrintStream out, List<ReferenceCheck.Line> lines) {
        for (ReferenceCheck.Line line : lines) {
            boolean fails = line.verdict() == ReferenceCheck.Verdict.FAILS;
            if (all || fails) {
                out.printf(
                        "%-9s %s %s %s: computed %s, expected %s (%s)%s%n",
                        line.verdict().name().replace('_', ' ').toLowerCase(Locale.ROOT),
                        line.caseId(),
                        line.model(),
                        line.key(),
                        line.computed(),
                        line.expected(),
                        line.tolerance(),
                        fails ? " -- " + line.why() : "");
            }
        }
    }
}
