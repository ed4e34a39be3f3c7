package org.apical.models.xas;

/** Edges that FEFF computes. */
public enum EdgeName implements org.apical.model.JsonName {
    K,
    L1,
    L2,
    L3;

    @Override
    public String jsonName() {
        return name();
    }

    /** Number of the hole: K is 1. */
    int hole() {
        return ordinal() + 1;
    }
}
