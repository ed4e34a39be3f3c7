package org.apical.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apical.data.xas.XasFile;
import org.apical.physics.xafs.Background;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.Normalization;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time of each step of a reduction of one 612-point spectrum, one thread, warm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReductionBenchmark {
    private ReductionSteps steps;

    /** Reads the spectrum. */
    @Setup
    public void setUp() throws IOException {
        steps = ReductionSteps.copper();
    }

    @Benchmark
    public XasFile read() {
        return steps.read();
    }

    @Benchmark
    public Normalization normalise() {
        return steps.normalise();
    }

    @Benchmark
    public Background background() {
        return steps.background();
    }

    @Benchmark
    public ComplexSpectrum transform() {
        return steps.transform();
    }

    @Benchmark
    public ComplexSpectrum all() {
        return steps.all();
    }
}
