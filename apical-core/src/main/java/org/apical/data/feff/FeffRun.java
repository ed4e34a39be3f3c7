package org.apical.data.feff;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run of FEFF left.
 *
 * @param program the program
 * @param files content by name: feff.inp, feffNNNN.dat, files.dat, paths.dat, ...
 * @param log the end of what it printed
 * @param seconds wall time; of the original run where it is cached
 * @param cached whether an earlier run was taken
 */
public record FeffRun(String program, Map<String, byte[]> files, String log, double seconds, boolean cached) {
    private static final int LAST = 6;

    /** Files are not to be changed. */
    public FeffRun {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** The last lines of a log in one line. */
    static String lastLines(String log) {
        List<String> lines =
                log.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.isEmpty()
                ? "(it printed nothing)"
                : String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST), lines.size()));
    }
}
