package org.apical.data.superlattice;

/**
 * A measured superlattice; NaN where the source does not state a number.
 *
 * @param id name
 * @param strontium x of the doped layers
 * @param periodNm d
 * @param ratio L/d
 * @param meanDoping mean doping as the source states it
 * @param tcK critical temperature
 * @param source where it is published
 */
public record MeasuredSuperlattice(
        String id, double strontium, double periodNm, double ratio, double meanDoping, double tcK, String source) {}
