package org.apical.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apical.app.report.PlotlyScript;
import org.apical.run.DataRoot;
import org.jspecify.annotations.Nullable;

/**
 * The page, and the libraries it needs, from the jar. A name has at most one folder and no dot but that of its ending; each part has
 * a tag by which a browser knows that it has it already.
 */
final class PageRoutes {
    private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9-]*/)?[A-Za-z][A-Za-z0-9-]*\\.(js|css|svg|html)");
    private static final Set<String> VENDORS =
            Set.of("plotly.js", "three.module.js", "three.core.min.js", "OrbitControls.js");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "html", "text/html; charset=utf-8");

    private record Part(byte[] bytes, String tag) {
        static Part of(byte[] bytes) {
            return new Part(bytes, DataRoot.sha256(bytes).substring(0, 16));
        }
    }

    private final Map<String, Part> parts = new ConcurrentHashMap<>();

    void install(RoutesConfig routes) {
        routes.get("/", ctx -> send(ctx, "index.html"));
        routes.get("/{name}", ctx -> send(ctx, ctx.pathParam("name")));
        routes.get("/vendor/{name}", this::vendor);
        routes.get("/{folder}/{name}", ctx -> send(ctx, ctx.pathParam("folder") + "/" + ctx.pathParam("name")));
    }

    private void send(Context ctx, String name) {
        Part part = NAME.matcher(name).matches() ? part("page/" + name) : null;
        if (part == null) {
            throw Refused.notFound("The page has no part of that name.");
        }
        ctx.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
        tagged(ctx, part, part.bytes());
    }

    /** Packed as they lie in the jar, which every browser unpacks; for other clients unpacked here. */
    private void vendor(Context ctx) {
        String name = ctx.pathParam("name");
        if (!VENDORS.contains(name)) {
            throw Refused.notFound("The page needs no library of that name.");
        }
        Part part = name.equals("plotly.js")
                ? parts.computeIfAbsent(name, key -> Part.of(PlotlyScript.gzip()))
                : part("vendor/" + name + ".gz");
        if (part == null) {
            throw new IllegalStateException(name + " is not in the jar");
        }
        ctx.contentType(TYPES.getOrDefault("js", ""));
        ctx.header("Vary", "Accept-Encoding");
        String accepted = ctx.header("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            ctx.header("Content-Encoding", "gzip");
            tagged(ctx, part, part.bytes());
        } else {
            tagged(ctx, part, unpacked(part));
        }
    }

    private @Nullable Part part(String name) {
        Part known = parts.get(name);
        if (known != null) {
            return known;
        }
        try (InputStream in = PageRoutes.class.getResourceAsStream(name)) {
            if (in == null) {
                return null;
            }
            Part fresh = Part.of(in.readAllBytes());
            parts.put(name, fresh);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] unpacked(Part part) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(part.bytes()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tagged(Context ctx, Part part, byte[] bytes) {
        String tag = "\"" + part.tag() + "\"";
        ctx.header("Cache-Control", "no-cache");
        ctx.header("ETag", tag);
        String known = ctx.header("If-None-Match");
        if (known != null && known.contains(tag)) {
            ctx.status(304);
        } else {
            ctx.result(bytes);
        }
    }
}
