package org.apical.physics.crystal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The 32 crystallographic point groups, told apart by how many rotations of each type they hold ([T] International Tables
 * for Crystallography A, table 10.1.2.4).
 */
public enum PointGroup {
    C1("1", CrystalSystem.TRICLINIC, "1:1"),
    CI("-1", CrystalSystem.TRICLINIC, "1:1 -1:1"),
    C2("2", CrystalSystem.MONOCLINIC, "1:1 2:1"),
    CS("m", CrystalSystem.MONOCLINIC, "1:1 -2:1"),
    C2H("2/m", CrystalSystem.MONOCLINIC, "1:1 2:1 -1:1 -2:1"),
    D2("222", CrystalSystem.ORTHORHOMBIC, "1:1 2:3"),
    C2V("mm2", CrystalSystem.ORTHORHOMBIC, "1:1 2:1 -2:2"),
    D2H("mmm", CrystalSystem.ORTHORHOMBIC, "1:1 2:3 -1:1 -2:3"),
    C4("4", CrystalSystem.TETRAGONAL, "1:1 2:1 4:2"),
    S4("-4", CrystalSystem.TETRAGONAL, "1:1 2:1 -4:2"),
    C4H("4/m", CrystalSystem.TETRAGONAL, "1:1 2:1 4:2 -1:1 -2:1 -4:2"),
    D4("422", CrystalSystem.TETRAGONAL, "1:1 2:5 4:2"),
    C4V("4mm", CrystalSystem.TETRAGONAL, "1:1 2:1 4:2 -2:4"),
    D2D("-42m", CrystalSystem.TETRAGONAL, "1:1 2:3 -2:2 -4:2"),
    D4H("4/mmm", CrystalSystem.TETRAGONAL, "1:1 2:5 4:2 -1:1 -2:5 -4:2"),
    C3("3", CrystalSystem.TRIGONAL, "1:1 3:2"),
    C3I("-3", CrystalSystem.TRIGONAL, "1:1 3:2 -1:1 -3:2"),
    D3("32", CrystalSystem.TRIGONAL, "1:1 2:3 3:2"),
    C3V("3m", CrystalSystem.TRIGONAL, "1:1 3:2 -2:3"),
    D3D("-3m", CrystalSystem.TRIGONAL, "1:1 2:3 3:2 -1:1 -2:3 -3:2"),
    C6("6", CrystalSystem.HEXAGONAL, "1:1 2:1 3:2 6:2"),
    C3H("-6", CrystalSystem.HEXAGONAL, "1:1 3:2 -2:1 -6:2"),
    C6H("6/m", CrystalSystem.HEXAGONAL, "1:1 2:1 3:2 6:2 -1:1 -2:1 -3:2 -6:2"),
    D6("622", CrystalSystem.HEXAGONAL, "1:1 2:7 3:2 6:2"),
    C6V("6mm", CrystalSystem.HEXAGONAL, "1:1 2:1 3:2 6:2 -2:6"),
    D3H("-6m2", CrystalSystem.HEXAGONAL, "1:1 2:3 3:2 -2:4 -6:2"),
    D6H("6/mmm", CrystalSystem.HEXAGONAL, "1:1 2:7 3:2 6:2 -1:1 -2:7 -3:2 -6:2"),
    T("23", CrystalSystem.CUBIC, "1:1 2:3 3:8"),
    TH("m-3", CrystalSystem.CUBIC, "1:1 2:3 3:8 -1:1 -2:3 -3:8"),
    O("432", CrystalSystem.CUBIC, "1:1 2:9 3:8 4:6"),
    TD("-43m", CrystalSystem.CUBIC, "1:1 2:3 3:8 -2:6 -4:6"),
    OH("m-3m", CrystalSystem.CUBIC, "1:1 2:9 3:8 4:6 -1:1 -2:9 -3:8 -4:6");

    private final String symbol;
    private final CrystalSystem system;
    private final Map<Integer, Integer> counts = new TreeMap<>();

    PointGroup(String symbol, CrystalSystem system, String counts) {
        this.symbol = symbol;
        this.system = system;
        for (String entry : counts.split(" ")) {
            String[] parts = entry.split(":");
            this.counts.put(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
        }
    }

    /** Hermann-Mauguin symbol. */
    public String symbol() {
        return symbol;
    }

    /** Crystal system. */
    public CrystalSystem system() {
        return system;
    }

    /** Number of rotations. */
    public int order() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The group that the rotations of these operations make; null where they make none. */
    public static @Nullable PointGroup of(Collection<Operation> operations) {
        Map<Integer, Operation> different = new TreeMap<>();
        operations.forEach(o -> different.putIfAbsent(o.code(), o));
        Map<Integer, Integer> counts = new TreeMap<>();
        different.values().forEach(o -> counts.merge(o.type(), 1, Integer::sum));
        return Arrays.stream(values())
                .filter(g -> g.counts.equals(counts))
                .findFirst()
                .orElse(null);
    }
}
