package org.apical.models.iqtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import org.apical.model.ApicalException;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.numerics.Workers;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.apical.physics.iqtp.IqtpUnits;
import org.apical.physics.iqtp.LengthDistribution;
import org.apical.physics.iqtp.PositionDensity;
import org.apical.physics.iqtp.Scattering;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code iqtp.exafs}: P(R) of a bond against the other ways to it, chi(k) against exact forms, bad input. */
class ExafsModelTest {
    private static final Runs RUNS = new Runs(Models.registry());
    private static final RunContext CONTEXT =
            RunContext.quiet().withData(new DataRoot(Path.of(System.getProperty("apical.root", ".."))));

    /** ' stands for ". */
    private static ObjectNode run(String model, String json) {
        return RUNS.execute(model, Json.object(json.replace('\'', '"')), CONTEXT, false)
                .result();
    }

    private static ObjectNode run(String json) {
        return run("iqtp.exafs", json);
    }

    /** Without coupling a bond is a thermal Gaussian: sigma2 = sum u^2 coth(omega/2kT), and chi is that of (4.1c). */
    @ParameterizedTest
    @CsvSource({"0", "200"})
    void withoutCouplingABondIsGaussian(double kelvin) {
        ObjectNode r =
                run("{'cluster': {'values': {'lambdaIrEV': 0, 'lambdaREV': 0}, 'cutoffs': [12, 12]}, 'temperatureK': "
                        + kelvin + "}");
        double[] u = {
            r.at("/displacementA/0").doubleValue(), r.at("/displacementA/1").doubleValue()
        };
        double[] omega = {0.0707, 0.0620};
        double sigma2 = 0;
        for (int m = 0; m < 2; m++) {
            double warm = kelvin == 0 ? 1 : 1 / Math.tanh(omega[m] / (2 * IqtpUnits.KB * kelvin));
            sigma2 += u[m] * u[m] * warm;
        }
        assertThat(r.get("c2A2").doubleValue()).isCloseTo(sigma2, within(1e-10));
        assertThat(r.get("c3A3").doubleValue()).isCloseTo(0, within(1e-11));
        assertThat(r.get("c4A4").doubleValue()).isCloseTo(0, within(1e-11));
        assertThat(r.get("meanDistanceA").doubleValue())
                .isCloseTo(r.get("referenceDistanceA").doubleValue(), within(1e-10));
        assertThat(r.get("kBeatInvA").isNull()).isTrue();
        assertThat(r.get("maximaA")).hasSize(1);
        for (int i = 0; i < r.get("kInvA").size(); i++) {
            assertThat(r.at("/chi/" + i).doubleValue())
                    .isCloseTo(r.at("/chiGaussian/" + i).doubleValue(), within(2e-9));
        }
    }

    /** A hole tunnels: two sites, whose beat is at pi over twice their distance; a Gaussian of the same variance has none. */
    @Test
    void aTunnellingHoleBeats() {
        ObjectNode r = run("{'displacementA': [0.0373349775, 0], 'temperatureK': 0}");
        JsonNode maxima = r.get("maximaA");
        assertThat(maxima).hasSize(2);
        double delta = maxima.get(1).doubleValue() - maxima.get(0).doubleValue();
        double separation = run("iqtp.cluster", "{}").get("siteSeparationA").doubleValue();
        assertThat(delta).isCloseTo(separation, within(1e-8));
        double beat = r.get("kBeatInvA").doubleValue();
        assertThat(beat).isCloseTo(Math.PI / (2 * delta), within(0.1 * beat));
        assertThat(r.get("c4A4").doubleValue()).isNegative();
    }

    /** The variance is that of iqtp.cluster, and P is normalised. */
    @Test
    void theVarianceIsThatOfTheCluster() {
        ObjectNode r = run("{'cluster': {'cutoffs': [14, 9]}, 'temperatureK': 0}");
        double expected = run("iqtp.cluster", "{'cluster': {'cutoffs': [14, 9]}}")
                .get("bondVarianceA2")
                .doubleValue();
        assertThat(r.get("c2A2").doubleValue()).isCloseTo(expected, within(1e-12));
        double step = r.at("/distanceA/1").doubleValue() - r.at("/distanceA/0").doubleValue();
        double sum = 0;
        for (JsonNode p : r.get("densityInvA")) {
            sum += step * p.doubleValue();
        }
        assertThat(sum).isCloseTo(1, within(1e-7));
    }

