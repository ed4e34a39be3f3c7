package org.apical.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What travels to a cluster. */
class JarsTest {
    @TempDir
    Path temp;

    @Test
    void modelsOfOnesOwnTravelAlong() throws IOException {
        Path jar = Files.write(temp.resolve("mine.jar"), new byte[1]);
        Path folder = Files.createDirectory(temp.resolve("classes"));
        String elsewhere = String.join(
                File.pathSeparator,
                jar.toString(),
                folder.toString(),
                temp.resolve("gone.jar").toString());
        assertThat(Jars.ofModels(elsewhere))
                .contains(jar.toString())
                .doesNotContain(folder.toString(), temp.resolve("gone.jar").toString());
    }
}
