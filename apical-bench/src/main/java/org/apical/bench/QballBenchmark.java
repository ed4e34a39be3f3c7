package org.apical.bench;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apical.models.qball.ContoursParams;
import org.apical.models.qball.ContoursResult;
import org.apical.models.qball.PhaseDiagramParams;
import org.apical.models.qball.PhaseDiagramResult;
import org.apical.models.qball.ProfileParams;
import org.apical.models.qball.ProfileResult;
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

/** Time of a phase diagram of 200 couplings, of 8 contours of 400 points and of one profile, one thread, warm. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QballBenchmark {
    /** Parameters of the diagram and the contours. */
    @State(Scope.Thread)
    public static class Plane {
        private final PhaseDiagramParams diagram = QballCases.diagram();
        private final ContoursParams contours = QballCases.contours();
    }

    /** One potential. */
    @State(Scope.Thread)
    public static class Potential {
        @Param({
            "sextic-D1",
            "sextic-D2",
            "sextic-D3",
            "sextic-thin-D3",
            "log-D3",
            "log-bounce-D4",
            "flat-D3",
            "fubini-D4",
            "bounce-0.2-D3",
            "bounce-0.47-D3",
            "bounce-0.499-D3",
            "table-D3"
        })
        private String name = "sextic-D3";

        private ProfileParams params = QballCases.profiles().values().iterator().next();

        /** Looks the potential up. */
        @Setup
        public void setUp() {
            params = Objects.requireNonNull(QballCases.profiles().get(name));
        }
    }

    @Benchmark
    public PhaseDiagramResult phaseDiagram(Plane plane) {
        return QballCases.run(plane.diagram);
    }

    @Benchmark
    public ContoursResult contours(Plane plane) {
        return QballCases.run(plane.contours);
    }

    @Benchmark
    public ProfileResult profile(Potential potential) {
        return QballCases.run(potential.params);
    }
}
