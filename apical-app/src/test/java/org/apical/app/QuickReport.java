package org.apical.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The whole quick report, written once for all tests that look at it: it takes about a minute. */
final class QuickReport {
    private static @Nullable Path folder;

    private QuickReport() {}

    /** The folder that {@code ./apical reproduce --quick} wrote. */
    static synchronized Path folder() throws IOException {
        Path there = folder;
        if (there == null) {
            there = Files.createTempDirectory(Path.of("target"), "quick-report").resolve("rep");
            ByteArrayOutputStream messages = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(messages, true, StandardCharsets.UTF_8);
            Console console = new Console(new ByteArrayInputStream(new byte[0]), out, out, false, false);
            assertThat(Main.run(console, "reproduce", "--quick", "--out", there.toString()))
                    .as(messages.toString(StandardCharsets.UTF_8))
                    .isZero();
            folder = there;
        }
        return there;
    }
}
