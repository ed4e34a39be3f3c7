package org.apical.app.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.run.Citations;
import org.jspecify.annotations.Nullable;

/** The literature that models cite, a line of text for each key. */
final class Bibliography {
    private static final Pattern ENTRY = Pattern.compile("(?m)^@\\w+\\{([^,\\s]+),(.*)$");
    private static final Pattern FIELD = Pattern.compile("(\\w+)\\s*=\\s*\\{((?:[^{}]|\\{[^{}]*\\})*)\\}");

    private final Map<String, String> lines = new HashMap<>();

    Bibliography() {
        Matcher entry = ENTRY.matcher(Citations.bibtex());
        while (entry.find()) {
            lines.put(entry.group(1), line(entry.group(2)));
        }
    }

    /** Authors, title, journal, volume, page, year; the key itself where it is unknown. */
    String text(String key) {
        return lines.getOrDefault(key, key);
    }

    private static String line(String fields) {
        Map<String, String> found = new HashMap<>();
        Matcher field = FIELD.matcher(fields);
        while (field.find()) {
            found.put(field.group(1).toLowerCase(Locale.ROOT), plain(field.group(2)));
        }
        StringBuilder out = new StringBuilder(found.getOrDefault("author", "")
                .replace(" and others", " et al.")
                .replace(" and ", "; "));
        add(out, ", ", found.get("title"));
        add(out, ", ", found.get("journal"));
        add(out, " ", found.get("volume"));
        add(out, ", ", found.get("pages"));
        String year = found.get("year");
        return year == null ? out.toString() : out + " (" + year + ")";
    }

    private static void add(StringBuilder out, String before, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            out.append(out.length() == 0 ? "" : before).append(part);
        }
    }

    /** Accents of TeX are taken off with their marks, as the letters below them are still read. */
    private static String plain(String tex) {
        return tex.replaceAll("\\\\[\"'`^~=.]\\s*", "")
                .replaceAll("\\\\[a-zA-Z]+\\s*", "")
                .replaceAll("[{}$\\\\]", "")
                .replace("--", "-")
                .replace('~', ' ')
                .strip();
    }
}
