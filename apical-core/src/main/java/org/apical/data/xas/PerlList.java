package org.apical.data.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;

/**
 * Reads the right side of {@code @x = ('1', 2, undef, ['a'], {'b', 3});} as text: a small parser of Perl's list
 * literals. Nothing is evaluated. A nested list or hash is one value.
 */
final class PerlList {
    private static final int MAX_DEPTH = 20;

    private final String text;
    private final String where;
    private int at;

    private PerlList(String text, String where) {
        this.text = text;
        this.where = where;
    }

    /**
     * Values of a list.
     *
     * @param line the whole line
     * @param where file and line, for messages
     */
    static List<String> of(String line, String where) {
        PerlList list = new PerlList(line, where);
        int open = line.indexOf('(');
        if (open < 0 || !line.stripTrailing().endsWith(");")) {
            throw BadInput.data("BAD_PROJECT", where + ": the list is not closed by ');' on its line.");
        }
        list.at = open + 1;
        List<String> values = list.values(')', 0);
        return values;
    }

    private List<String> values(char close, int depth) {
        List<String> values = new ArrayList<>();
        while (true) {
            blanks();
            if (at >= text.length()) {
                throw bad("the list ends too early");
            }
            char c = text.charAt(at);
            if (c == close) {
                at++;
                return values;
            } else if (c == ',') {
                at++;
            } else if (c == '=' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
                at += 2;
            } else {
                values.add(value(c, depth));
            }
        }
    }

    private String value(char c, int depth) {
        if (c == '\'' || c == '"') {
            return quoted(c);
        } else if (c == '[' || c == '{') {
            if (depth >= MAX_DEPTH) {
                throw bad("lists are nested too deeply");
            }
            at++;
            return values(c == '[' ? ']' : '}', depth + 1).toString();
        }
        int start = at;
        while (at < text.length() && ",)]}=".indexOf(text.charAt(at)) < 0 && text.charAt(at) > ' ') {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            throw bad("'" + c + "' is not expected");
        }
        return word.equals("undef") ? "" : word;
    }

    private String quoted(char quote) {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return out.toString();
            }
            if (c == '\\' && at < text.length()) {
                c = text.charAt(at++);
            }
            out.append(c);
        }
        throw bad("a quote is not closed");
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private BadInput bad(String problem) {
        return BadInput.data("BAD_PROJECT", where + ", character " + (at + 1) + ": " + problem + ".");
    }
}
