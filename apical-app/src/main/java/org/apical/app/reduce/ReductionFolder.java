package org.apical.app.reduce;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apical.data.xas.NexusWriter;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasGroup;
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

    /**
     * A spectrum to be reduced.
     *
     * @param source what is said where it fails
     * @param name for its files
     */
    private record Task(String source, String name, Supplier<BatchReduction.Reduced> work) {}

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
        NamedFiles named = new NamedFiles(files);
        ListedReduction listed = reduction.listed(named);
        List<Task> tasks = listed == null ? tasks(files, context, failures, digests) : tasks(listed);
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
                    BatchReduction.Reduced reduced = task.work().get();
                    spectrum(folder, names[i], reduced);
                    done[i] = reduced;
                } catch (Cancelled e) {
                    throw e;
                } catch (ConvergenceException e) {
                    failed[i] = failure(task.source(), new NotConverged(e.what(), e.residual(), e.suggestion()));
                } catch (ApicalException e) {
                    failed[i] = failure(task.source(), e);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (RuntimeException | StackOverflowError e) {
                    failed[i] = bug(task.source(), e);
                }
                synchronized (finished) {
                    context.progress(++finished[0] / (double) tasks.size(), task.name());
                }
            });
            Arrays.stream(failed).filter(f -> f != null).forEach(failures::add);
            List<BatchReduction.Reduced> all =
                    Arrays.stream(done).filter(r -> r != null).toList();
            summary(folder, names, done, failures);
            digests.putAll(named.inputs());
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
                Files.write(folder.resolve("reduced.prj"), ReducedFiles.project(all));
            }
            Files.writeString(folder.resolve("settings.yaml"), reduction.yaml(), StandardCharsets.UTF_8);
            RunFolder.json(folder.resolve("provenance.json"), provenance.json());
        });
        return new Result((int) Arrays.stream(done).filter(r -> r != null).count(), failures, true);
    }

    private static List<Task> tasks(ListedReduction listed) {
        return listed.places().stream()
                .map(place -> new Task(listed.name(place), listed.name(place), () -> listed.reduce(place)))
                .toList();
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
                failed[i] = failure(files.get(i).toString(), e);
            } catch (RuntimeException | StackOverflowError e) {
                failed[i] = bug(files.get(i).toString(), e);
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
                Path path = files.get(i);
                XasFile file = reads[i].file();
                String base = path.getFileName().toString().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
                tasks.add(new Task(
                        path.toString(),
                        file.multiple() ? base + "-" + group.name() : base,
                        () -> reduction.reduce(path, file, group)));
            }
        }
        return tasks;
    }

    /** A fault of ours in one spectrum must not cost the others. */
    private static Failure bug(String source, Throwable e) {
        LoggerFactory.getLogger(ReductionFolder.class).debug("{}", source, e);
        return new Failure("INTERNAL", source + ": this is a bug in Apical, please report it: " + e);
    }

    private static Failure failure(String source, ApicalException e) {
        String message = String.valueOf(e.getMessage());
        return new Failure(e.code(), message.contains(source) ? message : source + ": " + message);
    }

    /** File names that stay apart. */
    private static String[] names(List<Task> tasks) {
        Set<String> used = new HashSet<>();
        String[] names = new String[tasks.size()];
        for (int i = 0; i < names.length; i++) {
            String name = RunFolder.safe(tasks.get(i).name());
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
            Files.writeString(data.resolve(name + ".xdi"), ReducedFiles.xdi(reduced), StandardCharsets.UTF_8);
        }
        if (formats.contains(Format.CSV)) {
            Files.writeString(data.resolve(name + "-chik.csv"), ReducedFiles.chiOfK(reduced));
            Files.writeString(data.resolve(name + "-chir.csv"), ReducedFiles.chiOfR(reduced));
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
