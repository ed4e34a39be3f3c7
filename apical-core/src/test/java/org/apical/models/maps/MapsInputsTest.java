package org.apical.models.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the specification's table of bad input, and what missing pixels do. */
class MapsInputsTest {
    @TempDir
    Path temp;

    private ObjectNode run(String model, String params) {
        RunContext context = RunContext.quiet().withData(new DataRoot(temp));
        return new Runs(Models.registry())
                .execute(model, Json.object(params.replace('\'', '"')), context, true)
                .result();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "maps.powerLaw | {'values': [1, -2, 3, 0]} | values | 2 of 4",
                "maps.powerLaw | {'file': 'zero.txt'} | file | 1 of 3",
                "maps.powerLaw | {'file': 'none.txt'} | none.txt |",
                "maps.powerLaw | {'values': [1, 2.5, 3], 'kind': 'discrete'} | values | whole",
                "maps.powerLaw | {'minimum': 1e6} | minimum | minimumTail",
                "maps.powerLaw | {'minimum': -1} | minimum | above 0",
                "maps.powerLaw | {'minimum': 'atuo'} | minimum | auto",
                "maps.powerLaw | {'minimumTail': 2000} | minimumTail | 1000",
                "maps.powerLaw | {'values': [2, 2, 2], 'minimumTail': 2} | values | no tail",
                "maps.powerLaw | {'values': [1, 2], 'file': 'a'} | values | one of",
                "maps.powerLaw | {'sample': {'kind': 'stratifiedTruncated'}} | cutoff | given",
                "maps.powerLaw | {'alternatives': ['lognormall']} | alternatives | lognormal",
                "maps.correlation | {'map': {'values': [[2, 2], [2, 2]]}} | map | constant",
                "maps.correlation | {'map': {'values': [[1, 2], [2, 3]]}, 'second': {'values': [[1, 2, 3], [2, 3, 4]]}} | second | 2 x 3",
                "maps.correlation | {'map': {'values': [[1, 2], [3]]}} | values.1 | 1 numbers",
                "maps.correlation | {'map': {'values': [[null, null]]}} | map | missing",
                "maps.correlation | {'map': {'generator': 'unifrom', 'rows': 4, 'columns': 4}} | generator | uniform",
                "maps.correlation | {'map': {'generator': 'uniform', 'rows': 4}} | columns | given",
                "maps.correlation | {'map': {'generator': 'uniform', 'rows': 4, 'columns': 4, 'boxWidth': 2}} | boxWidth | odd",
                "maps.correlation | {'map': {}} | map | one of",
                "maps.puddles | {'map': {'values': [[1, 2]]}, 'threshold': 1, 'connectivity': 6} | connectivity | 4 or 8",
                "maps.puddles | {'map': {'values': [[1, 2]]}, 'threshold': 1.2, 'thresholdMethod': 'quantile'} | threshold | 0 to 1",
                "maps.puddles | {'map': {'values': [[1, 2]]}, 'threshold': -0.1, 'thresholdMethod': 'quantile'} | threshold | 0 to 1",
                "maps.puddles | {'map': {'values': [[1, 2]]}, 'treshold': 1} | treshold | threshold",
                "maps.puddles | {'map': {'values': [[1, 2]]}} | threshold | given",
                "maps.puddles | {'map': {'values': [[1, 1]]}, 'thresholdMethod': 'otsu'} | map | constant",
                "maps.puddleGraph | {'nodes': 3, 'edges': [[0, 3]]} | edges.0 | 3",
                "maps.puddleGraph | {'nodes': 3, 'edges': [[0, 1], [-1, 2]]} | edges.1 | -1",
                "maps.percolation | {'probabilities': [1.5]} | probabilities | 1.5",
                "maps.percolation | {'probabilities': [-0.1]} | probabilities | -0.1",
                "maps.percolation | {'lattice': 'bond', 'probabilities': [0.5]} | probabilities | sites",
                "maps.network | {'openConductance': -1} | openConductance | -1",
                "maps.network | {'closedConductance': -0.5} | closedConductance | -0.5",
                "maps.network | {'closedConductance': 1e-30} | closedConductance | 1e-20",
                "maps.network | {'map': {'values': [[1, 2], [2, 3]]}} | threshold | given",
                "maps.network | {'threshold': 1} | threshold | map",
                "maps.network | {'map': {'values': [[1, 2]]}, 'threshold': 1} | map | one row",
                "maps.transition | {'temperaturesK': [40, 39]} | temperaturesK.1 | 39",
                "maps.transition | {'temperaturesK': [40, 40]} | temperaturesK.1 | 40",
                "maps.transition | {'temperaturesK': []} | temperaturesK |",
                "maps.transition | {'tcWidthK': -1} | tcWidthK | -1",
                "maps.transition | {'tcMeanK': 0} | tcMeanK | 0",
                "maps.transition | {'lattice': 'bond', 'map': {'values': [[1, 2], [2, 3]]}} | lattice | site",
                "maps.transition | {'map': {'values': [[2, 2], [2, 2]]}} | map | constant",
                "maps.transition | {'map': {'values': [[1, 2], [null, null], [2, 3]]}} | map | cut in two",
                "maps.kinetics | {'timeS': [0, 1, 2], 'intensity': [1, 2, 3]} | timeS | 6",
                "maps.kinetics | {'timeS': [0, 1, 2, 3, 4, 5], 'intensity': [1, 2, 3]} | intensity | 6",
            })
    void isRefusedNamingTheKey(String model, String params, String key, String said) throws IOException {
        Files.writeString(temp.resolve("zero.txt"), "1\n2\n0\n");
        assertThatThrownBy(() -> run(model, params))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(key)
                .hasMessageContaining(said == null ? "" : said);
    }

    @Test
    void missingPixelsAreMaskedAndCounted() throws IOException {
        Files.writeString(temp.resolve("map.csv"), "# a map\n1, 2, , 4\n2, nan, 3, 9\n1, 4, 5, 6\n");
        ObjectNode puddles = run("maps.puddles", "{'map': {'file': 'map.csv'}, 'threshold': 2.5}");
        assertThat(puddles.get("missing").intValue()).isEqualTo(2);
        assertThat(puddles.get("coverage").doubleValue()).isEqualTo(0.6);
        assertThat(puddles.get("warnings").toString()).contains("2 of 12");
        ObjectNode correlation = run("maps.correlation", "{'map': {'file': 'map.csv'}, 'maximumLag': 2}");
        assertThat(correlation.get("mean").doubleValue()).isEqualTo(3.7);
        ObjectNode transition = run("maps.transition", "{'map': {'file': 'map.csv'}}");
        assertThat(transition.get("warnings").toString()).contains("2 of 12");
        assertThat(transition.get("resistance").get(59).doubleValue()).isOne();
        assertThat(transition.get("localTcK").get(0).get(2).isNull()).isTrue();
    }

    @Test
    void resultsDoNotDependOnTheThreadCount() {
        for (String model : new String[] {"maps.transition", "maps.network", "maps.percolation"}) {
            RunContext context = RunContext.quiet();
            Runs runs = new Runs(Models.registry());
            ObjectNode one = runs.execute(model, Json.object("{\"size\": 20}"), context, false)
                    .result();
            ObjectNode two = runs.execute(model, Json.object("{\"size\": 20}"), context.withThreads(3), false)
                    .result();
            assertThat(two).isEqualTo(one);
        }
    }
}
