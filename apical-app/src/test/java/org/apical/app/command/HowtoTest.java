package org.apical.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.app.Console;
import org.apical.app.Main;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of docs/howto do as they say: commands run and print what stands below them, projects fit. */
class HowtoTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?m)^( *)```(sh|sh feff|yaml|text)\\n((?s:.*?))^ *```$");

    @TempDir
    Path temp;

    /** A block of a page; what a command prints stands in the block of text below it. */
    private record Block(String page, String kind, String text, String printed) {
        @Override
        public String toString() {
            return page + ": " + text.lines().findFirst().orElse("");
        }
    }

    static List<Block> blocks() throws IOException {
        List<Block> out = new ArrayList<>();
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/howto"))) {
            for (Path page :
                    pages.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                Matcher m = BLOCK.matcher(Files.readString(page));
                while (m.find()) {
                    String text = m.group(3).replaceAll("(?m)^" + m.group(1), "");
                    if (m.group(2).equals("text")) {
                        Block command = out.remove(out.size() - 1);
                        out.add(new Block(command.page(), command.kind(), command.text(), text));
                    } else {
                        out.add(new Block(String.valueOf(page.getFileName()), m.group(2), text, ""));
                    }
                }
            }
        }
        assertThat(out).hasSizeGreaterThan(6);
        return out;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void doesAsItSays(Block block) throws IOException {
        if (block.kind().equals("sh feff")) {
            boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, "feff6l")));
            if (!there && "true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("FEFF is missing; scripts/install-test-tools.sh installs it");
            }
            assumeTrue(there, "skipped: no feff6l; scripts/install-test-tools.sh installs it");
        }
        if (block.kind().equals("yaml")) {
            Path project = Files.writeString(temp.resolve("project.yaml"), block.text());
            run(List.of(
                    "xas",
                    block.page().equals("double-wells.md") ? "doublewell" : "fit",
                    project.toString(),
                    "--out",
                    temp.resolve("out").toString()));
            return;
        }
        String out = "";
        for (String line : block.text().lines().toList()) {
            assertThat(line).startsWith("./apical ");
            List<String> words = new ArrayList<>();
            for (String word : line.substring("./apical ".length()).split(" +")) {
                boolean folder = !words.isEmpty() && words.get(words.size() - 1).equals("--out");
                boolean example = word.startsWith("docs/");
                words.add(
                        folder
                                ? temp.resolve(word).toString()
                                : example ? ROOT.resolve(word).toString() : word);
            }
            if (block.kind().equals("sh feff")) {
                words.add("--no-cache");
            }
            out = run(words);
        }
        assertThat(out).contains(block.printed());
    }

    private static String run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int status = Main.run(console, words.toArray(new String[0]));
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
