package org.apical.models.xas;

import org.apical.model.JsonName;

/** Unit of the energy column of a file. */
public enum EnergyUnit implements JsonName {
    EV("eV"),
    KEV("keV"),
    DEGREES("deg"),
    MILLIDEGREES("mdeg");

    private final String jsonName;

    EnergyUnit(String jsonName) {
        this.jsonName = jsonName;
    }

    @Override
    public String jsonName() {
        return jsonName;
    }
}
