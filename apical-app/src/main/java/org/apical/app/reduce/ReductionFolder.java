package org.apical.app.reduce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apical.data.xas.AthenaWriter;
import org.apical.data.xas.NexusWriter;
import org.apical.data.xas.XasGroup;
import org.apical.data.xas.XdiWriter;
import org.apical.model.ApicalException;
import org.apical.model.Cancelled;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.models.xas.ReduceModel;
import org.apical.models.xas.ReduceResult;
import org.apical.numerics.ConvergenceException;
import org.apical.plot.Figure;
import org.apical.plot.StaticFigures;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Version;
import org.apical.run.WholeFolder;
import org.slf4j.LoggerFactory;

/** Reduces files into a folder: data of each spectrum, figures, a table, an overview, the settings, provenance. */
public final class ReductionFolder {
    /** Forms in which reduced spectra are written. */
    public enum Format {
        /** mu, norm, flat and background against energy. */
        XDI,
        /** chi(k) and chi(R). */
        CSV,
        /** One Athena project of all spectra. */
        PRJ,
        /** NeXus, NXxas. */
        NEXUS
    }

    /** A file or group that could not be reduced. */
    public record Failure(String code, String message) {}

    /** What came of it. */
    public record Result(int reduced, List<Failure> failures, boolean written) {
        /** Exit status: 0 all done, 1 computations failed, 2 an input is wrong. */
        public int status() {
            if (failures.isEmpty()) {
                return 0;
            }
            boolean bug = failures.stream().anyMatch(f -> f.code().equals("INTERNAL"));
            boolean computed = failures.stream().allMatch(f -> f.code().equals("NOT_CONVERGED"));
            return bug || computed ? 1 : 2;
        }
    }

    /** A figure or a page to be drawn and written. */
    private interface Piece {
        void write() throws IOException;
    }

    private record Task(int file, Path path, BatchReduction.Read read, XasGroup group) {}

    private final Path out;
    private final BatchReduction reduction;
    private final List<Format> formats;
    private final int figureLimit;
    private final boolean overview;

    /** A folder to be written. */
    public ReductionFolder(
            Path out, BatchReduction reduction, List<Format> formats, int figureLimit, boolean overview) {
        this.out = out;
        this.reduction = reduction;
        this.formats = List.copyOf(formats);
        this.figureLimit = figureLimit;
        this.overview = overview;
    }

