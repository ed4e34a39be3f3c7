package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apical.run.Json;

/** {@code /api/jobs}: where jobs stand, as they change, and what they left. */
final class JobRoutes {
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
        routes.get("/api/jobs/{job}/events", this::events);
        routes.get("/api/jobs/{job}/answer", ctx -> JsonReply.send(ctx, JobAnswer.all(done(ctx))));
        routes.get("/api/jobs/{job}/result", ctx -> JobAnswer.result(ctx, done(ctx)));
        routes.get("/api/jobs/{job}/figures", ctx -> {
            ObjectNode out = Json.mapper().createObjectNode();
            out.set("figures", JobAnswer.figures(done(ctx)));
            JsonReply.send(ctx, out);
        });
        routes.get(
                "/api/jobs/{job}/figures/{figure}.svg",
                ctx -> JobAnswer.figure(ctx, done(ctx), ctx.pathParam("figure"), "svg"));
        routes.get(
                "/api/jobs/{job}/figures/{figure}.png",
                ctx -> JobAnswer.figure(ctx, done(ctx), ctx.pathParam("figure"), "png"));
        routes.get(
                "/api/jobs/{job}/tables/{table}.csv",
                ctx -> RunFiles.send(ctx, done(ctx), "tables/" + ctx.pathParam("table") + ".csv"));
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

    private void events(Context ctx) throws IOException {
        Job job = job(ctx);
        if (!listeners.tryAcquire()) {
            throw new Refused(503, "BUSY", "Too many streams of events are open; ask for the job itself instead.", 5);
        }
        try {
            new JobEvents(job).follow(ctx);
        } finally {
            listeners.release();
        }
    }
}
