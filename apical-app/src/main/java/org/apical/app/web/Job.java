package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.apical.run.Json;
import org.jspecify.annotations.Nullable;

/** A run that takes its time. Its state changes from several threads; each change raises {@link #version()}. */
final class Job {
    /** File of a job's folder that holds its answer. */
    static final String ANSWER = "answer.json";

    /** Where a job stands. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final String id;
    private final String model;
    private final Path folder;
    private State state = State.QUEUED;
    private double progress;
    private String message = "";
    private double seconds;
    private @Nullable ObjectNode problem;
    private boolean cancelled;
    private long version;

    Job(String id, String model, Path folder) {
        this.id = id;
        this.model = model;
        this.folder = folder;
    }

    /** One that an earlier workbench finished. */
    static Job finished(String id, String model, Path folder, double seconds) {
        Job job = new Job(id, model, folder);
        job.state = State.DONE;
        job.progress = 1;
        job.seconds = seconds;
        return job;
    }

    String id() {
        return id;
    }

    Path folder() {
        return folder;
    }

    synchronized State state() {
        return state;
    }

    synchronized long version() {
        return version;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Asks it to stop; false where it has ended. */
    synchronized boolean cancel() {
        if (state.ended()) {
            return false;
        }
        cancelled = true;
        if (state == State.QUEUED) {
            state = State.CANCELLED;
            version++;
        }
        return true;
    }

    /** From waiting to running; false where it was cancelled before. */
    synchronized boolean begin() {
        if (state != State.QUEUED) {
            return false;
        }
        state = State.RUNNING;
        version++;
        return true;
    }

    synchronized void progress(double fraction, String what) {
        progress = Math.max(0, Math.min(1, fraction));
        message = what;
        version++;
    }

    synchronized void end(State how, double time, @Nullable ObjectNode why) {
        state = how;
        seconds = time;
        problem = why;
        if (how == State.DONE) {
            progress = 1;
        }
        version++;
    }

    synchronized ObjectNode json() {
        ObjectNode out = Json.mapper().createObjectNode();
        out.put("id", id);
        out.put("model", model);
        out.put("state", state.text());
        out.put("progress", progress);
        out.put("message", message);
        out.put("seconds", seconds);
        if (problem != null) {
            out.set("problem", problem);
            out.put("error", problem.path("detail").asText());
        }
        return out;
    }
}
