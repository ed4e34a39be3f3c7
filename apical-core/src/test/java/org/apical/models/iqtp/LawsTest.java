package org.apical.models.iqtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;

/**
 * Exact limits of clusters that no other test has. Which test holds which law of the specification, the reference cases
 * ({@code iqtp.json}) apart:
 *
 * <ul>
 *   <li>section 2, rule 1 (energies fall with every cutoff), and cutoffs raised by themselves: ClusterLimitsTest,
 *       RaisedCutoffsTest; rule 2 (unbounded potentials) and the top kept levels: ClusterModelsTest
 *   <li>sections 2 and 12, sums of levels, one site, Lang and Firsov, two site modes, the adiabatic dimer, reflection, position
 *       grid: ClusterLimitsTest; the Rabi model, the trace at high temperature, isotopes, the three kinds of potential, Mari's
 *       measure: here; degenerate levels, sectors: SpectraTest; fermion signs, the quartic oscillator: reference cases
 *   <li>section 4.5, sum rules, three methods, detailed balance, degenerate ground levels: SpectraTest, ClusterModelsTest; one
 *       density for all routes to P(R): ExafsModelTest
 *   <li>section 5, the mean field of the soft mode, equal minima: ManyClustersTest; moments of the phase: SpectraTest
 *   <li>section 6, order in time, locking of two, lag, noise on chains and in crowds, inertia, threads: PhaseDynamicsTest; closed
 *       forms: SelfConsistentTest; size at the threshold: CriticalScalingTest; the XY ring, cubes: FiniteSizeLawsTest
 *   <li>section 7, kept states, products of chains, free fermions: ClusterChainTest, FreeFermionChainTest, ManyClustersTest
 *   <li>section 8, the rule of the verdict: SizeScalingTest; stiffness: ManyClustersTest
 *   <li>section 13, bad input: ClusterModelsTest, ManyClustersTest, ExafsModelTest, KuramotoInputsTest, and by chance
 *       RandomInputsTest; warnings: ClusterModelsTest (cutoffs, sum rules, random vectors), KuramotoInputsTest (time step, verdict)
 * </ul>
 */
class LawsTest {
    private static final Runs RUNS = new Runs(Models.registry());

    /** ' stands for ". */
    private static ObjectNode run(String model, String json) {
        return RUNS.execute(model, Json.object(json.replace('\'', '"')), RunContext.quiet(), false)
                .result();
    }

    /** The relative dimer is the quantum Rabi model: its levels are the zeros of Braak's functions (PRL 107, 100401). */
    @Test
    void theDimerHasTheSpectrumOfTheRabiModel() {
        ObjectNode r = run("iqtp.cluster", "{'cluster': {'preset': 'dimerRelative'}, 'levels': 6}");
        double omega = 0.07;
        double g = 0.06 / omega;
        double delta = 0.05 / omega;
        for (int k = 0; k < 6; k++) {
            double x = r.at("/energiesEV/" + k).doubleValue() / omega - 0.5 + g * g;
            double d = 1e-10;
            boolean plus = braak(x - d, g, delta) * braak(x + d, g, delta) < 0;
            boolean minus = braak(x - d, g, -delta) * braak(x + d, g, -delta) < 0;
            assertThat(plus ^ minus).as("level " + k).isTrue();
        }
    }

    private static double braak(double x, double g, double delta) {
        double before = 0;
        double now = 1;
        double power = 1;
        double sum = 0;
        for (int n = 0; n < 120; n++) {
            sum += now * power * (1 - delta / (x - n));
            double f = 2 * g + (n - x + delta * delta / (x - n)) / (2 * g);
            double next = (f * now - before) / (n + 1);
            before = now;
            now = next;
            power *= g;
        }
        return sum;
    }

    /** At a temperature far above all levels U is the mean of all of them. */
    @Test
    void hotIsTheTrace() {
        ObjectNode r = run(
                "iqtp.thermal",
                "{'cluster': {'preset': 'displacedOscillator', 'values': {'omegaEV': 1e-4, 'lambdaEV': 1e-5}, 'cutoffs': [20]},"
                        + " 'temperaturesK': [100000]}");
        assertThat(r.at("/internalEnergyEV/0").doubleValue()).isCloseTo(0.301, within(1e-6));
        assertThat(r.at("/entropyKB/0").doubleValue()).isCloseTo(Math.log(20), within(1e-6));
    }

