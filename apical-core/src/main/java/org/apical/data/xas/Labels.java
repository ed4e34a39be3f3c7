package org.apical.data.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels of columns, and what follows from them: which column is the energy and in what unit.
 *
 * @param names as many as there are columns
 * @param warning {@code TOO_FEW_LABELS}, {@code NO_COLUMN_LABELS}, or empty
 */
record Labels(List<String> names, String warning) {
    private static final Set<String> ENERGY = Set.of("energy", "e", "ee", "k", "angle", "anglec");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** These labels, cut or filled up to {@code width}. */
    static Labels fit(List<String> names, int width) {
        List<String> out = new ArrayList<>(names.subList(0, Math.min(names.size(), width)));
        String warning = names.isEmpty() ? "NO_COLUMN_LABELS" : out.size() < width ? "TOO_FEW_LABELS" : "";
        while (out.size() < width) {
            out.add("col" + (out.size() + 1));
        }
        return new Labels(List.copyOf(out), warning);
    }

    /** {@code col1 .. colN}. */
    static Labels none(int width) {
        return fit(List.of(), width);
    }

    /** From the header line just above the data, by the rules of section 1.2.4. */
    static Labels above(TextFile text, DataBlock block) {
        int at = block.firstLine() - 1;
        while (at >= 0 && text.line(at).isBlank()) {
            at--;
        }
        if (at < 0) {
            return none(block.width());
        }
        String line = text.line(at);
        String bare = line.strip().replaceFirst("^[#;%!*\\s]+", "").strip();
        List<String> words = words(bare);
        int full = block.width() + block.dropped().size();
        if (words.size() == full && !block.dropped().isEmpty()) {
            words = without(words, block.dropped());
        }
        boolean numbers = words.stream().anyMatch(Words::isNumber);
        if (words.size() == block.width() && !numbers) {
            return new Labels(List.copyOf(words), "");
        }
        boolean comment = !line.isBlank() && DataBlock.blankOrComment(line);
        boolean ruled = text.line(at - 1).matches("[#;%!*]\\s*-{3,}.*");
        boolean letters = words.stream().allMatch(w -> Character.isLetter(w.charAt(0)));
        if (comment && ruled && letters && !words.isEmpty() && words.size() < block.width()) {
            return fit(words, block.width());
        }
        return none(block.width());
    }

    /** Words of a label line; where they are quoted, what is between the quotes. */
    static List<String> words(String line) {
        if (line.startsWith("\"")) {
            List<String> quoted = new ArrayList<>();
            for (Matcher m = QUOTED.matcher(line); m.find(); ) {
                quoted.add(m.group(1).strip());
            }
            return quoted;
        }
        return Words.of(line);
    }

    private static List<String> without(List<String> words, List<Integer> dropped) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!dropped.contains(i)) {
                kept.add(words.get(i));
            }
        }
        return kept;
    }

    /** Index of the energy column, from 0. */
    static int energyColumn(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (ENERGY.contains(names.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).contains("energy")) {
                return i;
            }
        }
        return 0;
    }

    /** Unit of the energy column guessed from its label and numbers (section 1.2.5). */
    static String energyUnit(String label, double[] x) {
        if (label.equalsIgnoreCase("k")) {
            return "invA";
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            min = Math.min(min, x[i]);
            max = Math.max(max, x[i]);
            if (i > 0) {
                smallest = Math.min(smallest, Math.abs(x[i] - x[i - 1]));
            }
        }
        double meanStep = x.length > 1 ? (x[x.length - 1] - x[0]) / (x.length - 1) : 0;
        boolean angle = max < 90 && meanStep < 0;
        if (min > 0 && max < 120 && smallest < 0.005 && !angle) {
            return "keV";
        } else if (min > 0 && angle) {
            return "deg";
        } else if (max > 200_000) {
            return "steps";
        }
        return "eV";
    }
}
