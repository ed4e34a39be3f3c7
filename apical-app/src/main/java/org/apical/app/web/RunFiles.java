package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apical.run.Json;

/** The files of a run folder. A name is looked up in the list of what is there: no path is made of what a client sent. */
final class RunFiles {
    private static final int DEPTH = 3;
    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json",
            "csv", "text/csv; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private RunFiles() {}

    static ObjectNode list(Job job) {
        ObjectNode out = Json.mapper().createObjectNode();
        ArrayNode files = out.putArray("files");
        for (Path file : files(job.folder())) {
            files.addObject().put("name", name(job, file)).put("bytes", size(file));
        }
        return out;
    }

    static void send(Context ctx, Job job, String name) {
        for (Path file : files(job.folder())) {
            if (name(job, file).equals(name)) {
                send(ctx, file, name.substring(name.lastIndexOf('.') + 1));
                return;
            }
        }
        throw Refused.notFound("The run left no file of that name.");
    }

    private static void send(Context ctx, Path file, String ending) {
        try {
            InputStream in = Files.newInputStream(file);
            if (ending.equals("html")) {
                ReportPages.send(ctx, in);
            } else {
                ctx.result(in);
                ctx.contentType(TYPES.getOrDefault(ending, "text/plain; charset=utf-8"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void zip(Context ctx, Job job) {
        ctx.contentType("application/zip");
        ctx.header("Content-Disposition", "attachment; filename=\"" + job.id() + ".zip\"");
        try (OutputStream to = ctx.outputStream();
                ZipOutputStream zip = new ZipOutputStream(to)) {
            for (Path file : files(job.folder())) {
                zip.putNextEntry(new ZipEntry(job.id() + "/" + name(job, file)));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Job job, Path file) {
        return job.folder().relativize(file).toString().replace('\\', '/');
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
