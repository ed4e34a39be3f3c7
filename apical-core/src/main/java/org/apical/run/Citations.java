package org.apical.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The literature that models cite. */
public final class Citations {
    private static final String FILE = "citations.bib";

    private Citations() {}

    /** All entries, BibTeX. */
    public static String bibtex() {
        try (InputStream in = Citations.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
