package org.apical.models.xas;

import org.apical.model.JsonName;

/** Edges that FEFF computes. */
public enum EdgeName implements JsonName {
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
