package org.apical.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apical.physics.pairing.Coulomb;
import org.apical.physics.pairing.CriticalTemperature;
import org.apical.physics.pairing.ModeSpectrum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time of one Tc of the spectrum of Nb, one thread, warm; run it from the root of the project. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EliashbergBenchmark {
    /** Cutoff in meV; 330.36 is ten times the highest frequency. */
    @Param({"330.36", "7000"})
    double cutoffMeV;

    private ModeSpectrum spectrum = new ModeSpectrum(new double[] {1}, new double[] {1});

    /** Reads the spectrum. */
    @Setup
    public void setUp() throws IOException {
        spectrum = EliashbergTiming.read(
                Path.of("apical-core/src/main/resources/org/apical/bundled/alpha2F/nb_dft_isome.csv"));
    }

    @Benchmark
    public CriticalTemperature tc() {
        double muStar = Coulomb.rescale(0.12, 10 * spectrum.omegaMax(), cutoffMeV);
        return CriticalTemperature.of(spectrum, new Coulomb(muStar, cutoffMeV), () -> {});
    }
}
