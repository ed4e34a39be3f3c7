package org.apical.data.feff;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;

/** Reads {@code files.dat}: what FEFF says of each path it kept (feff6l, feff8l, feff10). */
public final class FeffListing {
    private static final int WORDS = 6;

    private FeffListing() {}

    /**
     * A line of the list.
     *
     * @param file name of the path's file
     * @param sigma2 Debye-Waller factor that FEFF put in, A^2
     * @param ratio importance, in percent of the strongest path
     * @param degeneracy number of equivalent paths
     * @param legs number of legs
     * @param reff half path length, A
     */
    public record Entry(String file, double sigma2, double ratio, double degeneracy, int legs, double reff) {
        /** The number in {@code feffNNNN.dat}; 0 where the name is another. */
        public int index() {
            String digits = file.replaceFirst("^feff(\\d{1,6})\\.dat$", "$1");
            return digits.equals(file) ? 0 : Integer.parseInt(digits);
        }
    }

    /**
     * Reads the list.
     *
     * @throws BadInput {@code BAD_PATH_FILE} with the line
     */
    public static List<Entry> read(String name, byte[] bytes) {
        FeffLines lines = new FeffLines(name, "files.dat", bytes);
        int at = lines.afterHeader();
        if (!lines.at(at).startsWith("file")) {
            throw lines.bad(at, "expected the labels 'file sig2 amp ratio deg nlegs r effective'");
        }
        List<Entry> entries = new ArrayList<>();
        for (at++; at < lines.size(); at++) {
            if (lines.at(at).isEmpty()) {
                continue;
            }
            List<String> words = FeffLines.words(lines.at(at));
            if (words.size() != WORDS) {
                throw lines.bad(at, "a row of " + words.size() + " words; there must be 6");
            }
            String file = words.get(0);
            if (!file.matches("[A-Za-z0-9._-]{1,64}") || file.startsWith(".")) {
                throw lines.bad(at, "the first word is not a file name");
            }
            double[] numbers = new double[WORDS - 1];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = lines.number(at, words.get(i + 1), "sig2, amp ratio, deg, nlegs, r");
            }
            int legs = (int) numbers[3];
            if (legs != numbers[3] || legs < 2 || legs > 50 || !(numbers[4] > 0) || !(numbers[2] >= 0)) {
                throw lines.bad(at, "a path has 2 legs at least, a positive length, and no negative degeneracy");
            }
            entries.add(new Entry(file, numbers[0], numbers[1], numbers[2], legs, numbers[4]));
        }
        return List.copyOf(entries);
    }
}
