package org.apical.data.feff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.model.BadInput;

/** Reads {@code paths.dat}: the atoms of each path that FEFF's path finder kept (feff6l, feff8l, feff10). */
public final class FeffGeometry {
    private static final int MAX_LEGS = 50;
    private static final String NUMBER = "([-+]?[0-9.]+(?:[eEdD][-+]?\\d+)?)";
    /** x y z ipot 'label' [rleg beta eta] */
    private static final Pattern ATOM = Pattern.compile(NUMBER + "\\s+" + NUMBER + "\\s+" + NUMBER
            + "\\s+(\\d{1,3})\\s*(?:'([^']{0,20})')?(?:\\s+" + NUMBER + "\\s+" + NUMBER + "\\s+" + NUMBER + ")?");

    private FeffGeometry() {}

    /**
     * An atom at the end of a leg.
     *
     * @param label as FEFF prints it, usually the element
     * @param potential number of the potential; 0 is the absorber
     * @param position A, from the absorber
     * @param leg length of the leg that ends here, A; NaN where the file does not say
     * @param beta angle between the leg that ends here and the next, degrees; NaN likewise
     * @param eta dihedral angle, degrees; NaN likewise
     */
    public record Atom(String label, int potential, double[] position, double leg, double beta, double eta) {}

    /**
     * A path.
     *
     * @param index number of the path, as in {@code feffNNNN.dat}
     * @param degeneracy number of equivalent paths
     * @param atoms in order, the absorber last
     */
    public record Entry(int index, double degeneracy, List<Atom> atoms) {}

    /**
     * Reads the paths.
     *
     * @throws BadInput {@code BAD_PATH_FILE} with the line
     */
    public static List<Entry> read(String name, byte[] bytes) {
        FeffLines lines = new FeffLines(name, "paths.dat", bytes);
        List<Entry> entries = new ArrayList<>();
        int at = lines.afterHeader();
        while (at < lines.size()) {
            if (lines.at(at).isEmpty()) {
                at++;
                continue;
            }
            double[] head = lines.numbers(at, 3, "index, nleg, degeneracy");
            int index = (int) head[0];
            int legs = (int) head[1];
            if (index != head[0] || index < 0 || legs != head[1] || legs < 2 || legs > MAX_LEGS || !(head[2] >= 0)) {
                throw lines.bad(at, "a path starts with its number, from 2 to " + MAX_LEGS + " legs, its degeneracy");
            }
            at++;
            if (lines.at(at).startsWith("x")) {
                at++;
            }
            List<Atom> atoms = new ArrayList<>();
            for (int leg = 0; leg < legs; leg++, at++) {
                atoms.add(atom(lines, at));
            }
            entries.add(new Entry(index, head[2], List.copyOf(atoms)));
        }
        return List.copyOf(entries);
    }

    private static Atom atom(FeffLines lines, int at) {
        Matcher m = ATOM.matcher(lines.at(at));
        if (at >= lines.size() || !m.matches()) {
            throw lines.bad(at, "expected x y z ipot 'label' rleg beta eta");
        }
        double[] position = new double[3];
        for (int i = 0; i < 3; i++) {
            position[i] = number(lines, at, m.group(i + 1));
        }
        String label = m.group(5);
        boolean geometry = m.group(6) != null;
        return new Atom(
                label == null ? "" : label.strip(),
                Integer.parseInt(m.group(4)),
                position,
                geometry ? number(lines, at, m.group(6)) : Double.NaN,
                geometry ? number(lines, at, m.group(7)) : Double.NaN,
                geometry ? number(lines, at, m.group(8)) : Double.NaN);
    }

    private static double number(FeffLines lines, int at, String word) {
        return lines.number(at, word.replace('d', 'e').replace('D', 'E'), "x y z ipot 'label' rleg beta eta");
    }
}
