package org.apical.models.kuramoto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apical.contract.RandomRuns;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random parameters of every model of oscillators, over their whole allowed ranges and a little beyond.
 * {@code -Dapical.fuzz=1000} runs so many of each line; {@code -Dapical.fuzz.seed} begins elsewhere.
 */
class RandomInputsTest {
    private static final int RUNS = Integer.getInteger("apical.fuzz", 6);
    private static final long SEED = Long.getLong("apical.fuzz.seed", 7);

    record Line(String model, String json) {}

    static Stream<Line> lines() {
        return Stream.of(
                new Line("kuramoto.meanField", "{'count': 20, 'steps': 50, 'timeStep': 0.005, 'sampleEvery': 10}"),
                new Line(
                        "kuramoto.meanField",
                        "{'count': 9, 'steps': 30, 'averageFrom': 10, 'noise': 0.3, 'inertia': 0.8, 'lag': 0.4, 'sweep': [1, 2],"
                                + " 'frequencies': {'kind': 'gaussianQuantilePermuted', 'width': 0.4, 'stride': 4}, 'phases':"
                                + " {'kind': 'ripple'}}"),
                new Line(
                        "kuramoto.meanField",
                        "{'count': 3, 'steps': 20, 'frequencies': {'kind': 'list', 'values': [0, 1, 2]}, 'phases': {'kind':"
                                + " 'list', 'values': [0, 0.5, -1]}}"),
                new Line(
                        "kuramoto.lattice",
                        "{'shape': [5, 4, 3], 'steps': 20, 'bondCoupling': 0.5, 'bondCouplingPerp': 0.1, 'noise': 0.2,"
                                + " 'frequencies': {'kind': 'gaussianHash', 'width': 0.3, 'seed': 3}}"),
                new Line(
                        "kuramoto.lattice",
                        "{'shape': [6, 2], 'periodic': false, 'steps': 20, 'inertia': 1, 'lag': 0.2}"),
                new Line(
                        "kuramoto.lattice",
                        "{'shape': [5], 'steps': 20, 'edges': [[0, 1], [1, 2], [4, 0]], 'frequencies': {'kind':"
                                + " 'uniformQuantile', 'width': 1}}"),
                new Line("kuramoto.selfConsistent", "{'couplings': [0.8, 1.7, 3], 'lag': 0.3}"),
                new Line("kuramoto.selfConsistent", "{'couplings': [0.8, 2.3], 'noise': 0.4}"),
                new Line("kuramoto.selfConsistent", "{'distribution': 'gaussian', 'couplings': [1.5, 2]}"),
                new Line("kuramoto.selfConsistent", "{'distribution': 'uniform', 'couplings': [1, 1.4]}"),
                new Line(
                        "kuramoto.selfConsistent",
                        "{'distribution': 'identical', 'noise': 1, 'couplings': [1.5, 2.5]}"),
                new Line("kuramoto.ottAntonsen", "{'times': [0, 1, 10]}"),
                new Line("kuramoto.finiteSize", "{'sizes': [3, 5], 'thermalTime': 2, 'measureTime': 5}"),
                new Line(
                        "kuramoto.finiteSize",
                        "{'sizes': [3, 4, 5], 'layers': [2, 3, 4], 'thermalTime': 1, 'measureTime': 4, 'disorderWidth': 0.4,"
                                + " 'disorderSamples': 2, 'inertia': 0.5}"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aResultOrAnErrorThatNamesAKey(Line line) {
        RandomRuns.Tally tally = new RandomRuns(line.model(), line.json(), RunContext.quiet(), SEED).run(RUNS);
        assertThat(tally.results() + tally.refused() + tally.cancelled()).isEqualTo(RUNS);
        // the parameters that the others are made from are good
        assertThat(new Runs(Models.registry())
                        .execute(line.model(), Json.object(line.json().replace('\'', '"')), RunContext.quiet(), true)
                        .result())
                .isNotEmpty();
    }
}
