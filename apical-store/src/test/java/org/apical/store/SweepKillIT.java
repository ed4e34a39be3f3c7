package org.apical.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep that is killed again and again, at random moments, ends with the table of one that was left alone. */
class SweepKillIT {
    private static final int KILLS = 20;
    private static final int PARTS = 420;
    private static final String SWEEP = """
            model: superstripes.tc
            params: {muEV: [0.35], accuracy: 1.0e-4}
            partPoints: 6
            axes:
              - {key: muEV.0, name: mu, from: 0.3, to: 0.5, points: 36}
              - {key: omega0MeV, from: 20, to: 80, points: 70}
            keep: {tcK: tcK.0, density: densityPerNm2.0, warnings: warnings}
            """;

    @TempDir
    Path temp;

    @Test
    void twentyKillsLoseNothingAndComputeNothingTwice() throws Exception {
        String file = Files.writeString(temp.resolve("s.yaml"), SWEEP).toString();
        Path alone = temp.resolve("alone");
        Started.apical(temp, List.of("sweep", file, "--out", alone.toString())).end(0);
        String expected = Started.table(alone);
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20261126L);
        int kills = 0;
        int sweeps = 0;
        int cut = 0;
        while (kills < KILLS) {
            Path out = temp.resolve("killed-" + sweeps++);
            boolean ended = false;
            Map<String, Object> before = Map.of();
            while (!ended) {
                List<String> arguments = new ArrayList<>(List.of("sweep", file, "--out", out.toString()));
                if (Files.exists(out)) {
                    arguments.add("--resume");
                }
                Started run = Started.apical(temp, arguments);
                if (kills < KILLS) {
                    boolean killed = kill(run, out, before.size(), random);
                    kills += killed ? 1 : 0;
                    ended = !killed;
                } else {
                    run.end(0);
                    ended = true;
                }
                Map<String, Object> after = Started.parts(out);
                // What was finished is the same file as before.
                assertThat(after).containsAllEntriesOf(before);
                cut += !ended && !after.isEmpty() && after.size() < PARTS ? 1 : 0;
                before = after;
            }
            assertThat(before).hasSize(PARTS);
            assertThat(Started.table(out)).isEqualTo(expected);
        }
        assertThat(cut).as("kills that hit a sweep in the middle").isGreaterThan(3);
    }

    /** At any moment: every fourth during the start, the others once so many more parts are there. */
    private static boolean kill(Started run, Path out, int before, UniformRandomProvider random) throws Exception {
        int more = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(PARTS / 4);
        long patience = random.nextLong(more == 0 ? 1500 : 60);
        while (more > 0 && Started.count(out) < Math.min(PARTS, before + more) && run.alive()) {
            Thread.sleep(20);
        }
        return run.killAfter(patience);
    }
}
