package org.apical.data.maps;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.model.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads one map: CSV (commas; empty or NaN is missing), or one frame of a TIFF or HDF5 file. */
public final class MapFile {
    /** Most pixels of a map: a square of 4096. */
    public static final int MOST_PIXELS = 1 << 24;

    private MapFile() {}

    /**
     * The rows of a map; NaN is missing.
     *
     * @param dataset path in an HDF5 file; empty for the only one of two dimensions
     * @throws BadInput {@code BAD_TABLE}, {@code NO_DATA}, {@code TOO_LARGE}, or what the file is damaged by
     */
    public static double[][] read(DataSource files, String name, String dataset) {
        if (table(name)) {
            return csv(name, files.read(name));
        }
        try (FrameStack stack = FrameFiles.openMap(files, name, dataset)) {
            double[] flat = new double[stack.height() * stack.width()];
            stack.read(0, flat);
            double[][] out = new double[stack.height()][];
            for (int r = 0; r < out.length; r++) {
                out[r] = Arrays.copyOfRange(flat, r * stack.width(), (r + 1) * stack.width());
            }
            return out;
        }
    }

    /**
     * Where in a file a map stands: empty for the file itself, a dataset, or null where the file holds a stack of frames.
     *
     * @param result the dataset of a file of results
     */
    public static @Nullable String mapIn(DataSource files, String name, String result) {
        if (table(name)) {
            return "";
        }
        for (String dataset : List.of("", result)) {
            try {
                FrameFiles.openMap(files, name, dataset).close();
                return dataset;
            } catch (BadInput e) {
                if (!e.code().equals("BAD_FILE")) {
                    throw e;
                }
            }
        }
        return null;
    }

    /**
     * Distance of the columns of a map in um; null where the file does not say it, or columns are not evenly apart.
     *
     * @param dataset path in an HDF5 file; empty for the only one of two dimensions
     */
    public static @Nullable Double stepUm(DataSource files, String name, String dataset) {
        if (table(name)) {
            return null;
        }
        try (FrameStack stack = FrameFiles.openMap(files, name, dataset)) {
            double[] x = stack.about().x();
            if (x == null || x.length < 2) {
                return null;
            }
            double step = (x[x.length - 1] - x[0]) / (x.length - 1);
            for (int i = 0; i < x.length; i++) {
                if (!(Math.abs(x[i] - x[0] - i * step) <= 0.05 * Math.abs(step))) {
                    return null;
                }
            }
            return step == 0 ? null : Double.valueOf(Math.abs(step));
        }
    }

    private static boolean table(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".dat");
    }

    private static double[][] csv(String name, byte[] bytes) {
        List<double[]> rows = new ArrayList<>();
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\\R", -1);
        int width = -1;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replaceFirst("#.*$", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] words = line.split(",", -1);
            if (width < 0) {
                width = words.length;
            }
            if (words.length != width) {
                throw BadInput.data(
                        "BAD_TABLE",
                        name + " line " + (i + 1) + ": " + words.length + " values where the first row has " + width
                                + ".");
            }
            if ((long) (rows.size() + 1) * width > MOST_PIXELS) {
                throw BadInput.data("TOO_LARGE", name + ": a map may have " + MOST_PIXELS + " pixels.");
            }
            double[] row = new double[width];
            for (int c = 0; c < width; c++) {
                row[c] = number(name, i + 1, c + 1, words[c].strip());
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw BadInput.data("NO_DATA", name + " holds no number.");
        }
        return rows.toArray(new double[0][]);
    }

    private static double number(String name, int line, int column, String word) {
        if (word.isEmpty() || word.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        try {
            double x = Double.parseDouble(word);
            if (Double.isFinite(x)) {
                return x;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw BadInput.data(
                "BAD_TABLE",
                name + " line " + line + ": column " + column
                        + " is neither a finite number nor missing (empty or NaN).");
    }
}
