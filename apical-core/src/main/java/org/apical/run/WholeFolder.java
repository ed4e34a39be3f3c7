package org.apical.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is either whole or not there: it is written beside its place under a temporary name and renamed when
 * complete, so that a kill at any moment leaves no half of one.
 */
public final class WholeFolder {
    /** Only folders that hold this file were written by us, and only those are replaced. */
    private static final String MARK = "provenance.json";

    private static final int ROUNDS = 20;

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
        Thread atEnd = null;
        try {
            Files.createDirectories(parent);
            Path part = Files.createTempDirectory(parent, "." + name + ".part-");
            aside = part;
            // An interrupt ends the process without coming back here.
            atEnd = new Thread(() -> discard(part));
            Runtime.getRuntime().addShutdownHook(atEnd);
            writer.write(aside);
            if (!Files.isRegularFile(aside.resolve(MARK))) {
                throw new IllegalStateException("a run folder without " + MARK);
            }
            exchange(aside, place);
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + target + "' cannot be written: " + e, e);
        } finally {
            discard(aside);
            forget(atEnd);
        }
    }

    private static void forget(@Nullable Thread hook) {
        try {
            if (hook != null) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException e) {
            // The process is ending: the hook runs or has run.
            org.slf4j.LoggerFactory.getLogger(WholeFolder.class).debug("the process is ending");
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

    private static void discard(@Nullable Path folder) {
        // At the end of the process other threads may still be writing: what they add is removed by the next round.
        for (int round = 0; round < ROUNDS && folder != null && Files.exists(folder); round++) {
            remove(folder, round == ROUNDS - 1);
        }
    }

    private static void remove(Path folder, boolean last) {
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
            if (last) {
                org.slf4j.LoggerFactory.getLogger(WholeFolder.class).warn("{} could not be removed", folder, e);
            }
        }
    }
}
