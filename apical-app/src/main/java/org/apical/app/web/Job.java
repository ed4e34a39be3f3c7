package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.apical.run.Json;
import org.jspecify.annotations.Nullable;

/** A run that takes its time. Its state changes from several threads; each change raises its version. */
final class Job {
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
    private final ObjectNode params;
    private final String command;
    private State state = State.QUEUED;
    private double progress;
    private String message = "";
    private double seconds;
    private @Nullable ObjectNode problem;
    private boolean cancelled;
    private long version;

    /**
     * A job that waits.
     *
     * @param id its name
     * @param model the model, or {@code ledger.ROW}
     * @param folder where its results will be
     * @param params complete parameters
     * @param command the command line that does the same
     */
    Job(String id, String model, Path folder, ObjectNode params, String command) {
        this.id = id;
        this.model = model;
        this.folder = folder;
        this.params = params;
        this.command = command;
    }

    /** What {@link JobFolder#ABOUT} holds. */
    static ObjectNode about(String model, ObjectNode params, String command, double seconds) {
        ObjectNode out = Json.mapper().createObjectNode();
        out.put("model", model);
        out.set("params", params);
        out.put("command", command);
        out.put("seconds", seconds);
        return out;
    }

    /** One that an earlier workbench finished. */
    static Job finished(String id, Path folder, ObjectNode about) {
        ObjectNode params = about.get("params") instanceof ObjectNode given
                ? given
                : Json.mapper().createObjectNode();
        Job job = new Job(
                id,
                about.path("model").asText(),
                folder,
                params,
                about.path("command").asText());
        job.state = State.DONE;
        job.progress = 1;
        job.seconds = about.path("seconds").asDouble();
        return job;
    }

    String id() {
        return id;
    }

    String model() {
        return model;
    }

    String command() {
        return command;
    }

    Path folder() {
        return folder;
    }

    synchronized State state() {
        return state;
    }

    /**
     * The job at one moment.
     *
     * @param version rises with each change
     * @param state where it stands
     * @param json all of it
     */
    record Seen(long version, State state, ObjectNode json) {}

    synchronized Seen seen() {
        return new Seen(version, state, json());
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
        out.set("params", params);
        out.put("command", command);
        if (problem != null) {
            out.set("problem", problem);
            out.put("error", problem.path("detail").asText());
        }
        return out;
    }
}
