package org.apical.models.doublewell;

import org.jspecify.annotations.Nullable;

/**
 * Spectra and what is known of their bond.
 *
 * @param data the spectra
 * @param pathFile path table of the bond
 * @param degeneracy number of neighbours, null for that of the table
 * @param s02 amplitude reduction
 * @param e0 shift of the origin of energy, eV
 * @param masses of absorber and neighbour, u
 * @param start distance at which searches start, null for half the path length of the table
 */
record SeriesSource(
        FitData data,
        String pathFile,
        @Nullable Double degeneracy,
        double s02,
        double e0,
        double[] masses,
        @Nullable Double start) {
    static SeriesSource of(FitParams p) {
        return new SeriesSource(
                p.data(), p.pathFile(), p.degeneracy(), p.s02(), p.e0EV(), p.massesAmu(), p.startDistanceA());
    }
}
