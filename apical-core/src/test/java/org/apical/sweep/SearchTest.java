package org.apical.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches for the best value of a result. */
class SearchTest {
    private static SweepSpec read(String optimize, String... more) {
        return SweepFile.read(
                "s.yaml",
                "model: test.hills\n" + String.join("\n", more) + "\noptimize: " + optimize + "\n",
                SweepModels.registry());
    }

    private static final String PLACE = "variables: [{key: x, from: -5, to: 5}, {key: y, from: -5, to: 5}]";

    @ParameterizedTest
    @ValueSource(strings = {"multiStart, starts: 12", "cmaes, starts: 6"})
    void findsTheHigherHill(String method) {
        SweepSpec spec = read("{result: height, goal: maximize, method: " + method + ", " + PLACE
                + ", evaluations: 3000, tolerance: 1e-10}");
        List<Object> heights = SweepFileTest.column(spec, "height");
        int best = 0;
        for (int i = 0; i < heights.size(); i++) {
            best = (Double) heights.get(i) > (Double) heights.get(best) ? i : best;
        }
        assertThat((Double) SweepFileTest.column(spec, "x").get(best)).isCloseTo(3, within(0.02));
        assertThat((Double) SweepFileTest.column(spec, "y").get(best)).isCloseTo(1, within(0.02));
        assertThat(SweepFileTest.column(spec, "converged")).contains(true);
        assertThat(SweepFileTest.column(spec, "height")).isEqualTo(heights);
    }

    @Test
    void aLocalSearchClimbsTheHillItStandsOn() {
        SweepSpec spec = read("{result: height, goal: maximize, method: local, tolerance: 1e-10, variables:"
                + " [{key: x, from: -5, to: 5, start: -3}, {key: y, from: -5, to: 5, start: -1}]}");
        assertThat((Double) SweepFileTest.column(spec, "x").get(0)).isCloseTo(-2, within(0.01));
        assertThat((Double) SweepFileTest.column(spec, "y").get(0)).isCloseTo(-2, within(0.01));
    }

    @Test
    void oneVariableAtEachPointOfAnAxis() {
        SweepSpec spec = read(
                "{result: height, goal: maximize, method: local, variables: [{key: x, from: 2, to: 4}]}",
                "params: {y: 1}",
                "axes: [{key: height, values: [1, 2]}]");
        // The parameter has the column's name; the result moves aside.
        assertThat(SweepFileTest.column(spec, "height")).containsExactly(1.0, 2.0);
        assertThat((Double) SweepFileTest.column(spec, "result.height").get(1)).isCloseTo(2.01, within(0.02));
        assertThat((Double) SweepFileTest.column(spec, "x").get(1)).isCloseTo(3, within(0.01));
    }

    @Test
    void anEndedBudgetIsSaidAndTheBestSoFarKept() {
        SweepSpec spec = read(
                "{result: height, goal: maximize, method: cmaes, " + PLACE + ", evaluations: 20, tolerance: 1e-14}");
        assertThat(SweepFileTest.column(spec, "converged")).containsExactly(false);
        assertThat(SweepFileTest.column(spec, "evaluations")).allMatch(n -> (Long) n <= 21);
        assertThat(SweepFileTest.column(spec, "errorCode").get(0)).isNull();
    }

    @Test
    void aSearchInWhichEveryPointFailsIsAFailedRow() {
        SweepSpec spec = read("{result: height, goal: minimize, method: local, variables:"
                + " [{key: x, from: 4.5, to: 5}, {key: y, from: -5, to: -4.5}]}");
        assertThat(SweepFileTest.column(spec, "errorCode")).containsExactly("BAD_VALUE");
    }
}
