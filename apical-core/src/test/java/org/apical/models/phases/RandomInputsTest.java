package org.apical.models.phases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apical.contract.RandomRuns;
import org.apical.model.RunContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random parameters of every model of phase separation, over their whole allowed ranges and a little beyond.
 * {@code -Dapical.fuzz=1000} runs so many of each line; {@code -Dapical.fuzz.seed} begins elsewhere.
 */
class RandomInputsTest {
    private static final int RUNS = Integer.getInteger("apical.fuzz", 5);
    private static final long SEED = Long.getLong("apical.fuzz.seed", 7);

    record Line(String model, String json) {}

    static Stream<Line> lines() {
        return Stream.of(
                new Line("phases.twoBand", "{'fillings': [0.2, 0.5, 0.9]}"),
                new Line("phases.twoBand", "{'densityOfStates': 'flat', 'bandShiftEV': 0.6, 'fillings': [0.1, 1]}"),
                new Line(
                        "phases.twoBand",
                        "{'densityOfStates': 'semicircle', 'fillings': [0.4], 'diagramShiftsEV': [-0.2, 0, 0.2]}"),
                new Line("phases.vanDerWaals", "{'temperaturesK': [30, 150], 'doping': [0.05, 0.2]}"),
                new Line("phases.vanDerWaals", "{'bondEnergyK': 0, 'temperaturesK': [90]}"),
                new Line("phases.droplet", "{}"),
                new Line("phases.droplet", "{'shape': 'rod', 'volumeFraction': 0.7}"),
                new Line("phases.lamella", "{}"),
                new Line("phases.lamella", "{'coulombKind': 'coulomb', 'coulombStrength': 0.3}"),
                new Line("phases.cahnHilliard", "{'gridPoints': 16, 'times': [0, 2, 5], 'frames': 2}"),
                new Line(
                        "phases.cahnHilliard",
                        "{'gridPoints': 16, 'boxLength': 12, 'times': [3], 'coulombKind': 'screened', 'coulombStrength':"
                                + " 0.05, 'screeningWavenumber': 0.2, 'strainFourfold': 0.2, 'strainUniaxial': 0.1,"
                                + " 'disorderRms': 0.1, 'disorderLength': 2, 'reducedTemperature': [1.2, 0], 'quenchTimes':"
                                + " [1]}"),
                new Line(
                        "phases.cahnHilliard",
                        "{'gridPoints': 16, 'freeEnergy': 'bm1', 'times': [1], 'initialField': 'mode', 'mobility': 5,"
                                + " 'gradientCoefficient': 2, 'meanConcentration': 0.5, 'stepTolerance': 1e-3}"),
                new Line("phases.kawasaki", "{'rows': 4, 'columns': 4, 'sweeps': 50, 'equilibrationSweeps': 5}"),
                new Line(
                        "phases.kawasaki",
                        "{'rows': 6, 'columns': 9, 'sweeps': 30, 'coulombKind': 'coulomb', 'coulombStrength': 1, 'frames': 3}"),
                new Line(
                        "phases.isotope",
                        "{'onset16K': [110, 90, 70], 'onset18K': [170, 120, 75], 'onset16ErrorK': [2, 2, 2],"
                                + " 'onset18ErrorK': [3, 3, 3], 'doping': [0.06, 0.1, 0.15]}"),
                new Line("phases.isotope", "{'onset16K': [110], 'onset18K': [170]}"),
                new Line("phases.strain", "{'doping': [0.1, 0.16, 0.2], 'mismatch': [0.02, 0.05]}"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aResultOrAnErrorThatNamesAKey(Line line) {
        RandomRuns.Tally tally = new RandomRuns(line.model(), line.json(), RunContext.quiet(), SEED).run(RUNS);
        // were all refused, the models themselves would not have been tried
        assertThat(tally.results() + tally.cancelled()).as(tally.toString()).isPositive();
    }
}
