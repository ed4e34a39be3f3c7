package org.apical.app.web;

import io.javalin.http.Context;
import java.io.InputStream;

/**
 * Reports are pages that hold their scripts, as they open from disk too. Here they are shown in a sandbox: their scripts run, but
 * as those of nobody, and reach neither the workbench nor anything else.
 */
final class ReportPages {
    private static final String POLICY = "sandbox allow-scripts allow-popups allow-downloads; default-src 'none';"
            + " script-src 'unsafe-inline' 'unsafe-eval' blob: data:; style-src 'unsafe-inline'; img-src data: blob:;"
            + " font-src data:; connect-src data: blob:; base-uri 'none'; form-action 'none'";

    private ReportPages() {}

    static void send(Context ctx, InputStream page) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.contentType("text/html; charset=utf-8");
        ctx.result(page);
    }
}
