package org.apical.data.feff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The engine with programs that misbehave: missing, crashing, hanging, flooding. */
@DisabledOnOs(OS.WINDOWS)
class FeffEngineTest {
    private static final Path STORED =
            Path.of("src/test/resources/shared-data/data/feff/LSCO_feff6l").toAbsolutePath();
    private static final String GOOD = "for n in 0001 0002; do cp " + STORED + "/feff$n.dat .; done\n" + "head -n 12 "
            + STORED + "/files.dat >files.dat\ncp " + STORED + "/paths.dat .\necho done\n";
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path temporary;

    @BeforeEach
    void whereRunsStand() throws IOException {
        temporary = Path.of(System.getProperty("java.io.tmpdir"));
    }

    private Path program(String body) throws IOException {
        Path script = folder.resolve("fake-feff");
        Files.writeString(script, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script;
    }

    private FeffEngine engine(String body, Duration timeout, @Nullable Path cache) throws IOException {
        return new FeffEngine(Map.of("feff6l", program(body)), timeout, cache);
    }

    private static RunContext context() {
        return RunContext.quiet();
    }

    private NotConverged failure(String body, Duration timeout) throws IOException {
        FeffEngine engine = engine(body, timeout, null);
        NotConverged e = catchThrowableOfType(NotConverged.class, () -> engine.run("feff6l", "TITLE x\n", context()));
        assertThat(e).isNotNull();
        return e;
    }

    @Test
    void takesWhatFeffWroteAndLeavesNothingBehind() throws IOException {
        List<Path> before = leftovers();
        FeffRun run = engine("cat feff.inp\n" + GOOD, LONG, null).run("feff6l", "TITLE mine\n", context());
        assertThat(run.files()).containsOnlyKeys("feff.inp", "feff0001.dat", "feff0002.dat", "files.dat", "paths.dat");
        assertThat(run.log()).contains("TITLE mine").contains("done");
        assertThat(run.cached()).isFalse();
        assertThat(leftovers()).isEqualTo(before);
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(p -> p.getFileName().toString().startsWith("apical-feff"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void missing() {
        FeffEngine engine = new FeffEngine(Map.of("feff6l", folder.resolve("nowhere")), LONG, null);
        NotConverged e = catchThrowableOfType(NotConverged.class, () -> engine.run("feff6l", "x", context()));
        assertThat(e.code()).isEqualTo("FEFF_NOT_FOUND");
        assertThat(e).hasMessageContaining("nowhere");
    }

    @Test
    void notAProgram() throws IOException {
        Path file = Files.writeString(folder.resolve("text"), "no program");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        FeffEngine engine = new FeffEngine(Map.of("feff6l", file), LONG, null);
        NotConverged e = catchThrowableOfType(NotConverged.class, () -> engine.run("feff6l", "x", context()));
        assertThat(e.code()).isEqualTo("FEFF_FAILED");
    }

    @Test
    void unknownProgram() {
        FeffEngine engine = new FeffEngine(Map.of(), LONG, null);
        BadInput e = catchThrowableOfType(BadInput.class, () -> engine.run("rm", "x", context()));
        assertThat(e.code()).isEqualTo("BAD_ARGUMENT");
    }

    /** FEFF ends with status 0 whatever happened. */
    @Test
    void crashesSilently() throws IOException {
        NotConverged e = failure("echo first; echo 'Fatal Error: at RDINP.'; exit 0", LONG);
        assertThat(e.code()).isEqualTo("FEFF_FAILED");
        assertThat(e).hasMessageContaining("feff0001.dat").hasMessageContaining("Fatal Error: at RDINP.");
    }

    @Test
    void isKilledBySomebody() throws IOException {
        NotConverged e = failure("echo so far; kill -9 $$", LONG);
        assertThat(e.code()).isEqualTo("FEFF_FAILED");
        assertThat(e).hasMessageContaining("so far");
    }

    @Test
    void stopsHalfWay() throws IOException {
        NotConverged e = failure("cp " + STORED + "/feff0001.dat " + STORED + "/files.dat .", LONG);
        assertThat(e.code()).isEqualTo("FEFF_FAILED");
        assertThat(e).hasMessageContaining("feff0002.dat, which its files.dat lists");
    }

    @Test
    void writesADamagedPath() throws IOException {
        NotConverged e = failure(GOOD + "head -c 900 " + STORED + "/feff0002.dat >feff0002.dat", LONG);
        assertThat(e.code()).isEqualTo("FEFF_FAILED");
        assertThat(e).hasMessageContaining("feff0002.dat line");
    }

    /** Complete files that are not what they are said to be. */
    @Test
    void writesTheWrongPaths() throws IOException {
        NotConverged swapped = failure(GOOD + "cp " + STORED + "/feff0003.dat feff0002.dat", LONG);
        assertThat(swapped.code()).isEqualTo("FEFF_FAILED");
        assertThat(swapped).hasMessageContaining("feff0002.dat of 3 legs").hasMessageContaining("says 2 legs");
        NotConverged shorter = failure(GOOD + "head -n 40 " + STORED + "/feff0002.dat >feff0002.dat", LONG);
        assertThat(shorter.code()).isEqualTo("FEFF_FAILED");
        assertThat(shorter).hasMessageContaining("rows, where the paths before it have");
        NotConverged none = failure(GOOD + "head -n 10 " + STORED + "/files.dat >files.dat", LONG);
        assertThat(none).hasMessageContaining("lists no path");
    }

    @Test
    void hangsWithChildren() throws IOException {
        Path mark = folder.resolve("children");
        NotConverged e = failure(
                "echo waiting\nsleep 300 &\necho $! >>" + mark + "\n(sleep 301 & echo $! >>" + mark + "; sleep 302)\n",
                Duration.ofMillis(1500));
        assertThat(e.code()).isEqualTo("FEFF_TIMEOUT");
        assertThat(e).hasMessageContaining("waiting");
        gone(mark);
    }

    /** The children whose numbers stand in the file have ended. */
    private static void gone(Path mark) throws IOException {
        for (String pid : Files.readAllLines(mark)) {
            boolean alive = true;
            for (int i = 0; i < 100 && alive; i++) {
                alive = ProcessHandle.of(Long.parseLong(pid.strip()))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
                if (alive) {
                    LockSupport.parkNanos(50_000_000L);
                }
            }
            assertThat(alive).as("process " + pid + " still runs").isFalse();
        }
    }

    @Test
    void leavesAChildThatHoldsItsOutput() throws IOException {
        Path mark = folder.resolve("orphan");
        FeffRun run = engine("sleep 0.3\n" + GOOD + "sleep 300 &\necho $! >" + mark + "\nsleep 0.3\n", LONG, null)
                .run("feff6l", "x", context());
        assertThat(run.files()).containsKey("feff0001.dat");
        gone(mark);
    }

    @Test
    void floodsItsOutput() throws IOException {
        NotConverged e = failure("yes 'nonsense nonsense nonsense nonsense nonsense nonsense nonsense'", LONG);
        assertThat(e.code()).isEqualTo("FEFF_FAILED");
        assertThat(e).hasMessageContaining("floods").hasMessageContaining("nonsense");
        assertThat(e.getMessage()).hasSizeLessThan(2000);
    }

    @Test
    void isCancelled() throws IOException {
        Path mark = folder.resolve("child");
        FeffEngine engine = engine("sleep 300 &\necho $! >" + mark + "\nwait\n", LONG, null);
        AtomicBoolean stop = new AtomicBoolean();
        RunContext context = RunContext.quiet().withCancellation(() -> {
            stop.compareAndSet(false, Files.exists(mark));
            return stop.get();
        });
        assertThat(catchThrowableOfType(Cancelled.class, () -> engine.run("feff6l", "x", context)))
                .isNotNull();
        gone(mark);
    }

    @Test
    void computesOnceAndKeeps() throws IOException {
        Path count = folder.resolve("count");
        Path cache = folder.resolve("cache");
        String body = "echo run >>" + count + "\n" + GOOD;
        FeffEngine engine = engine(body, LONG, cache);
        FeffRun first = engine.run("feff6l", "TITLE a\n", context());
        FeffRun again = engine.run("feff6l", "TITLE a\n", context());
        assertThat(again.cached()).isTrue();
        assertThat(again.files().keySet()).isEqualTo(first.files().keySet());
        assertThat(again.files().get("feff0001.dat")).isEqualTo(first.files().get("feff0001.dat"));
        assertThat(again.log()).isEqualTo(first.log());
        assertThat(Files.readAllLines(count)).hasSize(1);
        assertThat(engine.run("feff6l", "TITLE b\n", context()).cached()).isFalse();
        // Another program is another run.
        assertThat(engine(body + "# new\n", LONG, cache)
                        .run("feff6l", "TITLE a\n", context())
                        .cached())
                .isFalse();
    }

    @Test
    void aDamagedCacheIsComputedAnew() throws IOException {
        Path cache = folder.resolve("cache");
        FeffEngine engine = engine(GOOD, LONG, cache);
        engine.run("feff6l", "TITLE a\n", context());
        try (Stream<Path> all = Files.walk(cache)) {
            Path kept = all.filter(p -> p.endsWith("feff0002.dat")).findFirst().orElseThrow();
            Files.writeString(kept, "garbage");
        }
        FeffRun run = engine.run("feff6l", "TITLE a\n", context());
        assertThat(run.cached()).isFalse();
        assertThat(new String(run.files().get("feff0002.dat"), StandardCharsets.ISO_8859_1))
                .doesNotContain("garbage");
        assertThat(engine.run("feff6l", "TITLE a\n", context()).cached()).isTrue();
    }

    @Test
    void aCacheThatCannotBeWrittenDoesNotMatter() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "x");
        assertThat(engine(GOOD, LONG, file).run("feff6l", "x", context()).files())
                .containsKey("feff0001.dat");
    }
}