    /** Reduces all files; one that fails is reported and the others are done. Writes nothing where no file is readable. */
    public Result write(List<Path> files, RunContext context) {
        Instant started = Clock.systemUTC().instant();
        long start = System.nanoTime();
        List<Failure> failures = new ArrayList<>();
        Map<String, String> digests = new TreeMap<>();
        List<Task> tasks = tasks(files, context, failures, digests);
        if (tasks.isEmpty()) {
            // A name mistyped must not replace an earlier reduction by nothing.
            return new Result(0, failures, false);
        }
        BatchReduction.Reduced[] done = new BatchReduction.Reduced[tasks.size()];
        Failure[] failed = new Failure[tasks.size()];
        int[] finished = {0};
        WholeFolder.write(out, folder -> {
            Files.createDirectories(folder.resolve("data"));
            String[] names = names(tasks);
            context.parallelFor(tasks.size(), i -> {
                Task task = tasks.get(i);
                try {
                    BatchReduction.Reduced reduced =
                            reduction.reduce(task.path(), task.read().file(), task.group());
                    spectrum(folder, names[i], reduced);
                    done[i] = reduced;
                } catch (Cancelled e) {
                    throw e;
                } catch (ConvergenceException e) {
                    failed[i] = failure(task.path(), new NotConverged(e.what(), e.residual(), e.suggestion()));
                } catch (ApicalException e) {
                    failed[i] = failure(task.path(), e);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (RuntimeException | StackOverflowError e) {
                    failed[i] = bug(task.path(), e);
                }
                synchronized (finished) {
                    context.progress(
                            ++finished[0] / (double) tasks.size(),
                            task.path().getFileName().toString());
                }
            });
            Arrays.stream(failed).filter(f -> f != null).forEach(failures::add);
            List<BatchReduction.Reduced> all =
                    Arrays.stream(done).filter(r -> r != null).toList();
            summary(folder, names, done, failures);
            double seconds = (System.nanoTime() - start) * 1e-9;
            Provenance provenance = new Provenance("xas reduce", started, seconds, null, digests);
            List<Piece> pieces = new ArrayList<>();
            if (overview && !all.isEmpty()) {
                pieces.add(() -> Overview.page(all, failures, provenance).write(folder.resolve("overview.html")));
            }
            if (!all.isEmpty() && all.size() <= figureLimit) {
                figures(folder, names, done, pieces);
            }
            draw(pieces, context);
            if (formats.contains(Format.PRJ) && !all.isEmpty()) {
                Files.write(folder.resolve("reduced.prj"), project(all));
            }
            Files.writeString(folder.resolve("settings.yaml"), settings(), StandardCharsets.UTF_8);
            RunFolder.json(folder.resolve("provenance.json"), provenance.json());
        });
        return new Result((int) Arrays.stream(done).filter(r -> r != null).count(), failures, true);
    }

    private List<Task> tasks(
            List<Path> files, RunContext context, List<Failure> failures, Map<String, String> digests) {
        BatchReduction.Read[] reads = new BatchReduction.Read[files.size()];
        Failure[] failed = new Failure[files.size()];
        context.parallelFor(files.size(), i -> {
            try {
                reads[i] = reduction.read(files.get(i));
            } catch (Cancelled e) {
                throw e;
            } catch (ApicalException e) {
                failed[i] = failure(files.get(i), e);
            } catch (RuntimeException | StackOverflowError e) {
                failed[i] = bug(files.get(i), e);
            }
        });
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (failed[i] != null) {
                failures.add(failed[i]);
                continue;
            }
            digests.put(files.get(i).toString(), reads[i].sha256());
            List<XasGroup> groups = reduction.groups(reads[i].file());
            if (groups.isEmpty()) {
                failures.add(
                        new Failure("NO_SUCH_GROUP", files.get(i) + ": holds no group of mu(E) that was asked for."));
            }
            for (XasGroup group : groups) {
                tasks.add(new Task(i, files.get(i), reads[i], group));
            }
        }
        return tasks;
    }

    /** A fault of ours in one spectrum must not cost the others. */
    private static Failure bug(Path path, Throwable e) {
        LoggerFactory.getLogger(ReductionFolder.class).debug("{}", path, e);
        return new Failure("INTERNAL", path + ": this is a bug in Apical, please report it: " + e);
    }

    private static Failure failure(Path path, ApicalException e) {
        String message = String.valueOf(e.getMessage());
        return new Failure(e.code(), message.contains(path.toString()) ? message : path + ": " + message);
    }

    /** File names that stay apart. */
    private static String[] names(List<Task> tasks) {
        Set<String> used = new HashSet<>();
        String[] names = new String[tasks.size()];
        for (int i = 0; i < names.length; i++) {
            Task task = tasks.get(i);
            String base = task.path().getFileName().toString().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
            String name = RunFolder.safe(
                    task.read().file().multiple() ? base + "-" + task.group().name() : base);
            String unique = name;
            for (int n = 2; !used.add(unique); n++) {
                unique = name + "-" + n;
            }
            names[i] = unique;
        }
        return names;
    }

    private void spectrum(Path folder, String name, BatchReduction.Reduced reduced) throws IOException {
        ReduceResult r = reduced.result();
        Path data = folder.resolve("data");
        if (formats.contains(Format.XDI)) {
            Files.writeString(data.resolve(name + ".xdi"), xdi(reduced), StandardCharsets.UTF_8);
        }
        if (formats.contains(Format.CSV)) {
            Files.writeString(data.resolve(name + "-chik.csv"), Decimals.csv("kInvA,chi", r.kInvA(), r.chi()));
            Files.writeString(
                    data.resolve(name + "-chir.csv"),
                    Decimals.csv("rA,chirRe,chirIm,chirMag", r.rA(), r.chirRe(), r.chirIm(), r.chirMag()));
        }
        if (formats.contains(Format.NEXUS)) {
            NexusWriter.write(
                    data.resolve(name + ".nxs"),
                    name,
                    r.energyEV(),
                    r.mu(),
                    reduced.file().element(),
                    reduced.file().edge());
        }
    }

