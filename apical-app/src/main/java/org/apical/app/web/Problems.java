package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.apical.model.ApicalException;
import org.apical.model.Cancelled;
import org.apical.run.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Errors as problem details (RFC 9457): {@code type, title, status, detail}, and ours: {@code code, key}, and {@code instead} with
 * {@code job} where the same run is allowed as a job.
 */
final class Problems {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void install(JavalinConfig config) {
        config.routes.exception(ApicalException.class, (e, ctx) -> answer(ctx, e));
        config.routes.exception(Refused.class, (e, ctx) -> {
            if (e.retrySeconds() != null) {
                ctx.header("Retry-After", String.valueOf(e.retrySeconds()));
            }
            ObjectNode problem = json(e.status(), e.code(), message(e), null);
            if (e.isForJob()) {
                problem.put("instead", "job");
            }
            answer(ctx, e.status(), problem);
        });
        config.routes.exception(Exception.class, (e, ctx) -> bug(ctx, e));
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.error("a request ended with an error", error);
            response.setStatus(500);
        });
        for (int status : new int[] {400, 404, 405, 413, 415, 431}) {
            config.routes.error(status, "*", ctx -> plain(ctx, status));
        }
    }

    /** What Javalin itself refused. */
    private static void plain(Context ctx, int status) {
        if (MEDIA_TYPE.equals(ctx.res().getContentType())) {
            return;
        }
        answer(ctx, status, code(status), HttpStatus.forStatus(status).getMessage() + ".", null);
    }

    /** The name of a status as a code, {@code NOT_FOUND}. */
    static String code(int status) {
        return HttpStatus.forStatus(status)
                .getMessage()
                .toUpperCase(Locale.ROOT)
                .replace(' ', '_');
    }

    static void answer(Context ctx, ApicalException e) {
        int status = e.code().equals("UNKNOWN_MODEL")
                ? 404
                : e.code().equals("TOO_LARGE") ? 413 : e instanceof Cancelled ? 409 : 422;
        answer(ctx, status, e.code(), message(e), e.path());
    }

    static void answer(Context ctx, int status, String code, String detail, @Nullable String key) {
        answer(ctx, status, json(status, code, detail, key));
    }

    private static void answer(Context ctx, int status, ObjectNode problem) {
        ctx.status(status);
        ctx.result(problem.toString());
        ctx.contentType(MEDIA_TYPE);
    }

    static ObjectNode json(int status, String code, String detail, @Nullable String key) {
        ObjectNode out = Json.mapper().createObjectNode();
        out.put("type", "about:blank");
        out.put("title", HttpStatus.forStatus(status).getMessage());
        out.put("status", status);
        out.put("code", code);
        out.put("detail", detail);
        if (key != null) {
            out.put("key", key);
        }
        return out;
    }

    private static void bug(Context ctx, Exception e) {
        LOG.error("{} {} ended with a bug", ctx.method(), ctx.path(), e);
        answer(ctx, 500, "INTERNAL", "This is a bug in Apical, please report it: " + e, null);
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
