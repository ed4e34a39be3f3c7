package org.apical.data.xas;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;

/**
 * A text file as lines; line numbers in messages count from 1.
 *
 * @param name for messages
 * @param lines without line ends
 */
record TextFile(String name, List<String> lines) {
    /** Share of control characters from which a file is not text. */
    private static final double BINARY_SHARE = 0.05;

    /** Decodes as UTF-8, else as ISO-8859-1; refuses binary. */
    static TextFile of(String name, byte[] bytes) {
        int control = 0;
        for (byte b : bytes) {
            boolean blank = b == '\t' || b == '\n' || b == '\f' || b == '\r';
            if (b >= 0 && b < 32 && !blank || b == 127) {
                control++;
            }
        }
        if (control > BINARY_SHARE * bytes.length) {
            throw BadInput.data(
                    "UNSUPPORTED_BINARY",
                    name + " is a binary file of a kind that is not supported (" + control + " control characters in "
                            + bytes.length + " bytes); export it as text from the program that wrote it.");
        }
        return new TextFile(name, lines(decode(bytes)));
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.length() / 40 + 16);
        int n = text.length();
        int start = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                if (c == '\r' && i + 1 < n && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < n) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    String line(int i) {
        return i >= 0 && i < lines.size() ? lines.get(i) : "";
    }

    int size() {
        return lines.size();
    }

    /** The first {@code n} characters, line ends as blanks. */
    String start(int n) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size() && out.length() < n; i++) {
            out.append(lines.get(i)).append(' ');
        }
        return out.substring(0, Math.min(n, out.length()));
    }

    /** Index of the first of the first {@code within} lines that starts with that; -1 where none does. */
    int find(String prefix, int within) {
        for (int i = 0; i < Math.min(within, lines.size()); i++) {
            if (lines.get(i).startsWith(prefix)) {
                return i;
            }
        }
        return -1;
    }
}
