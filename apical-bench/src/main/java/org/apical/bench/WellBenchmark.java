package org.apical.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apical.physics.wells.JoinedWell;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.Polaron2;
import org.apical.physics.wells.PolynomialWell;
import org.apical.physics.wells.Potential;
import org.apical.physics.wells.Schroedinger;
import org.apical.physics.wells.ThermalDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Levels, and from them g(r), cumulants and modes at five temperatures up to 300 K, one thread, warm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class WellBenchmark {
    private static final double MASS = 63.546 * 15.999 / (63.546 + 15.999);
    private static final double[] TEMPERATURES = {10, 50, 100, 200, 300};
    private static final double[] PLACES = places();

    static final Potential POLARON2 = new Polaron2(12000, 0.065, 12, 0);
    static final Potential QUARTIC = PolynomialWell.quartic(120, 0.065, 0);
    static final Potential JOINED = new JoinedWell(12000, 0.065);

    private static double[] places() {
        double[] x = new double[61];
        for (int i = 0; i < x.length; i++) {
            x[i] = -0.3 + 0.01 * i;
        }
        return x;
    }

    static List<Object> run(Potential potential) {
        Levels levels = Schroedinger.solve(potential, MASS, 6, 300);
        List<ThermalDistribution> all = new ArrayList<>();
        List<Object> out = new ArrayList<>();
        for (double t : TEMPERATURES) {
            ThermalDistribution g = ThermalDistribution.of(levels, t);
            all.add(g);
            out.add(g.cumulants());
            out.add(g.modes());
        }
        out.add(ThermalDistribution.densities(all, PLACES));
        return out;
    }

    @Benchmark
    public List<Object> polaron2() {
        return run(POLARON2);
    }

    @Benchmark
    public List<Object> quartic() {
        return run(QUARTIC);
    }

    @Benchmark
    public List<Object> joined() {
        return run(JOINED);
    }
}
