package org.apical.docs;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page of the documentation, or a part of it, that the code writes. */
public final class GeneratedPage {
    /** The documentation's folder. */
    public static final Path DOCS =
            Path.of(System.getProperty("apical.root", "..")).resolve("docs");

    /** scripts/docs.sh writes the pages; otherwise they are compared. */
    public static final boolean WRITING = Boolean.getBoolean("apical.writeDocs");

    private GeneratedPage() {}

    /** Fails where the file does not say this; writes it first if {@link #WRITING}. */
    public static void compareOrWrite(Path file, String text) throws IOException {
        if (WRITING) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        String there = Files.exists(file) ? Files.readString(file) : "";
        if (!there.equals(text)) {
            List<String> says = there.lines().toList();
            List<String> should = text.lines().toList();
            int line = 0;
            while (line < says.size() && line < should.size() && says.get(line).equals(should.get(line))) {
                line++;
            }
            fail(file + " is not what the code says; run scripts/docs.sh. Line " + (line + 1) + " should be: "
                    + (line < should.size() ? should.get(line) : "the end"));
        }
    }
}
