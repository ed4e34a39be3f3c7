package org.apical.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apical.model.Cancelled;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.junit.jupiter.api.Test;

/** The engine of this machine: the same table on any number of threads, and an end that says why. */
class LocalEngineTest {
    private static SweepSpec spec() {
        return SweepFile.read(
                "s.yaml",
                "model: test.nothing\npartPoints: 10\naxes:\n  - {key: x, from: 0, to: 6, points: 7}\n"
                        + "  - sample: {method: latinHypercube, points: 29, axes: [{key: temperatureK, from: 0, to: 9}]}\n",
                SweepModels.registry());
    }

    private static SweepJob job(SweepSpec spec, int threads, boolean failFast) {
        return new SweepJob(spec, ".", IntStream.range(0, spec.parts()).boxed().toList(), failFast, threads, "");
    }

    /** Keeps the parts. */
    private static final class Kept implements ResultSink {
        final Map<Integer, PartTable> parts = new ConcurrentHashMap<>();
        final AtomicInteger computed = new AtomicInteger();

        @Override
        public void part(PartTable table) {
            parts.put(table.part(), table);
        }

        @Override
        public void computed(int points) {
            computed.addAndGet(points);
        }

        List<String> rows() {
            List<String> out = new ArrayList<>();
            new TreeMap<>(parts).values().forEach(t -> out.add(Arrays.deepToString(t.cells())));
            return out;
        }
    }

    @Test
    void oneAndManyThreadsGiveTheSameTable() {
        SweepSpec spec = spec();
        Kept one = new Kept();
        Kept four = new Kept();
        new LocalEngine().run(job(spec, 1, false), one, RunContext.quiet());
        new LocalEngine().run(job(spec, 4, false), four, RunContext.quiet());
        assertThat(one.parts).hasSize(21);
        assertThat(one.computed).hasValue(203);
        assertThat(four.computed).hasValue(203);
        assertThat(four.rows()).isEqualTo(one.rows());
    }

    @Test
    void whatTheSinkRefusesEndsItAndIsSaid() {
        ResultSink full = new ResultSink() {
            @Override
            public void part(PartTable table) {
                if (table.part() == 3) {
                    throw new NotConverged("WRITE_FAILED", "no room");
                }
            }

            @Override
            public void computed(int points) {}
        };
        for (int threads : new int[] {1, 4}) {
            assertThatThrownBy(() -> new LocalEngine().run(job(spec(), threads, false), full, RunContext.quiet()))
                    .isInstanceOf(NotConverged.class)
                    .hasMessage("no room");
        }
    }

    @Test
    void stopsWhenAsked() {
        assertThatThrownBy(() -> new LocalEngine()
                        .run(
                                job(spec(), 2, false),
                                new Kept(),
                                RunContext.quiet().withCancellation(() -> true)))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void failFastEndsAtAFailedPoint() {
        SweepSpec spec = SweepFile.read(
                "s.yaml",
                "model: test.nothing\npartPoints: 1\naxes: [{key: n, from: 10, to: 15, points: 6}]\n",
                SweepModels.registry());
        assertThatThrownBy(() -> new LocalEngine().run(job(spec, 2, true), new Kept(), RunContext.quiet()))
                .isInstanceOfSatisfying(PointRunner.PointFailed.class, e -> assertThat(e.index())
                        .isEqualTo(3));
    }
}
