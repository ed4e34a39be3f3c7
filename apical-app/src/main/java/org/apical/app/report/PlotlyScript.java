package org.apical.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apical.data.xas.Gzip;

/** Plotly.js from the WebJar, packed: 11 MB become less than 3 in the page, which unpacks it itself. */
final class PlotlyScript {
    private static final String RESOURCE = "/META-INF/resources/webjars/plotly.js-dist/3.3.1/plotly.js";

    private PlotlyScript() {}

    /** The script, packed by gzip, in base64. */
    static String packed() {
        try (InputStream in = PlotlyScript.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("plotly.js is not among the jars");
            }
            return Base64.getEncoder().encodeToString(Gzip.pack(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
