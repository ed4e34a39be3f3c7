package org.apical.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A folder that is either whole or not there: it is written beside its place under a temporary name and renamed when
 * complete, so that a kill at any moment leaves no half of one.
 */
public final class WholeFolder {
    /** Only folders that hold this file were written by us, and only those are replaced. */
    private static final String MARK = "provenance.json";

    private static final int PATIENCE_SECONDS = 30;

    /** Names of folders that are being written, without {@code -old}: an old one may be the only one there is. */
    private static final Pattern ASIDE = Pattern.compile("\\..+\\.part-[0-9a-f-]{36}");

    /** Writes the content of the folder; must leave a {@code provenance.json} in it. */
    @FunctionalInterface
    public interface Writer {
        /** Writes below {@code folder}. */
        void write(Path folder) throws IOException;
    }

    private WholeFolder() {}

    /**
     * Refuses a place that must not be written to. Call it before a long computation, so that nobody learns it after.
     *
     * @throws BadInput {@code BAD_PATH} where something that is not ours is in the way
     */
    public static void checkFree(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw BadInput.data("BAD_PATH", "'" + target + "' is a file; --out names a folder.");
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent() && !Files.isRegularFile(target.resolve(MARK))) {
                throw BadInput.data(
                        "BAD_PATH",
                        "'" + target + "' holds files that Apical did not write; name another folder with --out.");
            }
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + target + "' cannot be listed: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a folder whole, replacing an earlier one of ours.
     *
     * @throws BadInput {@code BAD_PATH} where it cannot be written
     */
    public static void write(Path target, Writer writer) {
        checkFree(target);
        Path place = target.toAbsolutePath().normalize();
        Path parent = place.getParent();
        Path name = place.getFileName();
        if (parent == null || name == null) {
            throw BadInput.data("BAD_PATH", "'" + target + "' is not a folder that can be made.");
        }
        Path aside = null;
        CountDownLatch left = new CountDownLatch(1);
        AtomicBoolean ending = new AtomicBoolean();
        Thread atEnd = waitFor(left, ending);
        try {
            Files.createDirectories(parent);
            // With the permissions that folders get here: the reader may be somebody else.
            aside = Files.createDirectory(parent.resolve("." + name + ".part-" + UUID.randomUUID()));
            writer.write(aside);
            if (!Files.isRegularFile(aside.resolve(MARK))) {
                throw new IllegalStateException("a run folder without " + MARK);
            }
            if (ending.get()) {
                // The user was told that nothing is kept.
                throw new Cancelled("The process is ending; nothing was written.");
            }
            exchange(aside, place);
        } catch (IOException | UncheckedIOException e) {
            throw BadInput.data("BAD_PATH", "'" + target + "' cannot be written: " + e.getMessage(), e);
        } finally {
            discard(aside);
            left.countDown();
            forget(atEnd);
        }
    }

    /**
     * An interrupt ends the process while threads still write. What they left can be removed only when they have
     * stopped, so the end of the process waits for the writer, which a cancelled run leaves soon.
     */
    private static Thread waitFor(CountDownLatch left, AtomicBoolean ending) {
        Thread hook = new Thread(() -> {
            ending.set(true);
            try {
                if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LoggerFactory.getLogger(WholeFolder.class).warn("a writer did not stop; its folder may be left");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new Cancelled("The process is ending; nothing was written.");
        }
        return hook;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook runs or has run.
            LoggerFactory.getLogger(WholeFolder.class).debug("the process is ending");
        }
    }

    private static void exchange(Path fresh, Path place) throws IOException {
        if (!Files.exists(place)) {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = fresh.resolveSibling(fresh.getFileName() + "-old");
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        discard(old);
    }

    /**
     * Removes what writers that were killed left in a folder: to be called where no other process writes into it.
     *
     * @param parent the folder above the written ones
     */
    public static void sweep(Path parent) {
        try (Stream<Path> inside = Files.list(parent)) {
            inside.filter(Files::isDirectory)
                    .filter(place ->
                            ASIDE.matcher(String.valueOf(place.getFileName())).matches())
                    .toList()
                    .forEach(WholeFolder::discard);
        } catch (IOException e) {
            LoggerFactory.getLogger(WholeFolder.class).warn("{} cannot be listed", parent, e);
        }
    }

    private static void discard(@Nullable Path folder) {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException error)
                        throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LoggerFactory.getLogger(WholeFolder.class).warn("{} could not be removed", folder, e);
        }
    }
}
