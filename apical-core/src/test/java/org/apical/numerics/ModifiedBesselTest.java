package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModifiedBesselTest {
    /** Values of an arbitrary-precision library. */
    @ParameterizedTest
    @CsvSource({
        "1,0.3,0.29131261245159091,0.044340769925940317,1.0",
        "1,5,0.99990920426259513,4.3068982183392716,1.0",
        "1,45,1.0,44.306852819440055,1.0",
        "2,0.3,0.14833742694087526,0.022374688622041905,2.2266527976379609",
        "2,5,0.89338313704408522,3.3046817758225334,1.0957750456413309",
        "2,45,0.98882573878466464,42.180539604307136,1.0110507089115867",
        "3,0.3,0.099405096988408256,0.014955255419671122,4.3333333333333333",
        "3,5,0.80009080398201938,2.6973695060455838,1.2",
        "3,45,0.97777777777777778,40.500190329669735,1.0222222222222222",
        "4,0.3,0.074720322596553702,0.011228984997331956,7.1157712603692873",
        "4,5,0.71934058136431293,2.2756512986715204,1.3125960697660567",
        "4,45,0.96685609191605655,39.055787132803565,1.0335145189578356"
    })
    void agreesWithArbitraryPrecision(int dimension, double x, double slope, double log, double decay) {
        Percentage digits = Percentage.withPercentage(1e-11);
        assertThat(ModifiedBessel.regularSlope(dimension, x)).isCloseTo(slope, digits);
        assertThat(ModifiedBessel.logRegular(dimension, x)).isCloseTo(log, digits);
        assertThat(ModifiedBessel.decayingSlope(dimension, x)).isCloseTo(decay, digits);
    }

    /** r^{D-1} (f g' - f' g) of both solutions is constant: the Wronskian. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void haveAConstantWronskian(int dimension) {
        double first = wronskian(dimension, 0.7);
        for (double x : new double[] {0.01, 0.1, 3, 20, 39.9, 40.1, 300}) {
            assertThat(wronskian(dimension, x)).isCloseTo(first, Percentage.withPercentage(1e-9));
        }
    }

    private static double wronskian(int d, double x) {
        double log = ModifiedBessel.logRegular(d, x) + ModifiedBessel.logDecaying(d, x) + (d - 1) * Math.log(x);
        return Math.exp(log) * (ModifiedBessel.regularSlope(d, x) + ModifiedBessel.decayingSlope(d, x));
    }
}
