package org.apical.models.debyewaller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.model.BadInput;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.physics.Constants;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebyeWallerModelsTest {
    private static final Runs RUNS = new Runs(Registry.of(DebyeWallerModels.all()));
    private static final String SERIES =
            "{'temperatureK': [20, 60, 100, 150, 200], 'sigma2A2': [4.61e-3, 4.60e-3, 4.72e-3,"
                    + " 5.0e-3, 5.4e-3], 'errorA2': 1e-4";

    private static ObjectNode run(String model, String json) {
        return RUNS.execute(model, Json.object(json.replace('\'', '"')), RunContext.quiet(), true)
                .result();
    }

    @Test
    void quantumAndTemperatureAreOneThing() {
        ObjectNode byTheta = run("debyeWaller.einstein", "{'thetaK': " + 40 / Constants.BOLTZMANN_MEV + "}");
        ObjectNode byQuantum = run("debyeWaller.einstein", "{'quantumMeV': 40.0}");
        assertThat(byTheta.get("quantumMeV").doubleValue()).isCloseTo(40, within(1e-6));
        for (int i = 0; i < 6; i++) {
            assertThat(byTheta.get("sigma2A2").get(i).doubleValue())
                    .isCloseTo(byQuantum.get("sigma2A2").get(i).doubleValue(), within(1e-10));
        }
    }

    @Test
    void densityAndNormanRadiusAreOneThing() {
        ObjectNode a = run("debyeWaller.correlatedDebye", "{'rNormanA': 1.4562}");
        double rho = a.get("densityPerA3").doubleValue();
        ObjectNode b = run("debyeWaller.correlatedDebye", "{'densityPerA3': " + rho + "}");
        assertThat(b.get("debyeWavenumberInvA").doubleValue())
                .isCloseTo(Math.cbrt(6 * Math.PI * Math.PI * rho), within(1e-12));
        assertThat(a.get("sigma2A2").get(5).doubleValue())
                .isCloseTo(b.get("sigma2A2").get(5).doubleValue(), within(1e-15));
    }

    @Test
    void whatIsUnphysicalIsSaid() {
        assertThat(run("debyeWaller.einstein", "{'staticSigma2A2': -0.001}").get("warnings"))
                .hasSize(1);
        assertThat(run("debyeWaller.einstein", "{'staticSigma2A2': -0.1}").get("warnings"))
                .hasSize(2);
        assertThat(run("debyeWaller.einstein", "{'cubicMeVPerA3': 90000}")
                        .get("warnings")
                        .get(0)
                        .asText())
                .contains("first order");
        assertThat(run("debyeWaller.anomaly", SERIES + "}").get("warnings").toString())
                .contains("before looking");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            debyeWaller.einstein        | {'thetaK': 400, 'quantumMeV': 30}                   | BAD_VALUE | quantumMeV
            debyeWaller.einstein        | {'massesAmu': [0, 16]}                              | BAD_RANGE | massesAmu.0
            debyeWaller.einstein        | {'temperatureK': [10, -5]}                          | BAD_RANGE | temperatureK.1
            debyeWaller.einstein        | {'thetaEinstein': 400}                              | UNKNOWN_KEY | thetaEinstein
            debyeWaller.correlatedDebye | {'densityPerA3': 0.08, 'rNormanA': 1.4}             | BAD_VALUE | densityPerA3
            debyeWaller.correlatedDebye | {'distanceA': 0}                                    | BAD_RANGE | distanceA
            """)
    void badInput(String model, String json, String code, String path) {
        BadInput e = catchThrowableOfType(BadInput.class, () -> run(model, json));
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'errorA2': 0                                                         | BAD_RANGE       | errorA2.0
            'errorA2': [1e-4, 1e-4]                                              | BAD_RANGE       | errorA2
            'temperatureK': [20, 60, 100, 150]                                   | BAD_RANGE       | sigma2A2
            'temperatureK': [3, 60, 100, 150, 200]                               | BAD_RANGE       | temperatureK.0
            'template': {'kind': 'bumb', 'centreK': 90}                          | BAD_VALUE       | template.kind
            'template': {'kind': 'bump', 'centreK': 9000}                        | UNDERDETERMINED | template.centreK
            'scan': {'fromK': 200, 'toK': 100, 'stepK': 10}                      | BAD_RANGE       | scan.fromK
            'scan': {'fromK': 2000, 'toK': 3000, 'stepK': 10}                    | UNDERDETERMINED | scan.fromK
            'scan': {'fromK': 20, 'toK': 300, 'stepK': 1e-5}                     | TOO_LARGE       | scan.stepK
            'temperatureK': [20, 60, 100], 'sigma2A2': [0.004, 0.004, 0.005]     | UNDERDETERMINED | temperatureK
            """)
    void badAnomaly(String change, String code, String path) {
        ObjectNode params = Json.object((SERIES + "}").replace('\'', '"'));
        params.setAll(Json.object(("{" + change + "}").replace('\'', '"')));
        BadInput e = catchThrowableOfType(BadInput.class, () -> run("debyeWaller.anomaly", params.toString()));
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.path()).isEqualTo(path);
    }
}
