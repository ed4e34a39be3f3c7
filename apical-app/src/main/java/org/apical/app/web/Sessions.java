package org.apical.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders for the files that clients send: one a session, flat, their names checked, their sizes limited. */
final class Sessions {
    private final Path folder;
    private final Limits limits;
    private final SecureRandom random = new SecureRandom();

    Sessions(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** A new session's name, which nobody guesses. */
    synchronized String open() {
        try {
            Files.createDirectories(folder);
            if (list(folder).size() >= limits.sessions()) {
                throw new Refused(
                        429,
                        "TOO_LARGE",
                        "There are " + limits.sessions() + " sessions with files; remove old ones from "
                                + "the folder 'sessions'.");
            }
            byte[] bytes = new byte[12];
            random.nextBytes(bytes);
            String name = HexFormat.of().formatHex(bytes);
            Files.createDirectory(folder.resolve(name));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a session; an empty one of nobody where none is named. */
    Path folder(@Nullable String session) {
        if (session == null) {
            return folder.resolve("none");
        }
        Path place = folder.resolve(FolderNames.id(session));
        if (!Files.isDirectory(place)) {
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

    /** Takes a file from a body. */
    long take(String session, String name, Context ctx) {
        Path place = folder(session);
        Path target = place.resolve(FolderNames.file(name));
        Map<String, Long> there = files(session);
        long used = there.values().stream().mapToLong(Long::longValue).sum();
        if (there.size() >= limits.sessionFiles() || used >= limits.sessionBytes()) {
            throw new Refused(
                    413,
                    "TOO_LARGE",
                    "A session holds " + limits.sessionFiles() + " files and " + (limits.sessionBytes() >> 20)
                            + " MiB at most.");
        }
        Path aside = place.resolve("." + UUID.randomUUID());
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
