package org.apical.data.alpha2f;

import org.apical.model.JsonName;

/** Units of frequency in files of spectra. */
public enum FrequencyUnit implements JsonName {
    /** Read from the file. */
    AUTO("auto", Double.NaN),
    MEV("meV", 1),
    EV("eV", 1000),
    THZ("THz", 4.135667696),
    INVERSE_CM("cm-1", 0.1239841984),
    KELVIN("K", 0.08617333262145),
    RYDBERG("Ry", 13605.693123),
    HARTREE("Ha", 2 * 13605.693123);

    private final String word;
    private final double meV;

    FrequencyUnit(String word, double meV) {
        this.word = word;
        this.meV = meV;
    }

    @Override
    public String jsonName() {
        return word;
    }

    /** One unit in meV; NaN for {@link #AUTO}. */
    public double meV() {
        return meV;
    }
}
