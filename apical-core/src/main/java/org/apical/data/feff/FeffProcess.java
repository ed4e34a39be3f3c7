package org.apical.data.feff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apical.model.Cancelled;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.jspecify.annotations.Nullable;

/**
 * One process of FEFF in a folder of its own. However it ends - by itself, by the time-out, by a cancellation, or because
 * this program ends - its children are ended too and the folder is removed.
 */
final class FeffProcess implements AutoCloseable {
    private static final long POLL_MILLIS = 40;
    private static final int TAIL = 16 << 10;
    private static final long MAX_OUTPUT = 64L << 20;
    private static final long MAX_DISK = 1L << 30;
    private static final int DISK_EVERY = 10;
    private static final long PATIENCE_MILLIS = 2_000;

    private final String program;
    private final Path executable;
    private final Path folder;
    private final Set<ProcessHandle> family = new LinkedHashSet<>();
    private final StringBuffer tail = new StringBuffer();
    private final AtomicLong printed = new AtomicLong();
    private final Thread atEnd = new Thread(this::clear, "feff-end");
    private @Nullable Process process;

    FeffProcess(String program, Path executable, Path folder) {
        this.program = program;
        this.executable = executable;
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /** Runs to the end. */
    void run(Duration timeout, RunContext context) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(executable.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(
                        ProcessBuilder.Redirect.from(folder.resolve("feff.inp").toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process started = builder.start();
        process = started;
        Thread reader = new Thread(() -> drain(started.getInputStream()), "feff-output");
        reader.setDaemon(true);
        reader.start();
        long start = System.nanoTime();
        try {
            for (int round = 0; !started.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS); round++) {
                remember(started);
                double share = (System.nanoTime() - start) / (double) timeout.toNanos();
                if (share > 1) {
                    throw new NotConverged(
                            "FEFF_TIMEOUT",
                            program + " did not end within " + timeout.toSeconds()
                                    + " s and was stopped; allow more time, or take a smaller radius. Its last lines: "
                                    + FeffRun.lastLines(log()));
                }
                if (printed.get() > MAX_OUTPUT || round % DISK_EVERY == DISK_EVERY - 1 && disk() > MAX_DISK) {
                    throw new NotConverged(
                            "FEFF_FAILED",
                            program + " floods its output and was stopped. Its last lines: "
                                    + FeffRun.lastLines(log()));
                }
                context.progress(Math.min(0.99, share), program + " is running");
            }
            // A child may hold the pipe open after its parent has gone. Destroying the parent now would close the pipe
            // before all is read.
            endChildren(started);
            reader.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("The run of " + program + " was interrupted; nothing of it was kept.");
        } finally {
            end();
        }
    }

    private synchronized void remember(Process started) {
        started.descendants().forEach(family::add);
    }

    /** The end of what the program printed. */
    String log() {
        return tail.toString();
    }

    private void drain(InputStream in) {
        byte[] buffer = new byte[8192];
        try (in) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                printed.addAndGet(n);
                synchronized (tail) {
                    tail.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                    if (tail.length() > 2 * TAIL) {
                        tail.delete(0, tail.length() - TAIL);
                    }
                }
            }
        } catch (IOException e) {
            tail.append("(output closed: ").append(e.getMessage()).append(')');
        }
    }

    private long disk() throws IOException {
        long[] sum = {0};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0];
    }

    /** Ends the process and every descendant that was seen. */
    private synchronized void end() {
        Process started = process;
        if (started == null) {
            return;
        }
        remember(started);
        started.destroyForcibly();
        endChildren(started);
        try {
            started.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void endChildren(Process started) {
        remember(started);
        for (ProcessHandle child : family) {
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly();
        }
    }

    private void clear() {
        end();
        for (int round = 0; round < 5 && Files.exists(folder); round++) {
            remove();
        }
    }

    private void remove() {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException error)
                        throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException | UncheckedIOException e) {
            org.slf4j.LoggerFactory.getLogger(FeffProcess.class).debug("{} could not be removed", folder, e);
        }
    }

    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // The process is ending: the hook runs or has run.
            org.slf4j.LoggerFactory.getLogger(FeffProcess.class).debug("the process is ending");
        }
    }
}