    /** Adds the figures of all spectra, each figure a piece of its own: one spectrum has several. */
    private static void figures(Path folder, String[] names, BatchReduction.Reduced[] done, List<Piece> pieces)
            throws IOException {
        Path place = Files.createDirectories(folder.resolve("figures"));
        for (int i = 0; i < done.length; i++) {
            BatchReduction.Reduced reduced = done[i];
            if (reduced == null) {
                continue;
            }
            Path wavelet = place.resolve(names[i] + "-wavelet.svg");
            pieces.add(() -> Files.writeString(
                    wavelet, StaticFigures.svg(new ReduceModel().wavelet(reduced.params(), reduced.result()))));
            for (Figure figure : new ReduceModel().figures(reduced.params(), reduced.result())) {
                Path file = place.resolve(names[i] + "-" + figure.id() + ".svg");
                pieces.add(() -> Files.writeString(file, StaticFigures.svg(figure)));
            }
        }
    }

    /** Draws and writes side by side: a single spectrum has several figures too. */
    private static void draw(List<Piece> pieces, RunContext context) {
        context.parallelFor(pieces.size(), i -> {
            try {
                pieces.get(i).write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String xdi(BatchReduction.Reduced reduced) {
        ReduceResult r = reduced.result();
        Map<String, String> metadata = new LinkedHashMap<>();
        reduced.file().metadata().forEach((key, value) -> {
            if (!key.startsWith("column.")) {
                metadata.put(key, value);
            }
        });
        if (reduced.file().element() != null) {
            metadata.putIfAbsent("element.symbol", reduced.file().element());
        }
        if (reduced.file().edge() != null) {
            metadata.putIfAbsent("element.edge", reduced.file().edge());
        }
        metadata.put("apical.e0", r.e0EV() + " eV");
        metadata.put("apical.edge_step", String.valueOf(r.edgeStep()));
        List<String> comments = List.of("reduced from " + r.source(), "mu = " + r.expression());
        return XdiWriter.text(
                "Apical/" + Version.number(),
                metadata,
                comments,
                List.of("energy eV", "mu", "norm", "flat", "background"),
                new double[][] {r.energyEV(), r.mu(), r.norm(), r.flat(), r.background()});
    }

    private static byte[] project(List<BatchReduction.Reduced> all) {
        List<AthenaWriter.Group> groups = new ArrayList<>();
        for (BatchReduction.Reduced reduced : all) {
            ReduceResult r = reduced.result();
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("bkg_e0", String.valueOf(r.e0EV()));
            settings.put("bkg_pre1", String.valueOf(r.pre1EV()));
            settings.put("bkg_pre2", String.valueOf(r.pre2EV()));
            settings.put("bkg_nor1", String.valueOf(r.norm1EV()));
            settings.put("bkg_nor2", String.valueOf(r.norm2EV()));
            settings.put("bkg_nnorm", String.valueOf(r.normDegree() + 1));
            settings.put("bkg_step", String.valueOf(r.edgeStep()));
            settings.put(
                    "bkg_rbkg", String.valueOf(reduced.params().background().rbkgA()));
            groups.add(new AthenaWriter.Group(reduced.name(), r.energyEV(), r.mu(), settings));
        }
        return AthenaWriter.bytes(groups);
    }

    private String settings() {
        try {
            return "# Give this file back with --settings to reduce the same files in the same way.\n"
                    + new YAMLMapper().writeValueAsString(reduction.settings());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void summary(Path folder, String[] names, BatchReduction.Reduced[] done, List<Failure> failures)
            throws IOException {
        StringBuilder text = new StringBuilder("name,e0EV,edgeStep,epsilonK,numPoints,peakRA,warnings\n");
        for (int i = 0; i < done.length; i++) {
            if (done[i] != null) {
                ReduceResult r = done[i].result();
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%.4g,%d,%.4f,\"%s\"%n",
                        names[i],
                        r.e0EV(),
                        r.edgeStep(),
                        r.epsilonK(),
                        r.numPoints(),
                        r.peakRA(),
                        String.join(" ", r.warnings()).replace("\"", "'")));
            }
        }
        Files.writeString(folder.resolve("summary.csv"), text.toString(), StandardCharsets.UTF_8);
        if (!failures.isEmpty()) {
            StringBuilder failed = new StringBuilder();
            failures.forEach(f ->
                    failed.append(f.code()).append(": ").append(f.message()).append('\n'));
            Files.writeString(folder.resolve("failures.txt"), failed.toString(), StandardCharsets.UTF_8);
        }
    }
}
