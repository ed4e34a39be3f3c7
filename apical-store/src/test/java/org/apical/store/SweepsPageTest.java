package org.apical.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.app.Console;
import org.apical.app.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/howto/sweeps.md, command by command, and that every example of a sweep is one of them. */
class SweepsPageTest {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(sh|text)\\n((?s:.*?))^```$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path temp;

    @Test
    void doesAsItSays() throws IOException {
        String page = Files.readString(Started.ROOT.resolve("docs/howto/sweeps.md"));
        String printed = "";
        int commands = 0;
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            if (block.group(1).equals("text")) {
                assertThat(printed).contains(block.group(2).stripTrailing());
                continue;
            }
            for (String line : block.group(2).lines().toList()) {
                printed = run(line);
                commands++;
            }
        }
        assertThat(commands).isGreaterThan(6);
        try (Stream<Path> examples = Files.list(Started.ROOT.resolve("docs/examples"))) {
            assertThat(examples.map(p -> String.valueOf(p.getFileName())).filter(n -> n.endsWith("-sweep.yaml")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(page).contains("./apical sweep docs/examples/" + name + " "));
        }
    }

    private String run(String line) {
        assertThat(line).startsWith("./apical ");
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.substring("./apical ".length()));
        while (word.find()) {
            String text = word.group(1) != null ? word.group(1) : word.group(2);
            String before = words.isEmpty() ? "" : words.get(words.size() - 1);
            words.add(
                    before.equals("--out") || before.equals("show")
                            ? temp.resolve(text).toString()
                            : text.startsWith("docs/")
                                    ? Started.ROOT.resolve(text).toString()
                                    : text);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int status = Main.run(console, words.toArray(new String[0]));
        assertThat(status)
                .as(line + "\n" + err.toString(StandardCharsets.UTF_8))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
