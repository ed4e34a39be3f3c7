package org.apical.data.crystal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a CIF text (CIF 1.1: quoted values, text fields, loops, comments) with the line of every value, so that
 * messages can name it; libraries at hand do not keep lines. Tags are in lower case with underscores for dots, so that
 * {@code _Cell.Length_A} is {@code _cell_length_a}.
 */
final class CifText {
    /**
     * A value.
     *
     * @param text without quotes
     * @param line from 1
     * @param quoted in quotes or a text field: then {@code ?} and {@code .} mean themselves
     */
    record Value(String text, int line, boolean quoted) {
        /** Unknown ({@code ?}) or inapplicable ({@code .}). */
        boolean absent() {
            return !quoted && (text.equals("?") || text.equals("."));
        }
    }

    /** A data block: values by tag; an item outside loops has one. */
    record Block(String name, int line, Map<String, List<Value>> items) {
        /** The values of the first of these tags that the block has; null for none. */
        @Nullable
        List<Value> column(String... tags) {
            for (String tag : tags) {
                List<Value> found = items.get(tag);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        /** The first value of the first of these tags that has one; null for none. */
        @Nullable
        Value value(String... tags) {
            for (String tag : tags) {
                List<Value> found = items.get(tag);
                if (found != null && !found.isEmpty() && !found.get(0).absent()) {
                    return found.get(0);
                }
            }
            return null;
        }
    }

    private final String name;
    private final List<String> lines;
    private int row;
    private int at;

    private CifText(String name, String text) {
        this.name = name;
        this.lines = text.lines().toList();
    }

    /**
     * All blocks in order.
     *
     * @throws BadInput {@code BAD_STRUCTURE}, naming the line
     */
    static List<Block> blocks(String name, String text) {
        return new CifText(name, text).read();
    }

    private List<Block> read() {
        List<Block> blocks = new ArrayList<>();
        Value token = next();
        while (token != null) {
            String word = keyword(token);
            if (word.startsWith("data_")) {
                blocks.add(new Block(token.text().substring(5), token.line(), new LinkedHashMap<>()));
                token = next();
                continue;
            }
            if (blocks.isEmpty()) {
                throw bad(token.line(), "'" + shown(token.text()) + "' stands before any 'data_NAME'");
            }
            Block block = blocks.get(blocks.size() - 1);
            if (word.equals("loop_")) {
                token = loop(block, token.line());
            } else if (tag(token)) {
                Value value = next();
                if (value == null || tag(value) || !keyword(value).isEmpty()) {
                    throw bad(token.line(), shown(token.text()) + " has no value");
                }
                put(block, token, new ArrayList<>(List.of(value)));
                token = next();
            } else if (word.startsWith("save_") || word.equals("global_") || word.equals("stop_")) {
                token = next();
            } else {
                throw bad(token.line(), "the value '" + shown(token.text()) + "' belongs to no item");
            }
        }
        return blocks;
    }

    /** Reads a loop; returns the token behind it. */
    private @Nullable Value loop(Block block, int start) {
        List<Value> tags = new ArrayList<>();
        Value token = next();
        while (token != null && tag(token)) {
            tags.add(token);
            token = next();
        }
        if (tags.isEmpty()) {
            throw bad(start, "the loop names no items");
        }
        List<List<Value>> columns = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            columns.add(new ArrayList<>());
        }
        int n = 0;
        int last = start;
        while (token != null && !tag(token) && keyword(token).isEmpty()) {
            columns.get(n % tags.size()).add(token);
            n++;
            last = token.line();
            token = next();
        }
        if (n % tags.size() != 0) {
            throw bad(
                    start,
                    "the loop of " + tags.size() + " columns that starts here is not filled: its last row (line " + last
                            + ") has " + n % tags.size() + " values");
        }
        for (int i = 0; i < tags.size(); i++) {
            put(block, tags.get(i), columns.get(i));
        }
        return token;
    }

    private void put(Block block, Value tag, List<Value> values) {
        String key = tag.text().toLowerCase(Locale.ROOT).replace('.', '_');
        if (block.items().putIfAbsent(key, values) != null) {
            throw bad(tag.line(), shown(tag.text()) + " is given twice in one block");
        }
    }

    private static boolean tag(Value token) {
        return !token.quoted() && token.text().startsWith("_");
    }

    /** {@code data_NAME}, {@code loop_} and their like in lower case; empty for anything else. */
    private static String keyword(Value token) {
        if (token.quoted()) {
            return "";
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean key = word.startsWith("data_")
                || word.startsWith("save_")
                || word.equals("loop_")
                || word.equals("global_")
                || word.equals("stop_");
        return key ? word : "";
    }

    private @Nullable Value next() {
        while (row < lines.size()) {
            String line = lines.get(row);
            if (at == 0 && line.startsWith(";")) {
                return field();
            }
            while (at < line.length() && blank(line.charAt(at))) {
                at++;
            }
            if (at >= line.length() || line.charAt(at) == '#') {
                row++;
                at = 0;
                continue;
            }
            char first = line.charAt(at);
            return first == '\'' || first == '"' ? quoted(line, first) : bare(line);
        }
        return null;
    }

    private Value bare(String line) {
        int start = at;
        while (at < line.length() && !blank(line.charAt(at))) {
            at++;
        }
        return new Value(line.substring(start, at), row + 1, false);
    }

    /** A quote ends the value only in front of a blank or the end of the line. */
    private Value quoted(String line, char quote) {
        for (int i = at + 1; i < line.length(); i++) {
            if (line.charAt(i) == quote && (i + 1 == line.length() || blank(line.charAt(i + 1)))) {
                Value value = new Value(line.substring(at + 1, i), row + 1, true);
                at = i + 1;
                return value;
            }
        }
        throw bad(row + 1, "the quote is not closed");
    }

    private Value field() {
        int start = row;
        StringBuilder text = new StringBuilder(lines.get(row).substring(1));
        for (row++; row < lines.size(); row++) {
            if (lines.get(row).startsWith(";")) {
                at = 1;
                return new Value(text.toString(), start + 1, true);
            }
            text.append('\n').append(lines.get(row));
        }
        throw bad(start + 1, "the text field is not closed by a line that starts with ';'");
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\f' || c == '\u000b' || c == '\u00a0' || c == '\ufeff';
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 60 ? plain.substring(0, 57) + "..." : plain;
    }

    private BadInput bad(int line, String problem) {
        return BadInput.data("BAD_STRUCTURE", name + ", line " + line + ": " + problem + ".");
    }
}
