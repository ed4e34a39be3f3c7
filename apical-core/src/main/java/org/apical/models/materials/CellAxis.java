package org.apical.models.materials;

/** An edge of the cell. */
public enum CellAxis {
    A,
    B,
    C
}
