package org.apical.model;

/**
 * Units in which parameters and results are given. A key ends in its unit's suffix ({@code omega0MeV}); dimensionless
 * keys have none. Numbers are kept in these units throughout: there are no hidden conversions.
 */
public enum Unit {
    /** Dimensionless, or not a number. */
    NONE("", ""),
    EV("eV", "EV"),
    MEV("meV", "MeV"),
    KELVIN("K", "K"),
    NM("nm", "Nm"),
    ANGSTROM("Å", "A"),
    INV_ANGSTROM("Å⁻¹", "InvA"),
    ANGSTROM2("Å²", "A2"),
    ANGSTROM3("Å³", "A3"),
    ANGSTROM4("Å⁴", "A4"),
    PER_NM2("nm⁻²", "PerNm2"),
    PER_NM("nm⁻¹", "PerNm"),
    EV_NM("eV nm", "EVNm"),
    PER_EV("eV⁻¹", "PerEV"),
    MEV_PER_NM2("meV/nm²", "MeVPerNm2"),
    MEV_PER_NM3("meV/nm³", "MeVPerNm3"),
    MEV_NM("meV nm", "MeVNm"),
    MEV2("meV²", "MeV2"),
    PER_NM3("nm⁻³", "PerNm3"),
    MICRO_OHM_CM("µΩ cm", "MicroOhmCm"),
    S_PER_M("S/m", "SPerM"),
    A_PER_M("A/m", "APerM"),
    AMU("u", "Amu"),
    DEGREE("°", "Deg"),
    TESLA("T", "T"),
    SECOND("s", "S"),
    MEV_PER_A("meV/Å", "MeVPerA"),
    MEV_PER_A2("meV/Å²", "MeVPerA2"),
    MEV_PER_A3("meV/Å³", "MeVPerA3"),
    MEV_PER_A4("meV/Å⁴", "MeVPerA4"),
    K_PER_MEV("K/meV", "KPerMeV"),
    PER_ANGSTROM("Å⁻¹", "PerA"),
    PER_ANGSTROM3("Å⁻³", "PerA3"),
    PER_MEV("meV⁻¹", "PerMeV"),
    INV_EV("eV⁻¹", "InvEV"),
    ANGSTROM2_PER_KELVIN("Å²/K", "A2PerK"),
    EV_PER_A("eV/Å", "EVPerA"),
    EV_PER_A2("eV/Å²", "EVPerA2"),
    GIGAPASCAL("GPa", "GPa"),
    GRAM_PER_CM3("g/cm³", "GCm3"),
    MICROMETRE("µm", "Um"),
    MICROMETRE2("µm²", "Um2"),
    PERCENT("%", "Percent");

    private final String symbol;
    private final String suffix;

    Unit(String symbol, String suffix) {
        this.symbol = symbol;
        this.suffix = suffix;
    }

    /** As printed on an axis: {@code Å⁻¹}; empty for {@link #NONE}. */
    public String symbol() {
        return symbol;
    }

    /** What a key in this unit ends in: {@code InvA}; empty for {@link #NONE}. */
    public String suffix() {
        return suffix;
    }
}
