package org.apical.models.superstripes;

import static org.apical.models.superstripes.Area.number;
import static org.apical.models.superstripes.Area.run;
import static org.apical.models.superstripes.Area.tc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corners of the allowed range that a random search over it found. */
class ExtremesTest {
    @ParameterizedTest
    @CsvSource({"6.0777, 4.9642, -1.99, 1, 0.055", "28.4973, 0.2665, -1.978, 19.3548, 16.9553"})
    void pocketsFarBelowAThickWell(double well, double barrier, double depth, double wellMass, double barrierMass) {
        // The same lattice read the other way round: the pocket as the well, energies counted from its bottom.
        String params = "{'wellWidthNm': %s, 'barrierWidthNm': %s, 'barrierEV': %s, 'wellMass': %s, 'barrierMass': %s,"
                + " 'bands': 3, 'overlapPairs': [{'band1': 1, 'k1': 0.3, 'band2': 1, 'k2': 0.6}, {'band1': 1, 'k1': 0.3,"
                + " 'band2': 3, 'k2': 0.5}]}";
        JsonNode a = run("bands", String.format(params, well, barrier, depth, wellMass, barrierMass));
        JsonNode b = run("bands", String.format(params, barrier, well, -depth, barrierMass, wellMass));
        for (int i = 0; i < 2; i++) {
            assertThat(number(a, "/overlap/" + i)).isCloseTo(number(b, "/overlap/" + i), withPercentage(1e-6));
        }
        assertThat(number(a, "/energyEV/0/2") - depth).isCloseTo(number(b, "/energyEV/0/2"), withPercentage(1e-8));
        assertThat(tc(String.format(
                        "{'wellWidthNm': %s, 'barrierWidthNm': %s, 'barrierEV': %s, 'wellMass': %s, 'barrierMass': %s, 'muEV': [%s]}",
                        well, barrier, depth, wellMass, barrierMass, 0.1)))
                .isNotNaN();
    }

    @Test
    void oneConstantStretchIsFreeElectrons() {
        String rest = "'omega0MeV': 27.86, 'coupling': 0.3511, 'muEV': [0.4]}";
        String free = "{'barrierWidthNm': 0, 'wellWidthNm': 1.701, 'wellMass': 2.325, " + rest;
        assertThat(tc("{'segments': [{'widthNm': 1.701, 'potentialEV': 0, 'mass': 2.325}], " + rest))
                .isCloseTo(tc(free), withPercentage(1e-4));
    }

    @Test
    void fewElectronsOnARing() {
        String lattice = "'geometry': 'wells', 'wellWidthNm': 2.0037, 'barrierWidthNm': 1.646, 'barrierEV': 3.973,"
                + " 'barrierMass': 1.6181, 'rashbaEVNm': 0.095059";
        JsonNode r = run("tc", "{" + lattice + ", 'omega0MeV': 6.332, 'coupling': 0.7548, 'densityPerNm2': [0.0021]}");
        JsonNode n = run(
                "density",
                "{" + lattice + ", 'energyEV': [], 'muEV': [" + number(r, "/muEV/0") + "], 'temperatureK': "
                        + number(r, "/tcK/0") + "}");
        assertThat(number(r, "/tcK/0")).isPositive();
        assertThat(number(n, "/densityPerNm2/0")).isCloseTo(0.0021, withPercentage(1e-4));
    }
}
