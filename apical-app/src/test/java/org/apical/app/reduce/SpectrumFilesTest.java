package org.apical.app.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a folder stands for. */
class SpectrumFilesTest {
    @TempDir
    Path temp;

    private Path file(String name) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "1 2\n");
    }

    @Test
    void leavesOutWhatAReductionWrote() throws IOException {
        Path scan = file("b/scan.dat");
        Path other = file("a.xmu");
        file("reduced/provenance.json");
        file("reduced/data/scan.xdi");
        file("b/.hidden/x.dat");
        file("b/.x.dat");
        file("notes.md");
        assertThat(SpectrumFiles.find(List.of(temp))).containsExactly(other, scan);
    }

    @Test
    void takesWhatIsNamed() throws IOException {
        file("reduced/provenance.json");
        Path written = file("reduced/data/scan.xdi");
        assertThat(SpectrumFiles.find(List.of(temp.resolve("reduced/data")))).containsExactly(written);
        assertThat(SpectrumFiles.find(List.of(temp.resolve("reduced")))).contains(written);
        assertThat(SpectrumFiles.find(List.of(written, temp.resolve("nothing"))))
                .hasSize(2);
    }
}
