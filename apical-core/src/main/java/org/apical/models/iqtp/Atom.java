package org.apical.models.iqtp;

/** Whose displacement along Q scatters (iqtp, section 4.5). */
public enum Atom {
    /** The Cu-O bond of iqtp3: u_IR x_IR + u_R x_R. */
    APICAL_BOND,
    APICAL1,
    APICAL2,
    STRONTIUM,
    PLANAR;

    /** Mode of a six-atom cluster; -1 for the bond of iqtp3. */
    int mode() {
        return ordinal() - 1;
    }
}
