package org.apical.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/** Plotly.js (MIT, from its WebJar), packed by the build: 11 MB become 3 in the page, which unpacks it itself. */
public final class PlotlyScript {
    private static final String RESOURCE = "plotly.js.gz";

    private PlotlyScript() {}

    /** The script, packed by gzip, in base64. */
    static String packed() {
        return Base64.getEncoder().encodeToString(gzip());
    }

    /** The script, packed by gzip. */
    public static byte[] gzip() {
        try (InputStream in = PlotlyScript.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("plotly.js.gz is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
