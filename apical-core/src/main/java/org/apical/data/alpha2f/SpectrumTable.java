package org.apical.data.alpha2f;

import java.util.List;

/**
 * A table of spectra over one grid of frequencies. The arrays belong to the record: do not modify them.
 *
 * @param program who wrote the file: {@code Quantum ESPRESSO}, {@code EPW}, {@code Elk}, {@code Abinit}, or {@code columns}
 * @param unit unit of the frequencies in the file
 * @param omegaMeV frequencies in meV, strictly increasing, not negative
 * @param columns the other columns of the file, as they stand
 * @param lines line in the file of each row, from 1
 * @param notes what the reader decided, as sentences
 */
public record SpectrumTable(
        String program,
        FrequencyUnit unit,
        double[] omegaMeV,
        List<double[]> columns,
        int[] lines,
        List<String> notes) {}
