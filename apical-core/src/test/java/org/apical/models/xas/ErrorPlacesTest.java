package org.apical.models.xas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apical.model.ApicalException;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors name the place of the offending key in the whole of the parameters, however deep the record is. */
class ErrorPlacesTest {
    private static final Registry REGISTRY = Models.registry();
    private static final String CU = "{'file': 'data/xas/columns/cu_10k.xmu'}";
    private static final String WRONG = "{'file': 'data/xas/columns/cu_10k.xmu', 'numerator': 9}";

    private static void run(String model, String params) {
        new Runs(REGISTRY)
                .execute(
                        model,
                        Json.object(params.replace("CU", CU)
                                .replace("WRONG", WRONG)
                                .replace("NONE", "{'energyEV': [], 'mu': []}")
                                .replace("BAD", "{'energyEV': [1, 2], 'mu': [null, null], 'dropBadPoints': true}")
                                .replace('\'', '"')),
                        RunContext.quiet().withData(new DataRoot(Path.of("src/test/resources/shared-data"))),
                        false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "xas.reduce | {'spectrum': WRONG} | NO_SUCH_COLUMN | spectrum.numerator",
                "xas.reduce | {'spectrum': CU, 'preEdge': {'e0EV': 7112}} | E0_OUT_OF_RANGE | preEdge.e0EV",
                "xas.reduce | {'spectrum': {'file': 'data/xas/athena/cuybco.prj', 'group': 'x'}} | NO_SUCH_GROUP | spectrum.group",
                "xas.transform | {'data': {'reduction': {'spectrum': WRONG}}} | NO_SUCH_COLUMN | data.reduction.spectrum.numerator",
                "xas.wavelet | {'data': {'merge': [{'spectrum': CU}, {'spectrum': CU, 'preEdge': {'norm1EV': 9000}}]}} | BAD_RANGE | data.merge.1.preEdge.norm1EV",
                "xas.transform | {'data': {'reduction': {'spectrum': CU, 'background': {'kmaxInvA': 40}}}} | BAD_RANGE | data.reduction.background.kmaxInvA",
                "xas.merge | {'scans': [{'spectrum': CU}, {'spectrum': WRONG}]} | NO_SUCH_COLUMN | scans.1.spectrum.numerator",
                "xas.merge | {'scans': [{'spectrum': CU, 'preEdge': {'e0EV': 7112}}], 'quantity': 'norm'} | E0_OUT_OF_RANGE | scans.0.preEdge.e0EV",
                "xas.linearCombination | {'target': {'spectrum': CU}, 'components': [{'spectrum': WRONG}]} | NO_SUCH_COLUMN | components.0.spectrum.numerator",
                "xas.principalComponents | {'spectra': [{'spectrum': CU}, {'spectrum': CU, 'preEdge': {'e0EV': 1}}]} | E0_OUT_OF_RANGE | spectra.1.preEdge.e0EV",
                "xas.difference | {'plus': CU, 'minus': WRONG} | NO_SUCH_COLUMN | minus.numerator",
                "xas.rebin | {'spectrum': CU, 'preEdge': {'e0EV': 7112}} | E0_OUT_OF_RANGE | preEdge.e0EV",
                "xas.smooth | {'spectrum': WRONG} | NO_SUCH_COLUMN | spectrum.numerator",
                "xas.deglitch | {'spectrum': WRONG} | NO_SUCH_COLUMN | spectrum.numerator"
            })
    void namesTheWholePath(String model, String params, String code, String path) {
        assertThatThrownBy(() -> run(model, params)).isInstanceOfSatisfying(BadInput.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.path()).isEqualTo(path);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "xas.reduce | {'spectrum': NONE}",
                "xas.reduce | {'spectrum': BAD}",
                "xas.difference | {'plus': CU, 'minus': NONE}",
                "xas.difference | {'plus': BAD, 'minus': CU}",
                "xas.merge | {'scans': [{'spectrum': CU}, {'spectrum': BAD}]}",
                "xas.merge | {'scans': [{'spectrum': NONE}]}",
                "xas.align | {'reference': NONE, 'spectrum': CU}",
                "xas.smooth | {'spectrum': NONE}",
                "xas.mback | {'spectrum': NONE, 'f2': []}"
            })
    void aSpectrumWithoutPointsIsNotEnoughData(String model, String params) {
        assertThatThrownBy(() -> run(model, params))
                .isInstanceOfSatisfying(
                        ApicalException.class,
                        e -> assertThat(e.code()).as(e.getMessage()).isIn("NOT_ENOUGH_DATA", "BAD_VALUE"));
    }

    @Test
    void aWindowTooNarrowForTheBackgroundIsToldApartFromStrongClamps() {
        assertThatThrownBy(() -> run("xas.reduce", "{'spectrum': CU, 'background': {'window': 'gaussian'}}"))
                .isInstanceOf(NotConverged.class)
                .hasMessageContaining("raise dkInvA");
    }

    @Test
    void aGridThatEndsBeforeTheWindowIsAWarning() {
        assertThat(new Runs(REGISTRY)
                        .execute("xas.window", Json.object("{\"gridMax\": 0.1}"), RunContext.quiet(), false)
                        .result()
                        .get("warnings")
                        .toString())
                .contains("before xmin");
    }
}
