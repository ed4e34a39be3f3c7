package org.apical.physics.doublewell;

import java.util.Arrays;
import org.apical.physics.xafs.DistributionChi;

/**
 * chi(k) at several temperatures and the path whose length is distributed (double-well, section 7.1). The arrays belong
 * to the record: do not modify them.
 *
 * @param temperatures K
 * @param factors the path at the wave numbers of each spectrum; one object where they share them
 * @param chi data, one row a temperature
 * @param noise standard deviation of each point
 * @param reducedMass u
 * @param startDistance start of all distances, A
 */
public record TemperatureSeries(
        double[] temperatures,
        DistributionChi[] factors,
        double[][] chi,
        double[] noise,
        double reducedMass,
        double startDistance) {
    /** Number of spectra. */
    public int size() {
        return temperatures.length;
    }

    /** Number of points of all spectra. */
    public int points() {
        return Arrays.stream(chi).mapToInt(row -> row.length).sum();
    }

    /** The same with other data. */
    public TemperatureSeries withChi(double[][] other) {
        return new TemperatureSeries(temperatures, factors, other, noise, reducedMass, startDistance);
    }

    /** One spectrum alone. */
    public TemperatureSeries only(int index) {
        return new TemperatureSeries(
                new double[] {temperatures[index]},
                new DistributionChi[] {factors[index]},
                new double[][] {chi[index]},
                new double[] {noise[index]},
                reducedMass,
                startDistance);
    }

    /** Whether all spectra have the same wave numbers. */
    boolean oneGrid() {
        for (DistributionChi f : factors) {
            if (f != factors[0]) {
                return false;
            }
        }
        return true;
    }

    /** Index of the lowest temperature. */
    public int coldest() {
        int at = 0;
        for (int t = 1; t < temperatures.length; t++) {
            at = temperatures[t] < temperatures[at] ? t : at;
        }
        return at;
    }
}
