package org.apical.sweep;

import java.util.List;

/**
 * What is left to compute of a sweep.
 *
 * @param spec the sweep
 * @param dataRoot folder that the names of files are relative to; engines on other machines look there too
 * @param parts numbers of the parts, ascending
 * @param failFast stop at the first point that fails
 * @param threads threads of this machine that may be kept busy
 * @param master where a cluster is; empty for the engine's own choice
 */
public record SweepJob(
        SweepSpec spec, String dataRoot, List<Integer> parts, boolean failFast, int threads, String master) {}
