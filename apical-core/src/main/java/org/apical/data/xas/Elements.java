package org.apical.data.xas;

import java.util.List;

/** Symbols of the elements in order of atomic number. */
public final class Elements {
    private static final List<String> SYMBOLS = List.of(
            ("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr"
                            + " Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf"
                            + " Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db"
                            + " Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og")
                    .split(" "));

    private Elements() {}

    /** Whether that is a symbol, in any case. */
    public static boolean known(String symbol) {
        return number(symbol) > 0;
    }

    /** Atomic number; 0 where the symbol is unknown. */
    public static int number(String symbol) {
        for (int i = 0; i < SYMBOLS.size(); i++) {
            if (SYMBOLS.get(i).equalsIgnoreCase(symbol)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Symbol of an atomic number from 1 to 118. */
    public static String symbol(int number) {
        return SYMBOLS.get(number - 1);
    }
}
