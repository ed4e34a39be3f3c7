package org.apical.physics.crystal;

import java.util.Locale;

/** The seven crystal systems. */
public enum CrystalSystem {
    TRICLINIC('a'),
    MONOCLINIC('m'),
    ORTHORHOMBIC('o'),
    TETRAGONAL('t'),
    TRIGONAL('h'),
    HEXAGONAL('h'),
    CUBIC('c');

    private final char family;

    CrystalSystem(char family) {
        this.family = family;
    }

    /** Letter of the crystal family in symbols of Bravais lattices. */
    public char family() {
        return family;
    }

    /** The word, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
