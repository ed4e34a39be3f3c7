package org.apical.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of the batch stream. */
class BatchLinesTest {
    private static List<String> lines(String text, int longest) throws IOException {
        List<String> out = new ArrayList<>();
        try (BatchLines lines =
                new BatchLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                out.add(line);
            }
        }
        return out;
    }

    @Test
    void splitsAtLineFeeds() throws IOException {
        assertThat(lines("a\n\nb\r\nc", 10)).containsExactly("a", "", "b\r", "c");
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void dropsTheByteOrderMarkOfTheFirstLineOnly() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb", 10)).containsExactly("a", "\uFEFFb");
    }

    @Test
    void cutsLongLinesAndGoesOn() throws IOException {
        assertThat(lines("x".repeat(1000) + "\nb", 10)).containsExactly("x".repeat(11), "b");
    }
}
