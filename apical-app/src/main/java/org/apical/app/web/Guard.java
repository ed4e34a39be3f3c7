package org.apical.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every route. On loopback the Host must be this machine's, so that a page elsewhere whose name was pointed here (DNS
 * rebinding) is refused; on other addresses a token is asked for. What changes something must come from our own page, or from no
 * page at all.
 */
final class Guard {
    private static final String COOKIE = "apical-token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Plotly sets styles on elements; scripts come from us alone. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; frame-src 'self'; frame-ancestors 'self';"
            + " base-uri 'none'; form-action 'none'";

    private final @Nullable String token;

    /** @param token asked for where it is not null; Hosts are checked where it is */
    Guard(@Nullable String token) {
        this.token = token;
    }

    void check(Context ctx) {
        headers(ctx);
        if (token == null) {
            checkHost(ctx.header("Host"));
        } else {
            checkToken(ctx, token);
        }
        if (!SAFE.contains(ctx.req().getMethod())) {
            checkOrigin(ctx);
        }
    }

    private static void headers(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "SAMEORIGIN");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        if (ctx.path().startsWith("/api/")) {
            ctx.header("Cache-Control", "no-store");
        }
    }

    private static void checkHost(@Nullable String host) {
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
        if (name.equals("[::1]") || WorkbenchSettings.isLoopback(name)) {
            return;
        }
        throw new Refused(
                421,
                "BAD_HOST",
                "This workbench answers to localhost and 127.0.0.1 only, not to '" + shown(name) + "'.");
    }

    private static void checkOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        boolean ours = origin == null || origin.equalsIgnoreCase("http://" + ctx.header("Host"));
        boolean near = site == null || site.equals("same-origin") || site.equals("none");
        if (!ours || !near) {
            throw new Refused(
                    403,
                    "CROSS_ORIGIN",
                    "Requests that change something are taken from the workbench's own page only.");
        }
    }

    private static void checkToken(Context ctx, String expected) {
        String asked = ctx.queryParam("token");
        if (ctx.path().equals("/") && asked != null && same(asked, expected)) {
            Cookie cookie = new Cookie(COOKIE, expected);
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.STRICT);
            cookie.setPath("/");
            ctx.cookie(cookie);
            return;
        }
        String header = ctx.header("Authorization");
        String shown = header != null && header.startsWith("Bearer ") ? header.substring(7) : ctx.cookie(COOKIE);
        if (shown == null || !same(shown, expected)) {
            throw new Refused(
                    401,
                    "NO_TOKEN",
                    "Show the token that the workbench printed when it started: 'Authorization: Bearer TOKEN', or open its"
                            + " address with '?token=TOKEN' once.");
        }
    }

    /** Takes the same time wherever they differ. */
    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(60, text.length())).replaceAll("[^A-Za-z0-9.:\\[\\]-]", "?");
    }
}
