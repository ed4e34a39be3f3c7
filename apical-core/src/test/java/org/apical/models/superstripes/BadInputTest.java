package org.apical.models.superstripes;

import static org.apical.models.superstripes.Area.refusal;
import static org.apical.models.superstripes.Area.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.apical.model.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of bad input of the specification, section 10, a row each, and what it says is no error. */
class BadInputTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bands    | {'wellWidthNm': 0}                                        | BAD_VALUE | wellWidthNm; 0; above 0
            bands    | {'wellWidthNm': -1}                                       | BAD_VALUE | wellWidthNm; -1; above 0
            bands    | {'barrierWidthNm': -0.1}                                  | BAD_VALUE | barrierWidthNm; -0.1
            bands    | {'wellMass': 0}                                           | BAD_VALUE | wellMass; above 0
            bands    | {'barrierMass': -2}                                       | BAD_VALUE | barrierMass
            density  | {'freeMass': 0}                                           | BAD_VALUE | freeMass
            tc       | {'muEV': [0.3], 'omega0MeV': 0}                           | BAD_VALUE | omega0MeV; above 0
            bands    | {'wellWidthNm': 'wide'}                                   | BAD_TYPE | wellWidthNm; wide
            bands    | {'barrierEV': NaN}                                        | BAD_VALUE | barrierEV
            tc       | {'muEV': 'all'}                                           | BAD_TYPE | muEV
            bands    | {'kFraction': [0.2, 1.2]}                                 | BAD_VALUE | kFraction; 1.2
            bands    | {'bands': 31}                                             | BAD_VALUE | bands; 31
            bands    | {'bands': 2, 'overlapPairs': [{'band1': 0, 'k1': 0, 'band2': 1, 'k2': 0}]} | BAD_VALUE | band1
            bands    | {'yNm': [3]}                                              | BAD_VALUE | yNm; 3
            bands    | {'wellWidht': 2}                                          | UNKNOWN_KEY | wellWidht; wellWidthNm
            bands    | {'geometry': 'dots'}                                      | BAD_VALUE | geometry; dots; stripes; wells
            tc       | {'muEV': [0.3], 'couplingNorm': 'free'}                   | BAD_VALUE | couplingNorm; free; fixed; dosAtMu
            bands    | {'rashbaEVNm': 0.1}                                       | BAD_VALUE | rashbaEVNm; not defined for stripes
            bands    | {'geometry': 'wells', 'rashbaEVNm': -0.1}                 | BAD_VALUE | rashbaEVNm
            tc       | {}                                                        | MISSING_KEY | muEV; densityPerNm2
            tc       | {'muEV': [0.3], 'densityPerNm2': [1]}                     | BAD_VALUE | muEV; densityPerNm2
            isotope  | {'muEV': [0.3], 'densityPerNm2': [1]}                     | BAD_VALUE | muEV; densityPerNm2
            gaps     | {}                                                        | MISSING_KEY | muEV; densityPerNm2
            gaps     | {'muEV': 0.3, 'densityPerNm2': 1}                         | BAD_VALUE | muEV; densityPerNm2
            tc       | {'muEV': [0.3], 'couplingMatrix': []}                     | BAD_VALUE | couplingMatrix; empty
            tc       | {'muEV': [0.3], 'couplingMatrix': [[0.3, 0.1]]}           | BAD_VALUE | couplingMatrix; square
            tc       | {'muEV': [0.3], 'couplingMatrix': [[0.3, 0.1], [0.2, 0.3]]} | BAD_VALUE | couplingMatrix; symmetric
            tc       | {'densityPerNm2': [-1]}                                   | BAD_VALUE | densityPerNm2; -1
            tc       | {'densityPerNm2': [0]}                                    | BAD_VALUE | densityPerNm2
            gaps     | {'densityPerNm2': -1}                                     | BAD_VALUE | densityPerNm2
            density  | {'temperatureK': -1}                                      | BAD_VALUE | temperatureK; -1
            gaps     | {'muEV': 0.3, 'reducedTemperature': [-0.1]}               | BAD_VALUE | reducedTemperature
            features | {'muWindowEV': [0.4, 0.2]}                                | BAD_VALUE | muWindowEV; lower < upper
            features | {'muWindowEV': [0.3, 0.3]}                                | BAD_VALUE | muWindowEV
            features | {'muWindowEV': [0.4, 0.5]}                                | BAD_VALUE | muWindowEV; bottom; 0.277
            features | {'fanoPoints': 20, 'fanoWindowEV': [0.4, 0.2]}            | BAD_VALUE | fanoWindowEV
            features | {'fanoPoints': 5}                                         | BAD_VALUE | fanoPoints; 6
            design   | {'muWindowEV': [0.6, 0.2]}                                | BAD_VALUE | muWindowEV
            design   | {'ratio': [0.5, 0]}                                       | BAD_VALUE | ratio
            design   | {'ratio': [1.2]}                                          | BAD_VALUE | ratio; 1.2
            design   | {'layerStepNm': 5}                                        | BAD_VALUE | layerStepNm; 5; smaller than both layers
            design   | {'wellWidthNm': 1.6}                                      | UNKNOWN_KEY | wellWidthNm
            fano     | {'x': [1, 2, 3, 4, 5, 6], 'y': [1, 2, 3, 4, 5]}           | BAD_VALUE | y; 5; 6
            fano     | {'x': [1, 2, 3, 4, 5], 'y': [1, 2, 3, 4, 5]}              | BAD_VALUE | x; 6
            fano     | {'x': [1, 1, 1, 1, 1, 1], 'y': [1, 2, 3, 4, 5, 6]}        | BAD_VALUE | x
            fano     | {'x': [1, 2, 3, 4, 5, 6], 'y': [1, 2, 3, 4, 5, 6], 'sigma': [1]} | BAD_VALUE | sigma
            fano     | {'x': [1, 2, 3, 4, 5, 6], 'y': [1, 2, 3, 4, 5, 6], 'sigma': [1, 1, 1, 1, 1, 0]} | BAD_VALUE | sigma
            nullDome | {'ratio': [1.2]}                                          | BAD_VALUE | ratio; 1.2
            nullDome | {'file': 'data/superstripes/none.csv'}                    | FILE_NOT_FOUND | none.csv
            nullDome | {'file': '../../secret.csv'}                              | BAD_PATH | secret.csv
            """)
    void isRefusedByName(String model, String params, String code, String words) {
        BadInput bad = refusal(model, params);
        assertThat(bad).as(model + " " + params + " is refused").isNotNull();
        assertThat(bad.code()).as(bad.getMessage()).isEqualTo(code);
        for (String word : words.split(";")) {
            assertThat(bad).hasMessageContaining(word.strip());
        }
        assertThat(String.valueOf(bad.getMessage())).doesNotContain("\n");
    }

    @Test
    void aCouplingPerStateWithoutStatesNamesTheKey() {
        BadInput bad = refusal("tc", "{'couplingNorm': 'dosAtMu', 'muEV': [0.05]}");
        assertThat(bad.code()).isEqualTo("BAD_VALUE");
        assertThat(bad).hasMessageContaining("couplingNorm").hasMessageContaining("0.05");
    }

    @Test
    void noAttractionIsNoError() {
        assertThat(Area.tc("{'coupling': -1, 'muEV': [0.3]}")).isZero();
        JsonNode gaps = run("gaps", "{'coupling': 0, 'muEV': 0.3}");
        assertThat(gaps.at("/gapMeV/0/0/0").doubleValue()).isZero();
        assertThat(gaps.get("warnings").toString()).contains("Tc is 0");
    }

    @Test
    void warnsWhereTheShellReachesBelowTheLowestMiniband() {
        assertThat(run("tc", "{'muEV': [0.1]}").get("warnings").toString()).contains("omega0MeV", "mu - E_bottom");
        assertThat(run("tc", "{'muEV': [0.3]}").get("warnings")).isEmpty();
    }

    @Test
    void warnsWhereMinibandsAreFlatToRounding() {
        JsonNode r = run("bands", "{'barrierWidthNm': 200}");
        assertThat(r.get("warnings").toString()).contains("kappa W");
        assertThat(r.at("/bands/0/widthMeV").doubleValue()).isLessThan(1e-9);
        JsonNode tc = run("tc", "{'geometry': 'wells', 'barrierWidthNm': 200, 'muEV': [0.3]}");
        assertThat(tc.at("/tcK/0").doubleValue()).isPositive();
    }
}
