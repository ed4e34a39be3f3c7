package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.concurrent.Semaphore;
import org.apical.run.Json;

/** {@code /api/jobs}: where jobs stand, as they change, and what they left. */
final class JobRoutes {
    private static final long TICK_MILLIS = 100;
    private static final int TICKS_OF_SILENCE = 50;

    private final Jobs jobs;
    private final Semaphore listeners;

    JobRoutes(Jobs jobs, Limits limits) {
        this.jobs = jobs;
        listeners = new Semaphore(limits.listeners());
    }

    void install(RoutesConfig routes) {
        routes.get("/api/jobs", ctx -> {
            ObjectNode out = Json.mapper().createObjectNode();
            ArrayNode list = out.putArray("jobs");
            jobs.all().forEach(job -> list.add(job.json()));
            JsonReply.send(ctx, out);
        });
        routes.get("/api/jobs/{job}", ctx -> JsonReply.send(ctx, job(ctx).json()));
        routes.delete("/api/jobs/{job}", ctx -> {
            Job job = job(ctx);
            if (!job.cancel()) {
                throw new Refused(409, "ENDED", "The job is " + job.state().text() + " already.");
            }
            ctx.status(202);
            JsonReply.send(ctx, job.json());
        });
        routes.sse("/api/jobs/{job}/events", this::events);
        routes.get("/api/jobs/{job}/answer", ctx -> RunFiles.send(ctx, done(ctx), Job.ANSWER));
        routes.get("/api/jobs/{job}/files", ctx -> JsonReply.send(ctx, RunFiles.list(done(ctx))));
        routes.get("/api/jobs/{job}/files/<path>", ctx -> RunFiles.send(ctx, done(ctx), ctx.pathParam("path")));
        routes.get("/api/jobs/{job}/folder.zip", ctx -> RunFiles.zip(ctx, done(ctx)));
    }

    private Job job(Context ctx) {
        return jobs.get(ctx.pathParam("job"));
    }

    private Job done(Context ctx) {
        Job job = job(ctx);
        if (job.state() != Job.State.DONE) {
            throw new Refused(409, "NOT_DONE", "The job is " + job.state().text() + "; it has no result.");
        }
        return job;
    }

    /** Sends the job whenever it has changed, until it ends or nobody listens. */
    private void events(SseClient client) {
        Job job = job(client.ctx());
        if (!listeners.tryAcquire()) {
            throw new Refused(503, "BUSY", "Too many streams of events are open; ask for the job itself instead.", 5);
        }
        try {
            long told = -1;
            int silent = 0;
            while (!client.terminated()) {
                long version = job.version();
                boolean ended = job.state().ended();
                if (version != told) {
                    client.sendEvent("job", job.json().toString());
                    told = version;
                    silent = 0;
                } else if (++silent % TICKS_OF_SILENCE == 0) {
                    // whoever has gone is noticed by writing to him
                    client.sendComment("still here");
                }
                if (ended) {
                    break;
                }
                Thread.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.release();
            client.close();
        }
    }
}
