package org.apical.spark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.sweep.PartTable;
import org.apical.sweep.ResultSink;
import org.apical.sweep.SweepFile;
import org.apical.sweep.SweepJob;
import org.apical.sweep.SweepSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before Spark starts. */
class SparkEngineTest {
    @ParameterizedTest
    @ValueSource(strings = {"yarn", "local[0]", "local[two]", "spark://host", "spark://:7077", "host:7077"})
    void namesTheMastersThatThereAre(String master) {
        SweepSpec spec = SweepFile.read(
                "s.yaml",
                "model: pairing.allenDynes\naxes: [{key: lambda, from: 1, to: 2, points: 2}]\n",
                Models.registry());
        ResultSink none = new ResultSink() {
            @Override
            public void part(PartTable table) {
                throw new IllegalStateException("nothing is computed");
            }

            @Override
            public void computed(int points) {
                throw new IllegalStateException("nothing is computed");
            }
        };
        assertThatThrownBy(() -> new SparkEngine()
                        .run(new SweepJob(spec, ".", List.of(0, 1), false, 1, master), none, RunContext.quiet()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--master = '" + master + "' must be local[2]");
    }
}
