package org.apical.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data roots and run folders. */
class FilesTest {
    @TempDir
    Path temp;

    @Test
    void readsBelowTheRootAndRemembersDigests() throws IOException {
        Files.writeString(temp.resolve("a.txt"), "abc");
        DataRoot root = new DataRoot(temp);
        assertThat(new String(root.read("a.txt"), StandardCharsets.UTF_8)).isEqualTo("abc");
        assertThat(root.inputs())
                .containsEntry("a.txt", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/passwd", "sub/../../secret", "link", "a\0b", "example:../x", "nothing"})
    void refusesWhatIsOutsideOrMissing(String name) throws IOException {
        Path root = Files.createDirectory(temp.resolve("root"));
        Files.writeString(temp.resolve("secret"), "s");
        Files.createSymbolicLink(root.resolve("link"), temp.resolve("secret"));
        assertThatThrownBy(() -> new DataRoot(root).read(name))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isIn("BAD_PATH", "FILE_NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"away/secret", "away/nothing", "", ".", "away"})
    void saysNothingAboutFoldersOutside(String name) throws IOException {
        Path root = Files.createDirectory(temp.resolve("root"));
        Path away = Files.createDirectory(temp.resolve("elsewhere"));
        Files.writeString(away.resolve("secret"), "s");
        Files.writeString(temp.resolve("private"), "s");
        Files.createSymbolicLink(root.resolve("away"), away);
        assertThatThrownBy(() -> new DataRoot(root).read(name))
                .isInstanceOf(BadInput.class)
                .hasMessageNotContainingAny("private", "holds secret");
    }

    @Test
    void othersMayReadARunFolderAsFarAsTheyMayReadItsNeighbours() throws IOException {
        Path out = temp.resolve("run");
        write(out);
        Path neighbour = Files.createDirectory(temp.resolve("neighbour"));
        assertThat(Files.getPosixFilePermissions(out)).isEqualTo(Files.getPosixFilePermissions(neighbour));
    }

    @Test
    void writesARunFolderWhole() throws IOException {
        Path out = temp.resolve("run");
        write(out);
        assertThat(Files.readString(out.resolve("tables/doubled.csv")))
                .isEqualTo("doubled,draws\n2.0," + cell(out, 0) + "\n4.0," + cell(out, 1) + "\n6.0," + cell(out, 2)
                        + "\n");
        assertThat(out.resolve("page.html")).hasContent("<html>");
        JsonNode provenance = Json.value(Files.readString(out.resolve("provenance.json")));
        assertThat(provenance.get("seed").longValue()).isEqualTo(20261122);
        assertThat(provenance.get("version").asText()).matches("\\d.*");
        assertThat(Json.object(Files.readString(out.resolve("params.json"))).has("periodNm"))
                .isTrue();
        write(out);
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).as("nothing temporary stays").containsExactly(out);
        }
    }

    private static String cell(Path out, int i) throws IOException {
        return Json.value(Files.readString(out.resolve("result.json")))
                .at("/draws/" + i)
                .asText();
    }

    private static void write(Path out) {
        Runs runs = new Runs(Registry.of(List.of(new ToyModel())));
        DataRoot root = new DataRoot(out);
        Runs.Outcome outcome = runs.execute("toy.model", runs.example("toy.model"), RunContext.quiet(), true);
        RunFolder.write(
                out,
                outcome,
                Provenance.of(outcome, root, Clock.systemUTC()),
                figure -> "<svg/>",
                Map.of("page.html", "<html>"));
    }

    @Test
    void doesNotReplaceWhatIsNotOurs() throws IOException {
        Path precious = Files.createDirectory(temp.resolve("precious"));
        Files.writeString(precious.resolve("thesis.tex"), "x");
        assertThatThrownBy(() -> write(precious)).isInstanceOf(BadInput.class).hasMessageContaining("did not write");
        assertThat(precious.resolve("thesis.tex")).exists();
    }

    @Test
    void aFailureLeavesTheOldFolderAlone() throws IOException {
        Path out = temp.resolve("run");
        write(out);
        assertThatThrownBy(() -> WholeFolder.write(out, folder -> {
                    Files.writeString(folder.resolve("half"), "x");
                    throw new UncheckedIOException(new IOException("No space left"));
                }))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("No space left");
        assertThat(out.resolve("result.json")).exists();
        assertThat(out.resolve("half")).doesNotExist();
    }

    @Test
    void tablesGroupColumnsOfOneLength() {
        Map<String, String> tables =
                Tables.of(Json.object("{\"a\": [1, 2], \"b\": [\"x, y\", null], \"c\": [1], \"m\": [[1, 2], [3, 4]],"
                        + " \"rows\": [{\"k\": 1, \"v\": [7, 8]}, {\"k\": 2, \"v\": [9]}], \"o\": {\"z\": [5]}}"));
        assertThat(tables)
                .containsEntry("a", "a,b\n1,\"x, y\"\n2,\n")
                .containsEntry("c", "c\n1\n")
                .containsEntry("m", "1,2\n3,4\n")
                .containsEntry("rows", "k\n1\n2\n")
                .containsEntry("rows.0.v", "v\n7\n8\n")
                .containsEntry("o.z", "z\n5\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "..", ".hidden", "a/b", "", "a\\b", "é"})
    void namesStayInTheirFolder(String name) {
        assertThat(RunFolder.safe(name)).matches("[A-Za-z0-9_+-][A-Za-z0-9._+-]*");
    }
}
