package org.apical.app.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    private static String text(double x) {
        StringBuilder out = new StringBuilder();
        Decimals.append(out, x);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "0.15000000000000002, 0.15",
        "-2.5, -2.5",
        "1e-13, 0.0",
        "-1e-12, -0.000000000001",
        "1e7, 1.0E7",
        "8979, 8979.0"
    })
    void prints(double x, String expected) {
        assertThat(text(x)).isEqualTo(expected);
    }

    @Test
    void readsBackToTwelveDecimals() {
        RandomSource.XO_RO_SHI_RO_128_PP.create(9).doubles(5000, -1000, 1000).forEach(x -> assertThat(
                        Double.parseDouble(text(x)))
                .isCloseTo(x, within(6e-13)));
    }
}
