package org.apical.bench;

import java.util.concurrent.TimeUnit;
import org.apical.models.superstripes.MapParams;
import org.apical.models.superstripes.MapResult;
import org.apical.models.superstripes.TcParams;
import org.apical.models.superstripes.TcResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Tc curves of 200 points on one thread and a map of 8000 points on two, warm, Tc to 1e-4. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SuperlatticeBenchmark {
    private final TcParams stripes = SuperlatticeCases.curve("stripes", 1e-4);
    private final TcParams wells = SuperlatticeCases.curve("wells", 1e-4);
    private final MapParams map = SuperlatticeCases.map();

    @Benchmark
    public TcResult stripes() {
        return SuperlatticeCases.run(stripes);
    }

    @Benchmark
    public TcResult wells() {
        return SuperlatticeCases.run(wells);
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public MapResult map() {
        return SuperlatticeCases.run(map, 2);
    }
}