    /**
     * One site with one mode moves in omega x^2/4 + lambda x: the adiabatic surface is that, and so is the potential that the
     * ground state's density tells of. At a temperature the density is Gaussian, of variance coth(omega/2kT).
     */
    @Test
    void ofADisplacedOscillatorAllThreePotentialsAreKnown() {
        double omega = 0.07;
        double lambda = 0.05;
        double kt = 8.617333262e-5 * 300;
        double[] x = {-3.5, -2, -1.5, 0, 1};
        String rest = "{'cluster': {'preset': 'displacedOscillator', 'cutoffs': [60], 'values': {'lambdaEV': 0.05}},"
                + " 'temperatureK': 300, 'xi': [-3.5, -2, -1.5, 0, 1], 'kind': ";
        ObjectNode adiabatic = run("iqtp.potential", rest + "'adiabatic'}");
        ObjectNode marginal = run("iqtp.potential", rest + "'marginal'}");
        ObjectNode meanForce = run("iqtp.potential", rest + "'meanForce'}");
        for (int i = 0; i < x.length; i++) {
            double exact = 0.3 + omega * x[i] * x[i] / 4 + lambda * x[i];
            assertThat(adiabatic.at("/valuesEV/" + i).doubleValue()).isCloseTo(exact, within(1e-12));
            assertThat(marginal.at("/valuesEV/" + i).doubleValue()).isCloseTo(exact, within(1e-7));
            double variance = 1 / Math.tanh(omega / (2 * kt));
            double centre = -2 * lambda / omega;
            double force = kt * (Math.pow(x[i] - centre, 2) - Math.pow(x[0] - centre, 2)) / (2 * variance);
            assertThat(meanForce.at("/valuesEV/" + i).doubleValue()
                            - meanForce.at("/valuesEV/0").doubleValue())
                    .isCloseTo(force, within(1e-7));
        }
    }

    /**
     * A basis without a mirror that is too large to be diagonalised in a moment: only the populated states are computed, and the
     * free energy is that of the levels.
     */
    @Test
    void whereNoSymmetryHelpsThePopulatedStatesAreEnough() {
        String cluster = "'cluster': {'preset': 'iqtp6h', 'cutoffs': [7, 8, 16]}";
        ObjectNode thermal = run("iqtp.thermal", "{" + cluster + ", 'temperaturesK': [20]}");
        assertThat(thermal.get("states").intValue()).isLessThan(200);
        ObjectNode levels = run("iqtp.cluster", "{" + cluster + ", 'levels': 20}");
        double kt = 8.617333262e-5 * 20;
        double z = 0;
        double ground = levels.at("/energiesEV/0").doubleValue();
        for (int k = 0; k < 20; k++) {
            z += Math.exp(-(levels.at("/energiesEV/" + k).doubleValue() - ground) / kt);
        }
        assertThat(thermal.at("/freeEnergyEV/0").doubleValue()).isCloseTo(ground - kt * Math.log(z), within(1e-9));
    }

    /** Another mass leaves the potential in angstrom as it is: x grows as the unit of displacement shrinks. */
    @Test
    void anIsotopeLeavesThePotentialInAngstrom() {
        double heavy = 17.99915961;
        for (String preset : new String[] {"iqtp3", "iqtp6h"}) {
            String at = preset.equals("iqtp3") ? "[1.3, -0.4]" : "[1.3, -0.4, -2]";
            String cluster = "{'cluster': {'preset': '" + preset + "', 'oxygenMassU': ";
            ObjectNode light = run("iqtp.potential", cluster + "15.99491462}, 'xi': [0], 'points': [" + at + "]}");
            ObjectNode u16 = run("iqtp.cluster", cluster + "15.99491462}, 'levels': 1}");
            ObjectNode u18 = run("iqtp.cluster", cluster + heavy + "}, 'levels': 1}");
            double[] x = Json.mapper()
                    .convertValue(Json.object("{\"x\": " + at + "}").get("x"), double[].class);
            StringBuilder same = new StringBuilder();
            for (int m = 0; m < x.length; m++) {
                double ratio = u16.at("/displacementUnitA/" + m).doubleValue()
                        / u18.at("/displacementUnitA/" + m).doubleValue();
                same.append(m == 0 ? "[" : ", ").append(x[m] * ratio);
                boolean strontium = preset.equals("iqtp6h") && m == 2;
                assertThat(ratio > 1).as(preset + " mode " + m).isEqualTo(!strontium);
            }
            ObjectNode other = run("iqtp.potential", cluster + heavy + "}, 'xi': [0], 'points': [" + same + "]]}");
            assertThat(other.at("/pointValuesEV/0").doubleValue())
                    .as(preset)
                    .isCloseTo(light.at("/pointValuesEV/0").doubleValue(), within(1e-12));
            // and yet what moves in it tunnels less
            assertThat(u18.at("/energiesEV/0").doubleValue())
                    .isLessThan(u16.at("/energiesEV/0").doubleValue());
        }
    }

    /** Without couplings both stretches are in their vacuum: Mari's measure is 1, and there is no phase to be coherent. */
    @Test
    void theVacuumIsAsSynchronisedAsCanBe() {
        ObjectNode r = run(
                "iqtp.cluster",
                "{'cluster': {'preset': 'iqtp6h', 'cutoffs': [5, 5, 6], 'values': {'lambdaApEV': 0, 'lambdaSrEV': 0, 'k3EV': 0,"
                        + " 'k4EV': 0}}}");
        assertThat(r.at("/synchronisation/mari").doubleValue()).isCloseTo(1, within(1e-9));
        assertThat(r.at("/synchronisation/positionCorrelation").doubleValue()).isCloseTo(0, within(1e-9));
        assertThat(r.at("/synchronisation/phaseCoherence").isNull()).isTrue();
        assertThat(r.at("/meanX2/0").doubleValue()).isCloseTo(1, within(1e-9));
    }
}
