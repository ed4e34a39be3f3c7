package org.apical.models.superstripes;

import static org.apical.models.superstripes.Area.number;
import static org.apical.models.superstripes.Area.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import org.apical.physics.superstripes.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {
    /** Free electrons of two dimensions: pair size in closed form. */
    @Test
    void pairsOfFreeElectronsHaveTheSizeOfBcsTheory() {
        JsonNode r = run(
                "gaps",
                "{'geometry': 'wells', 'wellWidthNm': 1, 'barrierWidthNm': 0.5, 'barrierEV': 1e6,"
                        + " 'coupling': 0.11, 'omega0MeV': 20, 'muEV': 0.9, 'kFraction': [0.5]}");
        double gap = number(r, "/gapMeV/0/0/0") * 1e-3;
        double bottom = Scale.H0 * Math.PI * Math.PI;
        double fermi = 2 * Math.sqrt(Scale.H0 * (0.9 - bottom));
        // The cutoff leaves out a part of the norm.
        double cut = Math.sqrt(Math.PI / 2 / Math.atan(0.02 / gap));
        assertThat(number(r, "/bands/0/pairSizeNm"))
                .isCloseTo(cut * fermi / (2 * Math.sqrt(2) * gap), withPercentage(0.1));
    }

    /** A weak attraction condenses the share of electrons next to the Fermi level, about pi gap / (4 (mu - E)). */
    @Test
    void theCondensateFractionIsSmallWhereTheGapIs() {
        JsonNode r = run(
                "gaps",
                "{'geometry': 'wells', 'wellWidthNm': 1, 'barrierWidthNm': 0.5, 'barrierEV': 1e6,"
                        + " 'coupling': 0.11, 'omega0MeV': 20, 'muEV': 0.9, 'kFraction': [0.5]}");
        double gap = number(r, "/gapMeV/0/0/0") * 1e-3;
        double filled = 0.9 - Scale.H0 * Math.PI * Math.PI;
        double omega = 0.02;
        assertThat(number(r, "/bands/0/condensateFraction"))
                .isCloseTo(gap * Math.atan(omega / gap) / (2 * filled), withPercentage(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'muEV': 0.3",
                "'muEV': 0.279",
                "'muEV': 0.25, 'reducedTemperature': [0.5]",
                "'densityPerNm2': 0.5",
                "'densityPerNm2': 0.8",
                "'muEV': 0.335, 'couplingNorm': 'dosAtMu'"
            })
    void theEquationIsSolvedToItsResidual(String point) {
        JsonNode r = run("gaps", "{" + point + "}");
        assertThat(number(r, "/residual")).isLessThan(1e-10);
        assertThat(number(r, "/gapMeV/0/0/1")).isPositive();
    }

    @Test
    void theDensityHolds() {
        JsonNode r = run("gaps", "{'densityPerNm2': 0.8, 'reducedTemperature': [0, 0.5, 0.9, 1, 1.3]}");
        for (int i = 0; i < 5; i++) {
            assertThat(number(r, "/densityPerNm2/" + i)).isCloseTo(0.8, within(1e-9));
        }
        double tc = number(r, "/tcK");
        JsonNode at = run("tc", "{'densityPerNm2': [0.8]}");
        assertThat(tc).isCloseTo(number(at, "/tcK/0"), withPercentage(1e-6));
        assertThat(number(r, "/muEV/3")).isCloseTo(number(at, "/muEV/0"), within(1e-9));
        assertThat(number(r, "/gapMeV/3/0/0")).isZero();
        assertThat(number(r, "/gapMeV/4/0/0")).isZero();
        // The shift of mu by pairing is that of the two chemical potentials at T = 0.
        assertThat(number(r, "/muShiftMeV"))
                .isCloseTo(1e3 * (number(r, "/muEV/0") - number(r, "/muNormalEV")), within(1e-6));
    }

    /** Fixed mu: the density of the superconductor goes over into that of the normal metal at Tc. */
    @Test
    void theDensityIsContinuousAtTc() {
        JsonNode r = run("gaps", "{'muEV': 0.29, 'reducedTemperature': [0.999999, 1]}");
        assertThat(number(r, "/densityPerNm2/0")).isCloseTo(number(r, "/densityPerNm2/1"), withPercentage(1e-4));
    }

    @Test
    void anAlmostEmptyBandCondensesWhole() {
        JsonNode r = run("gaps", "{'muEV': 0.2775}");
        assertThat(number(r, "/bands/1/condensateFraction")).isBetween(0.6, 1.0);
        assertThat(number(r, "/bands/0/condensateFraction")).isLessThan(0.1);
    }

    @Test
    void withRashbaCouplingBandsAreNotReported() {
        JsonNode r = run("gaps", "{'geometry': 'wells', 'rashbaEVNm': 0.08, 'muEV': 0.35}");
        assertThat(r.get("bands")).isEmpty();
        assertThat(number(r, "/gapMeV/0/0/0")).isPositive();
    }

    @Test
    void gapsFallWithTemperature() {
        JsonNode r = run("gaps", "{'muEV': 0.335, 'reducedTemperature': [0, 0.3, 0.6, 0.8, 0.95, 1]}");
        for (int t = 1; t < 6; t++) {
            assertThat(number(r, "/gapMeV/" + t + "/1/1"))
                    .isLessThanOrEqualTo(number(r, "/gapMeV/" + (t - 1) + "/1/1"));
        }
    }
}
