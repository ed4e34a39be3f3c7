package org.apical.models.xas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From files and columns to mu(E), and the table of bad input of the specification (section 9). */
class SpectrumLoaderTest {
    private static final Path DATA = Path.of("src/test/resources/shared-data");

    private static Spectrum load(String json) {
        return SpectrumLoader.load(ParamsBinder.bind(SpectrumParams.class, Json.object(json)), new DataRoot(DATA));
    }

    private static BadInput reduce(String params) {
        Runs runs = new Runs(Registry.of(List.of(new ReduceModel())));
        RunContext context = RunContext.quiet().withData(new DataRoot(DATA));
        return catchThrowableOfType(
                BadInput.class, () -> runs.execute("xas.reduce", Json.object(params), context, false));
    }

    @Test
    void sortsAndSeparatesAndSaysSo() {
        Spectrum s = load("{\"energyEV\": [3, 1, 2, 2, 2], \"mu\": [30, 10, 20, 21, 22], \"energyShiftEV\": 100}");
        assertThat(s.energyEV()).isSorted();
        assertThat(s.energyEV()[3] - s.energyEV()[2]).isCloseTo(1e-7, within(1e-12));
        assertThat(s.mu()).containsExactly(10, 20, 21, 22, 30);
        assertThat(s.energyEV()[0]).isEqualTo(101);
        assertThat(s.notices()).hasSize(2);
    }

    @Test
    void dropsBadPointsOnRequest() {
        Spectrum s = load("{\"energyEV\": [1, 2, 3], \"mu\": [1, null, 3], \"dropBadPoints\": true}");
        assertThat(s.mu()).containsExactly(1, 3);
        assertThat(s.notices()).hasSize(1);
    }

    @Test
    void leavesOutTheNearestPointsBeforeTheShift() {
        Spectrum s = load(
                "{\"energyEV\": [1, 2, 3, 4, 5], \"mu\": [10, 20, 30, 40, 50], \"removeEV\": [2.2, 4, 3.9], \"energyShiftEV\": 100}");
        assertThat(s.energyEV()).containsExactly(101, 103, 105);
        assertThat(s.mu()).containsExactly(10, 30, 50);
        BadInput outside = catchThrowableOfType(
                BadInput.class, () -> load("{\"energyEV\": [1, 2], \"mu\": [1, 2], \"removeEV\": [1, 7]}"));
        assertThat(outside.code()).isEqualTo("BAD_RANGE");
        assertThat(outside.path()).isEqualTo("removeEV.1");
        BadInput nothing = catchThrowableOfType(
                BadInput.class, () -> load("{\"energyEV\": [1, 2], \"mu\": [1, 2], \"removeEV\": [1, 2]}"));
        assertThat(nothing.code()).isEqualTo("NOT_ENOUGH_DATA");
    }

    @Test
    void modes() {
        String file = "\"file\": \"data/xas/xdi/cu_metal_rt.xdi\"";
        Spectrum transmission =
                load("{" + file + ", \"mode\": \"transmission\", \"numerator\": \"i0\", \"denominator\": \"ITRANS\"}");
        Spectrum stored = load("{" + file + ", \"numerator\": 4}");
        assertThat(transmission.mu()).containsExactly(stored.mu(), within(2e-7));
        assertThat(transmission.expression()).isEqualTo("ln(i0 / itrans)");
        Spectrum sum =
                load("{" + file + ", \"mode\": \"fluorescence\", \"numerator\": [\"i0\", 3], \"denominator\": 2}");
        assertThat(sum.mu()[0]).isCloseTo(1 + 550643.089065 / 149013.7, within(1e-12));
        assertThat(sum.expression()).isEqualTo("(i0 + itrans) / i0");
    }

