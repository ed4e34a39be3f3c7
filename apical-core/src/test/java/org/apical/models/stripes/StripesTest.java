package org.apical.models.stripes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.apical.contract.ReferenceCasesTest;
import org.apical.data.crystal.CrystalStructure;
import org.apical.data.crystal.StructureReader;
import org.apical.model.BadInput;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws and limits of the striped plane, and the rows of the table of bad input that concern it. */
class StripesTest {
    private static final Runs RUNS = new Runs(Registry.of(StripesModels.all()));

    private static Runs.Outcome outcome(String model, String params) {
        RunContext context = RunContext.quiet().withData(new DataRoot(ReferenceCasesTest.DATA_ROOT));
        return RUNS.execute("stripes." + model, Json.object(params.replace('\'', '"')), context, true);
    }

    private static JsonNode run(String model, String params) {
        return outcome(model, params).result();
    }

    private static double number(JsonNode result, String pointer) {
        return result.at(pointer).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'rowsU': 1, 'rowsD': 0}",
                "{'rowsU': 0, 'rowsD': 3}",
                "{'rowsU': 1, 'rowsD': 1, 'tiltD': 'LTO'}",
                "{'rowsU': 5, 'rowsD': 2, 'latticeA': 3.7, 'bondAlongUA': 1.9, 'bondAlongDA': 1.93, 'tiltU': 'LTT'}",
                "{'rowsU': 7, 'rowsD': 4, 'bondAcrossUA': 1.93, 'bondAcrossDA': 1.91, 'tiltD': 'LTO', 'cellHeightA': 6.6}",
                "{'rowsU': 3, 'rowsD': 3, 'bondAlongUA': 1.89, 'tiltU': 'none', 'apicalUA': 2.3, 'apicalDA': 2.5}"
            })
    void everyBondIsTheOneAskedFor(String params) {
        JsonNode r = run("structure", params);
        assertThat(number(r, "/maxBondErrorA")).isLessThan(1e-9);
        assertThat(Json.mapper().convertValue(r.at("/planarNeighbours"), int[].class))
                .containsExactly(4, 4);
        assertThat(Json.mapper().convertValue(r.at("/apicalNeighbours"), int[].class))
                .containsExactly(2, 2);
        for (String site : new String[] {"U", "D"}) {
            JsonNode numbers = r.at("/sites/" + site + "/effectiveNumber");
            if (numbers.isMissingNode()) {
                continue;
            }
            double planar = 0;
            double apical = 0;
            for (int i = 0; i < 3; i++) {
                planar += number(numbers, "/planar/" + i);
                apical += number(numbers, "/apical/" + i);
            }
            assertThat(planar).isCloseTo(12, within(1e-9));
            assertThat(apical).isCloseTo(6, within(1e-9));
        }
    }

    @Test
    void theCifHoldsTheSameAtoms() {
        Runs.Outcome outcome = outcome("structure", "{'rowsU': 3, 'rowsD': 2}");
        assertThat(outcome.files()).containsOnlyKeys("plane.cif", "plane.xyz");
        JsonNode r = outcome.result();
        CrystalStructure cif = StructureReader.read("cif", r.at("/cif").textValue());
        assertThat(cif.positionCount()).isEqualTo(r.at("/atomCount").intValue());
        for (int i = 0; i < 3; i++) {
            assertThat(cif.lengths()[i]).isCloseTo(number(r, "/cellA/" + i), within(1e-7));
        }
        String[] xyz = r.at("/xyz").textValue().split("\n");
        assertThat(xyz[0]).isEqualTo(r.at("/atomCount").asText());
        assertThat(xyz[2].split(" ")[1]).isEqualTo("0.00000000");
        assertThat(number(r, "/modulationOrthorhombic") / number(r, "/modulationTetragonal"))
                .isCloseTo(Math.sqrt(2), within(1e-12));
    }

    @Test
    void aUniformPlaneHasNoSatellites() {
        JsonNode r = run(
                "diffraction",
                "{'rowsU': 6, 'rowsD': 0, 'reflections': [[0, 1, 0, 0], [0, 1, 1, 0], [0, 1, 2, 0], [1, 0, 1, 3]]}");
        assertThat(number(r, "/intensity/0")).isGreaterThan(100);
        for (int i = 1; i < 4; i++) {
            assertThat(number(r, "/intensity/" + i)).isLessThan(1e-20);
        }
    }

    @Test
    void aUntiltedPlaneHasNoHalfOddReflections() {
        JsonNode r = run(
                "diffraction",
                "{'rowsU': 2, 'rowsD': 2, 'bondAlongUA': 1.89, 'tiltU': 'none', 'bondAlongDA': 1.89, 'tiltD': 'none',"
                        + " 'reflections': [[0.5, 0, 1, 4], [0.5, 1, 0, 2], [1.5, 0, 2, 1]]}");
        for (int i = 0; i < 3; i++) {
            assertThat(number(r, "/intensity/" + i)).isLessThan(1e-20);
        }
    }

    @Test
    void theIntensityAtTheOriginIsTheSquareOfAllCharge() {
        JsonNode r = run("diffraction", "{'reflections': [[0, 0, 0, 0]]}");
        assertThat(number(r, "/intensity/0")).isCloseTo((29 + 4 * 8) * (29 + 4 * 8), within(1e-8));
        double cold = number(run("diffraction", "{'reflections': [[1, 1, 0, 2]]}"), "/intensity/0");
        JsonNode warm = run("diffraction", "{'reflections': [[1, 1, 0, 2]], 'bFactorA2': 0.7}");
        double q2 = 0;
        for (int i = 0; i < 3; i++) {
            q2 += Math.pow(number(warm, "/qInvA/0/" + i), 2);
        }
        assertThat(number(warm, "/intensity/0") / cold)
                .isCloseTo(Math.exp(-2 * 0.7 * q2 / (16 * Math.PI * Math.PI)), within(1e-12));
    }

    @Test
    void oddPeriodsTakeHalfOrders() {
        assertThat(number(
                        run("diffraction", "{'rowsU': 2, 'rowsD': 1, 'reflections': [[0.5, 0, 0.5, 4]]}"),
                        "/intensity/0"))
                .isGreaterThan(1e-3);
    }

    @Test
    void equalSpacingsObeyTheSumRule() {
        JsonNode r = run(
                "rowStack",
                "{'rowSpacingA': [2.5, 2.5, 2.5, 2.5, 2.5], 'rowFactor': [1, -0.5, 2, 0.3, 1.7], 'orders': 4}");
        double sum = 0;
        for (int m = 0; m < 5; m++) {
            sum += number(r, "/intensity/" + m);
        }
        assertThat(sum).isCloseTo(1 + 0.25 + 4 + 0.09 + 2.89, within(1e-12));
    }

    @Test
    void aRandomStackScattersAsRandomSequencesDo() {
        double u = 0.2;
        double v = 0.45;
        double q = 1.3;
        JsonNode r = run(
                "rowStack",
                "{'qInvA': [1.3], 'probabilityUD': 0.2, 'probabilityDU': 0.45, 'spacingUA': 3.7, 'spacingDA': 4.1,"
                        + " 'factorU': 1, 'factorD': 1.6}");
        var random = RunContext.quiet().random(7, "rows", 0);
        int blocks = 4000;
        int rows = 400;
        double mean = 0;
        double square = 0;
        for (int b = 0; b < blocks; b++) {
            boolean d = random.nextDouble() < u / (u + v);
            double y = 0;
            double re = 0;
            double im = 0;
            for (int i = 0; i < rows; i++) {
                double f = d ? 1.6 : 1;
                re += f * Math.cos(q * y);
                im += f * Math.sin(q * y);
                y += d ? 4.1 : 3.7;
                d = d ? random.nextDouble() >= v : random.nextDouble() < u;
            }
            double one = (re * re + im * im) / rows;
            mean += one / blocks;
            square += one * one / blocks;
        }
        double error = Math.sqrt((square - mean * mean) / blocks);
        double value = number(r, "/diffuse/0");
        assertThat(value).isCloseTo(mean, within(4 * error + 0.02 * value));
        assertThat(number(r, "/fractionD")).isCloseTo(u / (u + v), within(1e-15));
    }

    @Test
    void aBraggPointOfARegularRandomStackIsNullWithAWarning() {
        JsonNode r = run(
                "rowStack",
                "{'qInvA': [" + 2 * Math.PI / 3.8
                        + ", 1], 'probabilityUD': 0.3, 'probabilityDU': 0.3, 'spacingDA': 3.8}");
        assertThat(r.at("/diffuse/0").isNull()).isTrue();
        assertThat(number(r, "/diffuse/1")).isCloseTo(0, within(1e-12));
        assertThat(r.at("/warnings").size()).isEqualTo(1);
    }

    @Test
    void theProfileHoldsTheIntensityOfEachOrder() {
        JsonNode at = run("rowStack", "{'rowSpacingA': [4], 'orders': 0}");
        assertThat(number(at, "/intensity/0")).isEqualTo(1);
        double[] q = Grid.uniform(-100, 0.01, 20001);
        JsonNode r = run(
                "rowStack", "{'rowSpacingA': [4], 'orders': 0, 'coherenceA': 20, 'qInvA': " + Arrays.toString(q) + "}");
        double sum = 0;
        for (int i = 0; i < q.length; i++) {
            sum += 0.01 * number(r, "/profile/" + i);
        }
        assertThat(sum).isCloseTo(1, within(1e-3));
    }

    @Test
    void equalWeightsHaveANodeAndOneDistanceHasNone() {
        JsonNode r = run(
                "exafs",
                "{'distancesA': [1.88, 1.96], 'weights': [0.5, 0.5], 'kInvA': [0, " + Math.PI / 0.16
                        + "], 'kMaxInvA': 20}");
        assertThat(number(r, "/envelope/0")).isCloseTo(1, within(1e-15));
        assertThat(number(r, "/envelope/1")).isLessThan(1e-12);
        assertThat(r.at("/resolvable").booleanValue()).isTrue();
        JsonNode one = run("exafs", "{'distancesA': [1.9, 1.9]}");
        assertThat(one.at("/beatKInvA").isNull()).isTrue();
        assertThat(one.at("/resolvable").booleanValue()).isFalse();
        assertThat(number(one, "/natoliSplitEV")).isZero();
    }

    @Test
    void chiFollowsTheEffectiveNumbers() {
        JsonNode x = run("chi", "{}");
        JsonNode y = run("chi", "{'polarization': [0, 2, 0]}");
        JsonNode c = run("chi", "{'polarization': [0, 0, 1]}");
        assertThat(number(x, "/planarNumber") + number(y, "/planarNumber") + number(c, "/planarNumber"))
                .isCloseTo(12, within(1e-9));
        assertThat(number(x, "/apicalNumber") + number(y, "/apicalNumber") + number(c, "/apicalNumber"))
                .isCloseTo(6, within(1e-9));
        assertThat(number(c, "/apicalNumber")).isGreaterThan(5.5);
        // Across the stripes U and D differ by 0.015 A, along them by 0.065 A: the field along sees the split.
        assertThat(number(x, "/planarStaticSigma2A2")).isGreaterThan(5 * number(y, "/planarStaticSigma2A2"));
        int k = 200;
        double mean = (2 * number(x, "/chiU/" + k) + number(x, "/chiD/" + k)) / 3;
        assertThat(number(x, "/chi/" + k)).isCloseTo(mean, within(1e-14));
    }

    @Test
    void theMeanOverDirectionsIsUnpolarised() {
        String plane = "'rowsU': 3, 'rowsD': 1, 'kmaxInvA': 12";
        double[] sum = new double[2];
        for (String field : new String[] {"[1, 0, 0]", "[0, 1, 0]", "[0, 0, 1]"}) {
            sum[0] += number(run("chi", "{" + plane + ", 'polarization': " + field + "}"), "/chi/150") / 3;
        }
        for (String field : new String[] {"[1, 1, 0]", "[1, -1, 0]", "[0, 0, 1]"}) {
            sum[1] += number(run("chi", "{" + plane + ", 'polarization': " + field + "}"), "/chi/150") / 3;
        }
        assertThat(sum[0]).isCloseTo(sum[1], within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            structure   | {'bondAlongUA': 1.88}                                 | BAD_VALUE | bondAlongUA; 1.88; latticeA
            structure   | {'bondAlongDA': 1.5}                                  | BAD_VALUE | bondAlongDA; latticeA
            structure   | {'tiltU': 'none'}                                     | BAD_VALUE | tiltU; none; bondAlongUA
            structure   | {'tiltD': 'tilted'}                                   | BAD_VALUE | tiltD; tilted; LTO; LTT; none
            structure   | {'bondAlongUA': 2.9}                                  | BAD_VALUE | bondAcrossUA; lift
            structure   | {'rowsU': 0, 'rowsD': 0}                              | BAD_VALUE | rowsU
            structure   | {'rowsU': -1}                                         | BAD_VALUE | rowsU
            structure   | {'rowU': 3}                                           | UNKNOWN_KEY | rowU; rowsU
            structure   | {'latticeA': 0}                                       | BAD_VALUE | latticeA
            structure   | {'apicalUA': 'far'}                                   | BAD_TYPE | apicalUA
            diffraction | {'reflections': [[0.3, 0, 1, 0]]}                     | BAD_VALUE | reflections; 0.3; 2H
            diffraction | {'reflections': [[0, 0, 0.5, 0]]}                     | BAD_VALUE | reflections; 0.5; even
            diffraction | {'rowsD': 3, 'reflections': [[0, 0, 0.25, 0]]}        | BAD_VALUE | reflections; 2m
            diffraction | {'reflections': [[0, 0, 1]]}                          | BAD_VALUE | reflections; four
            diffraction | {'reflections': [[0, 0, 1, 0.5]]}                     | BAD_VALUE | reflections; L
            diffraction | {'scattering': 'muon'}                                | BAD_VALUE | scattering; muon; point; neutron; xray
            diffraction | {'bFactorA2': -1}                                     | BAD_VALUE | bFactorA2
            rowStack    | {'rowSpacingA': []}                                   | BAD_VALUE | rowSpacingA
            rowStack    | {'rowSpacingA': [3.8, -1]}                            | BAD_VALUE | rowSpacingA; -1
            rowStack    | {'rowFactor': [1, 2]}                                 | BAD_VALUE | rowFactor; 2; 6
            rowStack    | {'probabilityUD': 0.2}                                | MISSING_KEY | probabilityDU
            rowStack    | {'probabilityUD': 0, 'probabilityDU': 1}              | BAD_VALUE | probabilityUD; 0
            rowStack    | {'probabilityUD': 0.2, 'probabilityDU': 1.5}          | BAD_VALUE | probabilityDU; 1.5
            rowStack    | {'coherenceA': -2}                                    | BAD_VALUE | coherenceA
            exafs       | {'kMaxInvA': 0}                                       | BAD_VALUE | kMaxInvA; 0
            exafs       | {'weights': [0.5, 0.4]}                               | BAD_VALUE | weights; 0.9; 1
            exafs       | {'distancesA': [1.9]}                                 | BAD_VALUE | distancesA
            exafs       | {'distancesA': [1.9, 0]}                              | BAD_VALUE | distancesA
            exafs       | {'polarization': [0, 0, 0]}                           | BAD_VALUE | polarization
            exafs       | {'bondsA': [[1, 0]]}                                  | BAD_VALUE | bondsA
            chi         | {'polarization': [0, 0, 0]}                           | BAD_VALUE | polarization
            chi         | {'planarPath': 'data/feff/none/feff0001.dat'}         | FILE_NOT_FOUND | none
            """)
    void badInputIsRefusedByName(String model, String params, String code, String words) {
        BadInput bad = catchThrowableOfType(BadInput.class, () -> run(model, params));
        assertThat(bad).as(model + " " + params + " is refused").isNotNull();
        assertThat(bad.code()).as(bad.getMessage()).isEqualTo(code);
        for (String word : words.split(";")) {
            assertThat(bad).hasMessageContaining(word.strip());
        }
    }
}
