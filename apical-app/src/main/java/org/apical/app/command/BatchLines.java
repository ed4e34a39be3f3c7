package org.apical.app.command;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a stream, however long: of a line beyond {@link #LONGEST} characters only one character more is kept, so that
 * no line fills the memory and its reader can tell. A byte order mark at the start is no part of the first line.
 */
final class BatchLines implements Closeable {
    /** Most characters of a line. */
    static final int LONGEST = 64 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader in;
    private final int longest;
    private boolean first = true;

    BatchLines(InputStream in) {
        this(in, LONGEST);
    }

    BatchLines(InputStream in, int longest) {
        this.longest = longest;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }

    /** The next line without its end, or null. Only a line feed ends a line, as everywhere in JSON lines. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() <= longest && !(first && line.length() == 0 && c == BYTE_ORDER_MARK)) {
                line.append((char) c);
            }
        }
        first = false;
        return line.toString();
    }

    /** Whether the next character is there already. */
    boolean ready() throws IOException {
        return in.ready();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
