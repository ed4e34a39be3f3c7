package org.apical.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A job as server-sent events, each with the job as data: {@code state} whenever its state has changed, first of all as it is;
 * {@code progress} whenever anything else has, ten times a second at most. The stream ends with the job. Each follower has a
 * thread, so that a slow one keeps no other waiting.
 */
final class JobEvents {
    private static final long TICK_MILLIS = 100;
    private static final int TICKS_OF_SILENCE = 50;

    private final Job job;

    JobEvents(Job job) {
        this.job = job;
    }

    /** Writes until the job has ended or the client has gone. */
    void follow(Context ctx) throws IOException {
        ctx.disableCompression();
        ctx.res().setContentType("text/event-stream;charset=utf-8");
        OutputStream out = ctx.res().getOutputStream();
        long told = -1;
        Job.State before = null;
        int silent = 0;
        try {
            while (true) {
                Job.Seen now = job.seen();
                if (now.version() != told) {
                    String name = now.state() == before ? "progress" : "state";
                    write(out, "event: " + name + "\ndata: " + now.json() + "\n\n");
                    told = now.version();
                    before = now.state();
                    silent = 0;
                } else if (++silent % TICKS_OF_SILENCE == 0) {
                    // whoever has gone is noticed by writing to him
                    write(out, ": still here\n\n");
                }
                if (now.state().ended()) {
                    return;
                }
                Thread.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
