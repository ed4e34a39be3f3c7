package org.apical.models.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apical.contract.RandomRuns;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random parameters of every model of maps, over their whole allowed ranges and a little beyond; maps with missing pixels, frames
 * of files that are damaged. {@code -Dapical.fuzz=1000} runs so many of each line; {@code -Dapical.fuzz.seed} begins elsewhere.
 */
class RandomInputsTest {
    private static final int RUNS = Integer.getInteger("apical.fuzz", 5);
    private static final long SEED = Long.getLong("apical.fuzz.seed", 7);
    private static final Path STACKS = Path.of("src/test/resources/stacks");
    private static final String MAP =
            "{'values': [[1, 5, 2, 8, 3], [4, null, 6, 1, 9], [2, 7, 7, 3, 5], [6, 1, 4, 8, null]]}";
    private static final String DRAWN = "{'generator': 'uniform', 'rows': 12, 'columns': 9, 'seed': 3, 'boxWidth': 3}";

    record Line(String model, String json) {}

    static Stream<Line> lines() {
        return Stream.of(
                new Line(
                        "maps.powerLaw",
                        "{'sample': {'kind': 'randomPower', 'count': 60, 'exponent': 2.5, 'minimum': 1, 'seed': 2},"
                                + " 'alternatives': ['exponential', 'lognormal', 'truncated', 'stretchedExponential'],"
                                + " 'bootstrapReplicas': 3}"),
                new Line(
                        "maps.powerLaw",
                        "{'values': [1, 2, 2, 3, 3, 4, 5, 7, 8, 11, 13, 20, 34, 90], 'kind': 'discrete', 'minimum': 'auto',"
                                + " 'minimumTail': 3, 'bootstrapReplicas': 2}"),
                new Line(
                        "maps.powerLaw",
                        "{'sample': {'kind': 'stratifiedTruncated', 'count': 50, 'cutoff': 30}, 'minimum': 1.5,"
                                + " 'alternatives': ['truncated', 'lognormal']}"),
                new Line("maps.correlation", "{'map': " + MAP + ", 'maximumLag': 3, 'fit': true}"),
                new Line(
                        "maps.correlation",
                        "{'map': " + DRAWN + ", 'second': " + DRAWN + ", 'maximumLag': 5, 'bootstrapReplicas': 5}"),
                new Line("maps.puddles", "{'map': " + MAP + ", 'threshold': 3.5}"),
                new Line("maps.puddles", "{'map': " + DRAWN + ", 'thresholdMethod': 'otsu', 'minimumArea': 2}"),
                new Line("maps.puddles", "{'map': " + DRAWN + ", 'thresholdMethod': 'quantile', 'threshold': 0.6}"),
                new Line(
                        "maps.puddleGraph",
                        "{'nodes': 5, 'edges': [[0, 1], [1, 2], [2, 3], [1, 4]], 'transverseFieldK': 2}"),
                new Line(
                        "maps.puddleGraph",
                        "{'puddles': {'map': " + DRAWN + ", 'threshold': 0.5}, 'maximumGap': 2.5, 'couplingK': 10}"),
                new Line("maps.percolation", "{'size': 12, 'samples': 3, 'probabilities': [0.3, 0.6]}"),
                new Line("maps.percolation", "{'size': 10, 'samples': 2, 'lattice': 'bond'}"),
                new Line("maps.network", "{'size': 12}"),
                new Line("maps.network", "{'map': " + MAP + ", 'threshold': 3.5, 'closedConductance': 0}"),
                new Line("maps.transition", "{'size': 9, 'temperaturesK': [30, 38, 40, 42, 50]}"),
                new Line("maps.transition", "{'lattice': 'site', 'size': 9}"),
                new Line("maps.transition", "{'map': " + MAP + "}"),
                new Line(
                        "maps.kinetics",
                        "{'timeS': [0, 1, 2, 3, 5, 8, 12, 20], 'intensity': [1, 1.2, 1.8, 2.4, 2.9, 3.1, 3.0, 3.05]}"),
                new Line("maps.peakFit", "{'minimumSignificance': 1, 'roi': [2, 3, 18, 19]}"),
                new Line(
                        "maps.peakFit",
                        "{'synthetic': {'rows': 2, 'columns': 2, 'frameHeight': 11, 'frameWidth': 13, 'amplitude': 30,"
                                + " 'amplitudeModulation': 0.4, 'centreRow': 5, 'centreColumn': 6, 'centreSwing': 1, 'sigmaRow':"
                                + " 1.5, 'sigmaColumn': 2, 'sigmaModulation': 0.2, 'backgroundOffset': 2, 'backgroundSlopeRow':"
                                + " 0.1, 'noise': 'poisson'}}"),
                new Line("maps.peakFit", "{'file': 'peaks.h5', 'rowRluPerPixel': 0.001, 'latticeConstantA': 3.8}"),
                new Line(
                        "maps.peakFit",
                        "{'file': 'damaged.h5', 'rows': 2, 'columns': 3, 'saturation': 500, 'roi': [0, 0, 9, 9]}"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aResultOrAnErrorThatNamesAKey(Line line) {
        RunContext context = RunContext.quiet().withData(new DataRoot(STACKS));
        RandomRuns.Tally tally = new RandomRuns(line.model(), line.json(), context, SEED).run(RUNS);
        // were all refused, the models themselves would not have been tried
        assertThat(tally.results() + tally.cancelled()).as(tally.toString()).isPositive();
    }
}
