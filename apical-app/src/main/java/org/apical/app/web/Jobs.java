package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apical.model.ApicalException;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;
import org.apical.run.Json;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs that wait for each other: one at work with all threads, a limited number waiting. Each leaves a folder, which is renamed
 * into place when it is whole, so that a kill at any moment loses no finished one; those of earlier workbenches are listed.
 */
final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int PATIENCE_SECONDS = 10;

    private final Path folder;
    private final int threads;
    private final Limits limits;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private boolean closed;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "apical-job");
        thread.setDaemon(true);
        return thread;
    });

    Jobs(Path folder, int threads, Limits limits) {
        this.folder = folder;
        this.threads = threads;
        this.limits = limits;
        earlier().forEach(job -> jobs.put(job.id(), job));
    }

    private List<Job> earlier() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        WholeFolder.sweep(folder);
        List<Job> found = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> newest = inside.filter(place -> !name(place).startsWith("."))
                    .filter(place -> Files.isRegularFile(place.resolve(JobFolder.ABOUT)))
                    .sorted(Comparator.comparing(Jobs::name).reversed())
                    .limit(limits.kept())
                    .toList();
            for (Path place : newest) {
                Job job = earlier(place);
                if (job != null) {
                    found.add(0, job);
                }
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be listed", folder, e);
        }
        return found;
    }

    private static @Nullable Job earlier(Path place) {
        try {
            String about = Files.readString(place.resolve(JobFolder.ABOUT), StandardCharsets.UTF_8);
            return Job.finished(name(place), place, Json.object(about));
        } catch (IOException | ApicalException e) {
            LOG.warn("{} is not a run folder", place, e);
            return null;
        }
    }

    private static String name(Path place) {
        return String.valueOf(place.getFileName());
    }

    /** Puts a job into the queue. */
    synchronized Job submit(Work work) {
        if (closed) {
            throw new Refused(503, "BUSY", "The workbench is ending.");
        }
        long waiting =
                jobs.values().stream().filter(job -> !job.state().ended()).count();
        if (waiting >= limits.waiting()) {
            throw new Refused(503, "BUSY", "There are " + waiting + " jobs waiting; cancel some, or come again.", 30);
        }
        String id = TIME.format(Instant.now()) + "-" + work.what() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        Job job = new Job(id, work.what(), folder.resolve(id), work.params(), work.command());
        jobs.put(id, job);
        forget();
        worker.execute(() -> run(job, work));
        return job;
    }

    /** Their folders stay. */
    private void forget() {
        List<String> ended = jobs.values().stream()
                .filter(job -> job.state().ended())
                .map(Job::id)
                .toList();
        for (int i = 0; i < ended.size() - limits.kept(); i++) {
            jobs.remove(ended.get(i));
        }
    }

    private void run(Job job, Work work) {
        if (!job.begin()) {
            return;
        }
        long start = System.nanoTime();
        Job.State how = Job.State.FAILED;
        ObjectNode problem = null;
        try {
            work.run(
                    RunContext.quiet()
                            .withThreads(threads)
                            .withProgress(job::progress)
                            .withCancellation(job::isCancelled),
                    job.folder());
            how = Job.State.DONE;
        } catch (Cancelled e) {
            how = Job.State.CANCELLED;
        } catch (ApicalException e) {
            problem = Problems.json(422, e.code(), String.valueOf(e.getMessage()), e.path());
        } catch (OutOfMemoryError e) {
            problem = Problems.json(
                    413, "TOO_LARGE", "There is too little memory for this; cut the input or give Java more.", null);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            LOG.error("job {} ended with a bug", job.id(), e);
            problem = Problems.json(500, "INTERNAL", "This is a bug in Apical, please report it: " + e, null);
        }
        job.end(how, (System.nanoTime() - start) * 1e-9, problem);
    }

    /** The job of that name. */
    synchronized Job get(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            throw Refused.notFound("There is no job of that name.");
        }
        return job;
    }

    /** All that are known, newest first. */
    synchronized List<Job> all() {
        List<Job> out = new ArrayList<>(jobs.values());
        java.util.Collections.reverse(out);
        return out;
    }

    /** Cancels what is not finished and waits for it a while. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        all().forEach(Job::cancel);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a job did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
