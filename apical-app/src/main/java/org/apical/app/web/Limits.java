package org.apical.app.web;

import java.time.Duration;

/**
 * What the workbench takes from its clients.
 *
 * @param bodyBytes largest body that holds parameters
 * @param fileBytes largest uploaded file
 * @param sessionBytes all files of a session together
 * @param sessionFiles how many files a session holds
 * @param sessions how many sessions there are
 * @param uploads how many files arrive at once
 * @param bodyTime how long a body of parameters may take to arrive; ten times as long for a file
 * @param answerTime how long a run without a job may take
 * @param answers how many runs without a job at once
 * @param asking how many further ones may wait for that
 * @param waiting how many jobs wait at most
 * @param kept how many ended jobs are listed
 * @param listeners how many streams of events at once
 * @param connections how many connections at once
 */
public record Limits(
        int bodyBytes,
        long fileBytes,
        long sessionBytes,
        int sessionFiles,
        int sessions,
        int uploads,
        Duration bodyTime,
        Duration answerTime,
        int answers,
        int asking,
        int waiting,
        int kept,
        int listeners,
        int connections) {
    private static final long MIB = 1L << 20;

    /** For one person and a browser or two. */
    public static final Limits USUAL = new Limits(
            (int) (4 * MIB),
            256 * MIB,
            1024 * MIB,
            2000,
            256,
            8,
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            96,
            64,
            200,
            24,
            256);
}
