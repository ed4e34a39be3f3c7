package org.apical.models.iqtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apical.contract.RandomRuns;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random parameters of every model of tunnelling polarons, over their whole allowed ranges and a little beyond.
 * {@code -Dapical.fuzz=1000} runs so many of each line; {@code -Dapical.fuzz.seed} begins elsewhere.
 */
class RandomInputsTest {
    private static final int RUNS = Integer.getInteger("apical.fuzz", 4);
    private static final long SEED = Long.getLong("apical.fuzz.seed", 7);
    private static final RunContext CONTEXT =
            RunContext.quiet().withData(new DataRoot(Path.of(System.getProperty("apical.root", ".."))));

    private static final String THREE = "'cluster': {'cutoffs': [6, 4], 'values': {'tEV': 0.4, 'lambdaIrEV': 0.09,"
            + " 'lambdaREV': 0.04, 'omegaIrEV': 0.07, 'uOEV': 4, 'epsOEV': 3, 'holesUp': 1}}";
    private static final String SIX =
            "'cluster': {'preset': 'iqtp6h', 'cutoffs': [3, 3, 6], 'values': {'k3EV': 0.01, 'k4EV':"
                    + " 0.006, 'ksEV': 5e-5, 'lambdaSrEV': 0.06, 'omegaSrEV': 0.012, 'tApEV': 0.2}}";
    private static final String OWN =
            "'cluster': {'preset': 'custom', 'cutoffs': [5, 4], 'hamiltonian': {'sites': [{'name': 'a', 'uEV': 2},"
                    + " {'name': 'b', 'energyEV': 0.2, 'referenceOccupation': 0.5}, {'name': 'c'}], 'holesUp': 1, 'holesDown': 1,"
                    + " 'hoppings': [{'from': 0, 'to': 1, 'tEV': 0.3}, {'from': 1, 'to': 2, 'tEV': -0.2}], 'repulsions': [{'i': 0,"
                    + " 'j': 2, 'vEV': 0.4}], 'modes': [{'name': 'p', 'omegaEV': 0.07, 'massU': 16}, {'name': 'q', 'omegaEV':"
                    + " 0.02, 'massU': 60}], 'siteCouplings': [{'mode': 0, 'site': 0, 'gEV': 0.05}, {'mode': 1, 'site': 1, 'gEV':"
                    + " 0.02}], 'bondCouplings': [{'mode': 1, 'from': 0, 'to': 1, 'gEV': 0.03}], 'anharmonic': [{'coefficientEV':"
                    + " 0.01, 'powers': [2, 1]}, {'coefficientEV': 0.01, 'powers': [4, 0]}, {'coefficientEV': 0.01, 'powers': [0,"
                    + " 4]}]}}";

    record Line(String model, String json) {}

    static Stream<Line> lines() {
        return Stream.of(
                new Line("iqtp.cluster", "{" + THREE + ", 'positionX': [-1, 0, 2]}"),
                new Line("iqtp.cluster", "{" + SIX + ", 'levels': 2}"),
                new Line("iqtp.cluster", "{" + OWN + "}"),
                new Line("iqtp.cluster", "{'cluster': {'preset': 'iqtp6ThreeHole', 'cutoffs': [2, 2, 3, 2]}}"),
                new Line(
                        "iqtp.cluster",
                        "{'cluster': {'preset': 'dimerSite', 'cutoffs': [5, 5], 'values': {'uEV': 0.5}}}"),
                new Line(
                        "iqtp.cluster",
                        "{'cluster': {'preset': 'dimerRelative', 'cutoffs': [12], 'cutoffToleranceEV': 1e-4, 'memoryGB': 0.01,"
                                + " 'values': {'tEV': 0.05, 'omegaEV': 0.07, 'lambdaEV': 0.06}}}"),
                new Line(
                        "iqtp.cluster",
                        "{'cluster': {'preset': 'displacedOscillator', 'cutoffs': [9], 'values': {'epsEV': 0.3, 'omegaEV': 0.07,"
                                + " 'lambdaEV': 0.09}}}"),
                new Line(
                        "iqtp.spectrum", "{" + THREE + ", 'qInvA': [3, 9], 'omegaEV': [0, 0.05], 'temperatureK': 100}"),
                new Line(
                        "iqtp.spectrum",
                        "{" + SIX + ", 'qInvA': [5], 'omegaEV': [0, 0.05], 'method': 'lanczos', 'atom': 'apical1',"
                                + " 'broadening': 'lorentzian', 'iterations': 40}"),
                new Line(
                        "iqtp.spectrum",
                        "{" + THREE + ", 'qInvA': [5], 'omegaEV': [0.05], 'method': 'kpm', 'kpm': {'moments': 60}}"),
                new Line("iqtp.thermal", "{" + THREE + "}"),
                new Line("iqtp.thermal", "{" + OWN + ", 'method': 'ftlm', 'samples': 3, 'krylovDimension': 20}"),
                new Line(
                        "iqtp.exafs",
                        "{" + THREE + ", 'temperatureK': 80, 'kInvA': [2, 5, 9], 'referenceDistanceA': 1.9}"),
                new Line("iqtp.exafs", "{" + SIX + ", 'atom': 'apical1', 'kInvA': [3, 12]}"),
                new Line("iqtp.potential", "{" + THREE + ", 'xi': [-1, 0, 2], 'points': [[0, 1]], 'wells': true}"),
                new Line("iqtp.potential", "{" + SIX + ", 'direction': [1, -1, 0], 'xi': [0, 1]}"),
                new Line("iqtp.potential", "{" + THREE + ", 'kind': 'marginal', 'xi': [0, 2], 'wells': true}"),
                new Line("iqtp.potential", "{" + THREE + ", 'kind': 'meanForce', 'temperatureK': 90, 'xi': [0, 2]}"),
                new Line("iqtp.scan", "{" + SIX + ", 'values': [0, 0.005, 0.01], 'levels': 3}"),
                new Line("iqtp.scan", "{" + THREE + ", 'parameter': 'tEV', 'values': [0.3, 0.4]}"),
                new Line(
                        "iqtp.meanField",
                        "{'cluster': {'preset': 'iqtp6h', 'cutoffs': [3, 3], 'values': {'k4EV': 0.006, 'ksEV': 5e-5,"
                                + " 'lambdaSrEV': 0.06}}, 'k3EV': [0, 0.01], 'softX': [-3, 0, 1], 'temperatureK': 60}"),
                new Line("iqtp.coupledClusters", "{" + THREE + ", 'keptStates': [2, 3], 'count': 3}"),
                new Line(
                        "iqtp.coupledClusters",
                        "{" + THREE + ", 'keptStates': [2, 4], 'count': 4, 'method': 'dmrg', 'bondDimension': 8}"),
                new Line("iqtp.pseudospin", "{'shape': [3, 2]}"),
                new Line("iqtp.pseudospin", "{'shape': [20], 'method': 'freeFermion'}"),
                new Line("iqtp.phaseMap", "{" + SIX + "}"),
                new Line("iqtp.network", "{" + SIX + ", 'intercellCouplingEV': 0.002, 'disorderMeV': 1}"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aResultOrAnErrorThatNamesAKey(Line line) {
        RandomRuns.Tally tally = new RandomRuns(line.model(), line.json(), CONTEXT, SEED).run(RUNS);
        assertThat(tally.results() + tally.refused() + tally.cancelled()).isEqualTo(RUNS);
        // the parameters that the others are made from are good
        assertThat(new Runs(Models.registry())
                        .execute(line.model(), Json.object(line.json().replace('\'', '"')), CONTEXT, true)
                        .result())
                .isNotEmpty();
    }
}