    @Test
    void anglesBecomeEnergies() {
        Spectrum s = load("{\"file\": \"data/xas/xdi/bad/bad_12.xdi\", \"numerator\": 4, \"dSpacingA\": 3.13553}");
        assertThat(s.energyEV()[0])
                .isCloseTo(12398.419843320026 / (2 * 3.13553 * Math.sin(Math.toRadians(12.3))), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"spectrum\": {\"file\": \"data/xas/none.dat\"}} | FILE_NOT_FOUND",
                "{\"spectrum\": {\"file\": \"../../../../pom.xml\"}} | BAD_PATH",
                "{\"spectrum\": {\"file\": \"data/xas/athena/cu.prj\", \"group\": \"zzz\"}} | NO_SUCH_GROUP",
                "{\"spectrum\": {\"file\": \"data/xas/athena/cuybco.prj\", \"group\": \"cu010\"}} | BAD_ARGUMENT",
                "{\"spectrum\": {\"file\": \"data/xas/beamlines/ESRF_SNBL_2013.dat\", \"scan\": 7}} | NO_SUCH_SCAN",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\", \"numerator\": \"nothing\"}} | NO_SUCH_COLUMN",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\", \"energyColumn\": 9}} | NO_SUCH_COLUMN",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\", \"mode\": \"transmission\"}} | MISSING_KEY",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\", \"mode\": \"transmissoin\"}} | BAD_ARGUMENT",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu.chi\"}} | BAD_ARGUMENT",
                "{\"spectrum\": {\"file\": \"data/xas/beamlines/demeter_lytle.dat\"}} | NEED_DSPACING",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\"}, \"preEdge\": {\"e0EV\": 7112}} | E0_OUT_OF_RANGE",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\"}, \"preEdge\": {\"pre1EV\": -10, \"pre2EV\": -90}} | BAD_RANGE",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\"}, \"preEdge\": {\"norm1EV\": 9000}} | BAD_RANGE",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\"}, \"background\": {\"kmaxInvA\": 30}} | BAD_RANGE",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\"}, \"background\": {\"kminInvA\": 24.5}} | BAD_RANGE",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\"}, \"transform\": {\"kmaxInvA\": 26}} | BAD_RANGE",
                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\"}, \"preEdge\": {\"e0Method\": \"tabulated\"}} | BAD_ARGUMENT",
                "{\"spectrum\": {\"energyEV\": [1, 2], \"mu\": [1]}} | BAD_VALUE",
                "{\"spectrum\": {}} | MISSING_KEY",
                "{\"spectrum\": {\"file\": \"a\", \"energyEV\": [1], \"mu\": [1]}} | BAD_VALUE"
            })
    void refusesByName(String params, String code) {
        BadInput refused = reduce(params);
        assertThat(refused).isNotNull();
        assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
    }

    @Test
    void otherWaysToFindTheEdge() {
        Runs runs = new Runs(Registry.of(List.of(new ReduceModel())));
        RunContext context = RunContext.quiet().withData(new DataRoot(DATA));
        for (String method : List.of("steepest", "halfStep", "zeroSecondDerivative", "tabulated")) {
            double e0 = runs.execute(
                            "xas.reduce",
                            Json.object(
                                    "{\"spectrum\": {\"file\": \"data/xas/xdi/cu_metal_10K.xdi\"}, \"preEdge\": {\"e0Method\": \""
                                            + method + "\"}}"),
                            context,
                            false)
                    .result()
                    .get("e0EV")
                    .doubleValue();
            assertThat(e0).as(method).isBetween(8976.0, 8984.0);
        }
    }

    @Test
    void aSmallRbkgIsRaisedWithANotice() {
        Runs runs = new Runs(Registry.of(List.of(new ReduceModel())));
        RunContext context = RunContext.quiet().withData(new DataRoot(DATA));
        String warnings = runs.execute(
                        "xas.reduce",
                        Json.object(
                                "{\"spectrum\": {\"file\": \"data/xas/columns/cu_10k.xmu\"}, \"background\": {\"rbkgA\": 0.06}}"),
                        context,
                        false)
                .result()
                .get("warnings")
                .toString();
        assertThat(warnings).contains("raised");
    }
}
