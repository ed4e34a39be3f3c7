package org.apical.models.doublewell;

import java.util.List;

/** Families of potentials (double-well, section 2) and the keys that each takes. */
public enum PotentialFamily {
    HARMONIC(List.of(), List.of("forceConstantMeVPerA2", "quantumMeV")),
    MORSE(List.of("depthMeV", "alphaInvA"), List.of()),
    QUARTIC(List.of("barrierMeV", "halfSplitA"), List.of("tiltMeVPerA")),
    QUARTIC_POLYNOMIAL(List.of("c2MeVPerA2", "c4MeVPerA4"), List.of("c3MeVPerA3")),
    PARABOLA_GAUSS(List.of("forceConstantMeVPerA2", "bumpMeV", "bumpWidthA"), List.of("tiltMeVPerA")),
    JOINED(List.of("forceConstantMeVPerA2", "halfSplitA"), List.of()),
    TWO_PARABOLAS(
            List.of("leftForceConstantMeVPerA2", "leftPositionA", "rightForceConstantMeVPerA2", "rightPositionA"),
            List.of("offsetMeV")),
    RAZAVY(List.of("zeta", "m", "lengthA"), List.of()),
    TABULATED(List.of("xA", "potentialMeV"), List.of()),
    POLARON2(List.of("forceConstantMeVPerA2", "halfSplitA", "transferMeV"), List.of("biasMeV"));

    private final List<String> needed;
    private final List<String> optional;

    PotentialFamily(List<String> needed, List<String> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    /** Keys that must be given. */
    List<String> needed() {
        return needed;
    }

    /** Keys that may be given. */
    List<String> optional() {
        return optional;
    }
}
