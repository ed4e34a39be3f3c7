package org.apical.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/** Folders for the files that clients send: one a session, flat, their names checked, their sizes limited. */
final class Sessions {
    private static final int NAME_BYTES = 12;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{24}");
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int PATIENCE_SECONDS = 10;

    private final Path folder;
    private final Path nothing;
    private final Limits limits;
    private final Semaphore uploads;
    private final SecureRandom random = new SecureRandom();

    /**
     * Sessions below a folder.
     *
     * @param folder for their files
     * @param nothing a folder that stays empty, for runs of no session
     */
    Sessions(Path folder, Path nothing, Limits limits) {
        this.folder = folder;
        this.nothing = nothing;
        this.limits = limits;
        uploads = new Semaphore(limits.uploads());
        try {
            Files.createDirectories(nothing);
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + nothing + "' cannot be made: " + e.getMessage(), e);
        }
    }

    /** A new session's name, which nobody guesses. Where there are too many, the oldest that is not of today goes. */
    synchronized String open() {
        try {
            Files.createDirectories(folder);
            List<Path> there = list(folder);
            if (there.size() >= limits.sessions()) {
                discardOldest(there);
            }
            byte[] bytes = new byte[NAME_BYTES];
            random.nextBytes(bytes);
            String name = HexFormat.of().formatHex(bytes);
            Files.createDirectory(folder.resolve(name));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void discardOldest(List<Path> there) throws IOException {
        Path oldest = there.get(0);
        for (Path place : there) {
            if (Files.getLastModifiedTime(place).compareTo(Files.getLastModifiedTime(oldest)) < 0) {
                oldest = place;
            }
        }
        Instant used = Files.getLastModifiedTime(oldest).toInstant();
        if (!list(oldest).isEmpty() && used.isAfter(Instant.now().minus(KEPT))) {
            throw new Refused(
                    503,
                    "BUSY",
                    "There are " + limits.sessions() + " sessions with files of today; remove one (DELETE"
                            + " /api/sessions/SESSION).",
                    60);
        }
        discard(oldest);
    }

    /** Removes a session and its files. */
    void discard(String session) {
        discard(folder(session));
    }

    private static void discard(Path place) {
        list(place).forEach(Sessions::remove);
        remove(place);
    }

    /** The folder of a session; an empty one of nobody where none is named. */
    Path folder(@Nullable String session) {
        if (session == null) {
            return nothing;
        }
        Path place = folder.resolve(FolderNames.id(session));
        if (!NAME.matcher(session).matches() || !Files.isDirectory(place)) {
            throw Refused.notFound("There is no session of that name; POST /api/sessions opens one.");
        }
        return place;
    }

    /** Name and size of its files. */
    Map<String, Long> files(String session) {
        Map<String, Long> out = new TreeMap<>();
        for (Path file : list(folder(session))) {
            String name = String.valueOf(file.getFileName());
            if (!name.startsWith(".")) {
                out.put(name, size(file));
            }
        }
        return out;
    }

    /** Takes a file from a body, of so many at a time. */
    long take(String session, String name, Context ctx) {
        Path target = folder(session).resolve(FolderNames.file(name));
        boolean in;
        try {
            in = uploads.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            in = false;
        }
        if (!in) {
            throw new Refused(503, "BUSY", "Other files are arriving; send it again.", PATIENCE_SECONDS);
        }
        try {
            return take(target, ctx);
        } finally {
            uploads.release();
        }
    }

    private long take(Path target, Context ctx) {
        // those that are still arriving count too
        List<Path> there = list(parent(target));
        long used = there.stream().mapToLong(Sessions::size).sum();
        if (there.size() >= limits.sessionFiles() || used >= limits.sessionBytes()) {
            throw new Refused(
                    413,
                    "TOO_LARGE",
                    "A session holds " + limits.sessionFiles() + " files and " + (limits.sessionBytes() >> 20)
                            + " MiB at most.");
        }
        Path aside = target.resolveSibling("." + UUID.randomUUID());
        try {
            long bytes;
            try (OutputStream out = Files.newOutputStream(aside)) {
                bytes = Bodies.copy(
                        ctx,
                        out,
                        Math.min(limits.fileBytes(), limits.sessionBytes() - used),
                        limits.bodyTime().multipliedBy(10));
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(aside);
        }
    }

    /** Removes a file. */
    void remove(String session, String name) {
        Path file = folder(session).resolve(FolderNames.file(name));
        if (!remove(file)) {
            throw Refused.notFound("The session has no file of that name.");
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalStateException(file + " is in no folder");
        }
        return parent;
    }

    private static boolean remove(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            // renamed or removed meanwhile
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path place) {
        try (Stream<Path> inside = Files.list(place)) {
            return inside.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
