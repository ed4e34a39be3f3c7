package org.apical.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full: said so, nothing finished is lost, and with more room the sweep goes on. */
class FullDiskIT {
    private static final String SWEEP = """
            model: pairing.allenDynes
            partPoints: 2000
            axes:
              - {key: lambda, from: 0.3, to: 2.3, points: 300}
              - {key: muStar, from: 0, to: 0.2, points: 100}
            """;

    @TempDir
    Path temp;

    private static int status(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void saysSoAndGoesOnLater() throws Exception {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        boolean mounted = status("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) == 0;
        assumeTrue(
                mounted,
                "skipped: mounting a small file system needs root; LocalEngineTest has a sink that refuses a part");
        try {
            String file = Files.writeString(temp.resolve("s.yaml"), SWEEP).toString();
            Path out = disk.resolve("out");
            String said = Started.apical(temp, List.of("sweep", file, "--out", out.toString()))
                    .end(1);
            assertThat(said)
                    .contains("WRITE_FAILED", "No space left", "--resume")
                    .doesNotContain("\tat ");
            Map<String, Object> before = Started.parts(out);
            assertThat(before.size()).isBetween(1, 14);
            assertThat(status("mount", "-o", "remount,size=64m", disk.toString()))
                    .isZero();
            Started.apical(temp, List.of("sweep", file, "--out", out.toString(), "--resume"))
                    .end(0);
            assertThat(Started.parts(out)).hasSize(15).containsAllEntriesOf(before);
            Path roomy = temp.resolve("roomy");
            Started.apical(temp, List.of("sweep", file, "--out", roomy.toString()))
                    .end(0);
            assertThat(Started.table(out)).isEqualTo(Started.table(roomy));
        } finally {
            assertThat(status("umount", "-l", disk.toString())).isZero();
        }
    }
}