    /** Elastic scattering at 0 K is the squared Fourier transform of P: three routes to one distribution. */
    @Test
    void theDensityIsThatOfTheOtherRoutes() {
        ClusterOperator h = ClusterParams.of(Preset.IQTP3, Map.of(), 12, 8).operator();
        double[] u = h.spec().unit();
        double[][] states = ClusterStates.lowest(h, 3, () -> {}).vectors();
        double[] weights = {0.5, 0.3, 0.2};
        LengthDistribution lengths = LengthDistribution.of(h, states, weights, u, Workers.here());
        double length = Math.hypot(u[0], u[1]);
        PositionDensity density = new PositionDensity(h, states, weights, new double[] {u[0] / length, u[1] / length});
        for (double z : new double[] {-0.3, -0.11, 0, 0.04, 0.2}) {
            assertThat(lengths.at(z)[0]).isCloseTo(density.at(z / length) / length, within(1e-11));
        }
        LengthDistribution ground =
                LengthDistribution.of(h, new double[][] {states[0]}, new double[] {1}, u, Workers.here());
        double[] z = ground.points(20);
        double[] mass = ground.mass(z);
        double re = 0;
        double im = 0;
        for (int i = 0; i < z.length; i++) {
            re += mass[i] * Math.cos(15 * z[i]);
            im += mass[i] * Math.sin(15 * z[i]);
        }
        double elastic = Scattering.weight(states[0], new Scattering(h, u, 15).apply(states[0]));
        assertThat(re * re + im * im).isCloseTo(elastic, within(1e-13));
    }

    /** The variance of the antisymmetric stretch is u^2 times the thermal mean of x^2. */
    @Test
    void warmAsInThermodynamics() {
        ObjectNode r = run("{'cluster': {'cutoffs': [12, 7]}, 'temperatureK': 300, 'displacementA': [0.04, 0]}");
        ObjectNode thermal = run("iqtp.thermal", "{'cluster': {'cutoffs': [12, 7]}, 'temperaturesK': [300]}");
        assertThat(r.get("c2A2").doubleValue())
                .isCloseTo(0.0016 * thermal.at("/meanX2/0/0").doubleValue(), within(1e-10));
        assertThat(r.get("populatedStates").intValue()).isGreaterThan(20);
    }

    /** Two states of one energy count alike at 0 K, as just above it. */
    @Test
    void aDegenerateGroundLevelCountsWhole() {
        String cluster =
                "'cluster': {'preset': 'dimerRelative', 'values': {'tEV': 0}, 'cutoffs': [30]}, 'displacementA': [0.05]";
        ObjectNode cold = run("{" + cluster + ", 'temperatureK': 0}");
        assertThat(cold.get("populatedStates").intValue()).isEqualTo(2);
        // Displaced by -+ 2 lambda / omega: two Gaussians.
        double shift = 0.05 * 2 * 0.06 / 0.07;
        assertThat(cold.get("c2A2").doubleValue()).isCloseTo(0.05 * 0.05 + shift * shift, within(1e-9));
        assertThat(cold.get("kBeatInvA").doubleValue()).isCloseTo(Math.PI / (4 * shift), within(0.05));
    }

    @Test
    void cutoffsTooSmallAreAWarning() {
        assertThat(run("{'cluster': {'cutoffs': [4, 4]}}").get("warnings").toString())
                .contains("raise its cutoff");
        assertThat(run("{'temperatureK': 0}").get("warnings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'temperatureK': -1} | temperatureK",
                "{'cluster': {'preset': 'dimerRelative'}} | displacementA",
                "{'displacementA': [0, 0]} | displacementA;zero",
                "{'displacementA': [0.1]} | displacementA;2 modes",
                "{'atom': 'strontium'} | atom;apicalBond",
                "{'displacementA': [2, 0], 'temperatureK': 0} | referenceDistanceA;shorter",
                "{'pathFile': 'example:nothing.dat'} | pathFile",
                "{'kInvA': [5, 4]} | kInvA.1;above",
                "{'kInvA': [5], 'kminInvA': 3} | kInvA;not both",
                "{'kmaxInvA': 90} | kmaxInvA;beyond the table",
                "{'e0EV': 50} | e0EV;below the edge",
                "{'kminInvA': 5, 'kmaxInvA': 4} | kminInvA;below kmaxInvA",
                "{'s02': 0} | s02",
                "{'degeneracy': 0} | degeneracy",
                "{'referenceDistanceA': 0} | referenceDistanceA",
            })
    void badInputIsNamed(String json, String parts) {
        ApicalException e = catchThrowableOfType(ApicalException.class, () -> run(json));
        assertThat(e).as(json).isNotNull();
        for (String part : parts.split(";")) {
            assertThat(e.getMessage()).contains(part);
        }
    }
}
