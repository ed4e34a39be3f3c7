package org.apical.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apical.app.report.PlotlyScript;
import org.apical.run.DataRoot;
import org.jspecify.annotations.Nullable;

/** The page, from the jar: flat names only, each with a tag by which a browser knows that it has it already. */
final class PageRoutes {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*\\.(js|css|svg|html)");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "html", "text/html; charset=utf-8");

    private record Part(byte[] bytes, String tag) {}

    private final Map<String, Part> parts = new ConcurrentHashMap<>();

    void install(RoutesConfig routes) {
        routes.get("/", ctx -> send(ctx, "index.html"));
        routes.get("/{name}", ctx -> send(ctx, ctx.pathParam("name")));
        routes.get("/vendor/plotly.js", this::plotly);
    }

    private void send(Context ctx, String name) {
        Part part = NAME.matcher(name).matches() ? part(name) : null;
        if (part == null) {
            throw Refused.notFound("The page has no part of that name.");
        }
        ctx.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
        tagged(ctx, part);
    }

    private @Nullable Part part(String name) {
        Part known = parts.get(name);
        if (known != null) {
            return known;
        }
        try (InputStream in = PageRoutes.class.getResourceAsStream("page/" + name)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            Part fresh = new Part(bytes, DataRoot.sha256(bytes).substring(0, 16));
            parts.put(name, fresh);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packed as it lies in the jar: every browser unpacks it. */
    private void plotly(Context ctx) {
        Part part = parts.computeIfAbsent("/vendor/plotly.js", name -> {
            byte[] bytes = PlotlyScript.gzip();
            return new Part(bytes, DataRoot.sha256(bytes).substring(0, 16));
        });
        ctx.contentType(TYPES.get("js"));
        ctx.header("Content-Encoding", "gzip");
        tagged(ctx, part);
    }

    private static void tagged(Context ctx, Part part) {
        String tag = "\"" + part.tag() + "\"";
        ctx.header("Cache-Control", "no-cache");
        ctx.header("ETag", tag);
        String known = ctx.header("If-None-Match");
        if (known != null && known.contains(tag)) {
            ctx.status(304);
        } else {
            ctx.result(part.bytes());
        }
    }
}
