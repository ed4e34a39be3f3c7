package org.apical.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep on Spark that is killed five times ends with the table of the local engine. */
class SparkKillIT {
    private static final int KILLS = 5;
    private static final int PARTS = 100;
    private static final String SWEEP = """
            model: superstripes.tc
            params: {muEV: [0.35], accuracy: 1.0e-4}
            partPoints: 40
            axes:
              - {key: muEV.0, name: mu, from: 0.3, to: 0.5, points: 80}
              - {key: omega0MeV, from: 20, to: 80, points: 50}
            keep: {tcK: tcK.0, warnings: warnings}
            """;

    @TempDir
    Path temp;

    @Test
    void fiveKillsLoseNothingAndComputeNothingTwice() throws Exception {
        String file = Files.writeString(temp.resolve("s.yaml"), SWEEP).toString();
        Path alone = temp.resolve("alone");
        Processes.local(file, alone);
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20261126L);
        int kills = 0;
        int cut = 0;
        Path out = temp.resolve("killed-0");
        Map<String, Object> before = Map.of();
        while (true) {
            List<String> arguments = new ArrayList<>(
                    List.of("sweep", file, "--engine", "spark", "--master", "local[2]", "--out", out.toString()));
            if (Files.exists(out)) {
                arguments.add("--resume");
            }
            Processes.Started run = Processes.apical(temp, List.of(), arguments.toArray(new String[0]));
            boolean ended = false;
            if (kills < KILLS) {
                // The first kill hits the start, the others come at a random moment once some more parts are there.
                int more = kills == 0 ? 0 : 1 + random.nextInt(PARTS / KILLS);
                awaitParts(run, out, Math.min(PARTS, before.size() + more));
                ended = run.process().waitFor(random.nextLong(kills == 0 ? 2000 : 50), TimeUnit.MILLISECONDS);
                run.kill();
                kills += ended ? 0 : 1;
            } else {
                run.end(0);
                ended = true;
            }
            Map<String, Object> after = Processes.parts(out);
            assertThat(after).containsAllEntriesOf(before);
            cut += !ended && !after.isEmpty() && after.size() < PARTS ? 1 : 0;
            before = after;
            if (ended) {
                assertThat(after).hasSize(PARTS);
                assertThat(Processes.table(out)).isEqualTo(Processes.table(alone));
                if (kills == KILLS) {
                    break;
                }
                out = temp.resolve("killed-" + kills);
                before = Map.of();
            }
        }
        assertThat(cut).as("kills that hit a sweep in the middle").isPositive();
    }

    private static void awaitParts(Processes.Started run, Path out, int count) throws Exception {
        while (Processes.parts(out).size() < count && run.process().isAlive()) {
            run.process().waitFor(20, TimeUnit.MILLISECONDS);
        }
    }
}
