package org.apical.physics.crystal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Operations, each once modulo the lattice, and what they are together.
 *
 * @param operations at least one
 */
public record OperationSet(List<Operation> operations) {
    private static final double SAME = 1e-3;

    /** Copies. */
    public OperationSet {
        operations = List.copyOf(operations);
    }

    /** Whether any two of them, one after the other, are one of them. */
    public boolean closed() {
        Map<Integer, List<Operation>> byRotation = new HashMap<>();
        operations.forEach(o ->
                byRotation.computeIfAbsent(o.code(), c -> new ArrayList<>()).add(o));
        for (Operation a : operations) {
            for (Operation b : operations) {
                Operation product = a.after(b);
                if (byRotation.getOrDefault(product.code(), List.of()).stream().noneMatch(product::same)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether all of them keep the lengths of the lattice, to a relative tolerance. */
    public boolean keep(Lattice lattice, double tolerance) {
        return operations.stream().allMatch(o -> o.keeps(lattice, tolerance));
    }

    /** Their point group; null where the rotations make none. */
    public @Nullable PointGroup pointGroup() {
        return PointGroup.of(operations);
    }

    /** Pure translations other than none, each component from 0 to 1. */
    public List<double[]> translations() {
        List<double[]> out = new ArrayList<>();
        for (Operation o : operations) {
            if (o.type() == 1) {
                double[] t = new double[3];
                boolean some = false;
                for (int i = 0; i < 3; i++) {
                    t[i] = o.shift()[i] - Math.floor(o.shift()[i] + SAME);
                    some |= Math.abs(t[i]) > SAME;
                }
                if (some) {
                    out.add(t);
                }
            }
        }
        return out;
    }

    /** The centring of the cell: P, A, B, C, I, F, R (either setting); {@code other} for any other set of translations. */
    public String centring() {
        List<double[]> t = translations();
        if (t.isEmpty()) {
            return "P";
        } else if (t.size() == 1) {
            return has(t, 0, 0.5, 0.5)
                    ? "A"
                    : has(t, 0.5, 0, 0.5) ? "B" : has(t, 0.5, 0.5, 0) ? "C" : has(t, 0.5, 0.5, 0.5) ? "I" : "other";
        } else if (t.size() == 3 && has(t, 0, 0.5, 0.5) && has(t, 0.5, 0, 0.5) && has(t, 0.5, 0.5, 0)) {
            return "F";
        }
        double third = 1 / 3.0;
        boolean obverse = has(t, 2 * third, third, third) && has(t, third, 2 * third, 2 * third);
        boolean reverse = has(t, third, 2 * third, third) && has(t, 2 * third, third, 2 * third);
        return t.size() == 2 && (obverse || reverse) ? "R" : "other";
    }

    private static boolean has(List<double[]> translations, double x, double y, double z) {
        return translations.stream()
                .anyMatch(t -> Math.abs(t[0] - x) < SAME && Math.abs(t[1] - y) < SAME && Math.abs(t[2] - z) < SAME);
    }
}
