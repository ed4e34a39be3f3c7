package org.apical.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of docs/howto do as they say: commands run and print what stands below them, projects fit. That of sweeps is followed
 * where their table can be written, in apical-store.
 */
class HowtoTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?m)^( *)```(sh|sh feff|yaml|text)\\n((?s:.*?))^ *```$");

    private static final Pattern WORD = Pattern.compile("(?:[^\\s']+|'[^']*')+");

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
            for (Path page : pages.filter(p -> p.toString().endsWith(".md") && !p.endsWith("sweeps.md"))
                    .sorted()
                    .toList()) {
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
            for (String word : words(line.substring("./apical ".length()))) {
                boolean example = word.startsWith("docs/");
                boolean folder = !example
                        && !words.isEmpty()
                        && List.of("--out", "--data-root").contains(words.get(words.size() - 1));
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

    /** Splits a line as a shell does, single quotes included. */
    private static List<String> words(String line) {
        List<String> out = new ArrayList<>();
        Matcher m = WORD.matcher(line);
        while (m.find()) {
            out.add(m.group().replace("'", ""));
        }
        return out;
    }

    private static String run(List<String> words) {
        Ended ended = Ended.run(words.toArray(new String[0]));
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }
}
