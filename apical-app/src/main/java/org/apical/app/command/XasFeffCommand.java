package org.apical.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apical.data.feff.FeffEngine;
import org.apical.data.feff.FeffRun;
import org.apical.model.BadInput;
import org.apical.model.DataSource;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.plot.StaticFigures;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Runs;
import org.apical.run.Tables;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code xas feff}: a crystal and a site in, the scattering paths that FEFF computes out. */
@Command(
        name = "feff",
        description = "Runs FEFF (feff6l or feff8l, which must be installed) on a crystal or on a feff.inp, and writes"
                + " the folder of its paths.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical xas feff example:structures/La2-xSrxCuO4_x0.15_HTT.cif --site Cu1 --out lsco",
            "  ./apical xas feff mine.cif --site Fe1 --radius 6 --program feff8l --polarization 0,0,1",
            "  ./apical xas feff feff.inp --program feff6l --out paths"
        })
final class XasFeffCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable XasCommand parent;

    @Parameters(
            paramLabel = "FILE",
            description = "A structure (CIF), or a feff.inp; example:structures/... is bundled.")
    private String file = "";

    @Option(names = "--site", paramLabel = "LABEL", description = "Label of the absorber's site in the structure.")
    private @Nullable String site;

    @Option(names = "--radius", paramLabel = "A", description = "Radius of the cluster in A (default: 7).")
    private @Nullable Double radius;

    @Option(names = "--edge", paramLabel = "EDGE", description = "K, L1, L2 or L3 (default: K).")
    private @Nullable String edge;

    @Option(names = "--program", paramLabel = "NAME", description = "feff6l or feff8l (default: ${DEFAULT-VALUE}).")
    private String program = "feff6l";

    @Option(
            names = "--polarization",
            split = ",",
            paramLabel = "X",
            description = "Direction of the electric field, Cartesian: 0,0,1.")
    private @Nullable List<Double> polarization;

    @Option(names = "--scf", paramLabel = "A", description = "Self-consistent potentials within this radius (feff8l).")
    private @Nullable Double scf;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the paths go (default: FILE-SITE-PROGRAM).")
    private @Nullable Path out;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            description = "Seconds that FEFF may take (default: ${DEFAULT-VALUE}).")
    private double timeout = 600;

    @Option(names = "--feff", paramLabel = "FILE", description = "The program, where it is not on the PATH.")
    private @Nullable Path feff;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Keeps what FEFF computed (default: apical/feff in the user's cache folder).")
    private @Nullable Path cache;

    @Option(names = "--no-cache", description = "Always runs FEFF, keeps nothing.")
    private boolean noCache;

    private final List<String> notes = new ArrayList<>();

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("a command runs below its parent");
        }
        ApicalCommand top = parent.root();
        if (!FeffEngine.PROGRAMS.contains(program)) {
            throw BadInput.unknown("BAD_ARGUMENT", "--program", program, FeffEngine.PROGRAMS);
        }
        if (!(timeout > 0) || timeout > 1e6) {
            throw BadInput.value("BAD_VALUE", "--timeout", timeout, "must be above 0 and at most 1000000 (s).");
        }
        DataRoot files = new DataRoot(folder());
        Path target = out == null ? Path.of(defaultName()) : out;
        WholeFolder.checkFree(target);
        Instant started = Clock.systemUTC().instant();
        long start = System.nanoTime();
        FeffRun run;
        try (Progress progress = new Progress(top, "xas feff")) {
            RunContext context =
                    RunContext.quiet().withData(files).withProgress(progress).withCancellation(progress::interrupted);
            String input = input(files, context);
            Map<String, Path> commands = feff == null ? Map.of() : Map.of(program, feff);
            run = new FeffEngine(commands, Duration.ofMillis(Math.round(timeout * 1000)), noCache ? null : cache())
                    .run(program, input, context);
        }
        Runs.Outcome listing = new Runs(Models.registry())
                .execute(
                        "xas.feffPaths",
                        Json.mapper().createObjectNode().put("folder", "."),
                        RunContext.quiet().withData(memory(run)),
                        true);
        double seconds = (System.nanoTime() - start) * 1e-9;
        Provenance provenance = new Provenance("xas feff, " + program, started, seconds, null, files.inputs());
        WholeFolder.write(target, into -> {
            for (Map.Entry<String, byte[]> e : run.files().entrySet()) {
                Files.write(into.resolve(e.getKey()), e.getValue());
            }
            Files.writeString(into.resolve("feff.log"), run.log(), StandardCharsets.UTF_8);
            RunFolder.figures(into, listing.figures(), StaticFigures::svg);
            RunFolder.tables(into, Tables.of(listing.result()));
            RunFolder.json(into.resolve("provenance.json"), provenance.json());
        });
        if (!top.quiet()) {
            notes.forEach(note -> top.console().err().println("Note: " + note));
            print(top.console().out(), listing.result(), run, target);
        }
        return 0;
    }

    /** The text of feff.inp: the file itself, or what the model makes of the structure. */
    private String input(DataRoot files, RunContext context) {
        byte[] bytes = files.read(name());
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isInput = text.lines().anyMatch(line -> line.strip().regionMatches(true, 0, "POTENTIALS", 0, 10))
                && text.lines().anyMatch(line -> line.strip().regionMatches(true, 0, "ATOMS", 0, 5));
        if (isInput) {
            if (site != null || radius != null || edge != null || polarization != null || scf != null) {
                throw BadInput.data(
                        "BAD_VALUE",
                        "'" + file
                                + "' is an input of FEFF, which fixes site, radius, edge and polarisation itself: leave"
                                + " those options out.");
            }
            return text;
        }
        ObjectNode params = Json.mapper().createObjectNode();
        params.put("structure", name());
        // Without a label the model says which there are.
        params.put("siteLabel", site == null ? "" : site);
        params.put("program", program);
        if (radius != null) {
            params.put("radiusA", radius);
        }
        if (edge != null) {
            params.put("edge", edge);
        }
        if (scf != null) {
            params.put("scfRadiusA", scf);
        }
        if (polarization != null) {
            params.set("polarization", Json.mapper().valueToTree(polarization));
        }
        try {
            ObjectNode made = new Runs(Models.registry())
                    .execute("xas.feffInput", params, context, false)
                    .result();
            made.get("warnings").forEach(warning -> notes.add(warning.asText()));
            return made.get("feffInp").asText();
        } catch (BadInput e) {
            if (site == null && e.code().equals("NO_SUCH_SITE")) {
                throw BadInput.data(
                        "NO_SUCH_SITE",
                        "--site must name the absorber's site"
                                + e.getMessage()
                                        .replaceFirst("(?s)^.*?;", ";")
                                        .replaceFirst("\\. Did you mean.*$", "."));
            }
            throw e;
        }
    }

    private boolean bundled() {
        return file.startsWith("example:");
    }

    private Path folder() {
        Path parentFolder =
                bundled() ? null : Path.of(file).toAbsolutePath().normalize().getParent();
        return parentFolder == null ? Path.of("") : parentFolder;
    }

    private String name() {
        return bundled() ? file : String.valueOf(Path.of(file).getFileName());
    }

    private String defaultName() {
        String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
                .replaceFirst("\\.[A-Za-z0-9]{1,4}$", "");
        return RunFolder.safe(base + (site == null ? "" : "-" + site) + "-" + program);
    }

    private Path cache() {
        if (cache != null) {
            return cache;
        }
        String given = System.getenv("XDG_CACHE_HOME");
        Path home = given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(given);
        return home.resolve("apical").resolve("feff");
    }

    private static DataSource memory(FeffRun run) {
        return name -> {
            byte[] bytes = run.files().get(name.replaceFirst("^\\./", ""));
            if (bytes == null) {
                throw BadInput.data("FILE_NOT_FOUND", "'" + name + "' was not written by FEFF.");
            }
            return bytes;
        };
    }

    private static void print(PrintStream to, ObjectNode listing, FeffRun run, Path target) {
        List<JsonNode> paths = new ArrayList<>();
        listing.get("paths").forEach(paths::add);
        to.printf("%-14s %8s %6s %5s %8s  %s%n", "file", "R (A)", "N", "legs", "amp (%)", "scatterers");
        for (JsonNode path : paths.subList(0, Math.min(12, paths.size()))) {
            to.printf(
                    "%-14s %8.4f %6.1f %5d %8.2f  %s%n",
                    path.get("file").asText().replaceFirst("^\\./", ""),
                    path.get("reffA").asDouble(),
                    path.get("degeneracy").asDouble(),
                    path.get("numLegs").asInt(),
                    path.get("amplitudeRatioPercent").asDouble(),
                    path.get("scatterers").asText());
        }
        if (paths.size() > 12) {
            to.printf("... and %d more%n", paths.size() - 12);
        }
        to.printf(
                "%d paths by %s%s; written to %s%n",
                paths.size(), run.program(), run.cached() ? " (kept from an earlier run)" : "", target);
    }
}
