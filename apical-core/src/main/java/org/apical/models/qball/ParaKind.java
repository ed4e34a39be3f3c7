package org.apical.models.qball;

import org.apical.model.JsonName;

/** Dimension of superconducting fluctuations. */
public enum ParaKind implements JsonName {
    /** Independent layers. */
    LAYERS("2d"),
    /** Isotropic. */
    BULK("3d"),
    /** Coupled layers (Lawrence and Doniach). */
    LAWRENCE_DONIACH("lawrenceDoniach");

    private final String name;

    ParaKind(String name) {
        this.name = name;
    }

    @Override
    public String jsonName() {
        return name;
    }
}
