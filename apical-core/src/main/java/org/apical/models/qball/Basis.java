package org.apical.models.qball;

/** How sure an equation is. */
public enum Basis {
    /** Read in, or recalled from, the papers. */
    PUBLISHED,
    /** Derived for this project: not a number of the papers. */
    DERIVED,
    /** Found in textbooks. */
    TEXTBOOK
}
