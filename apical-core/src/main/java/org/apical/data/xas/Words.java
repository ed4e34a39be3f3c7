package org.apical.data.xas;

import java.util.ArrayList;
import java.util.List;

/** Words and numbers of a line of text, as programs of forty years have written them. */
final class Words {
    private Words() {}

    /** Words separated by blanks, tabs, commas and semicolons; touching Fortran fields are split; dates stay. */
    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        int n = line.length();
        int i = 0;
        while (i < n) {
            while (i < n && separator(line.charAt(i))) {
                i++;
            }
            int start = i;
            while (i < n && !separator(line.charAt(i))) {
                i++;
            }
            if (i > start) {
                split(line.substring(start, i), words);
            }
        }
        return words;
    }

    private static boolean separator(char c) {
        return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '\0' || c == '\f';
    }

    /** {@code 3.39370E+04-1.00000E+00} is two numbers: a sign after a two-digit exponent starts the next. */
    private static void split(String word, List<String> words) {
        int from = 0;
        for (int i = 4; i + 1 < word.length(); i++) {
            char c = word.charAt(i);
            if ((c == '-' || c == '+')
                    && i - from > 4
                    && digit(word.charAt(i - 1))
                    && digit(word.charAt(i - 2))
                    && sign(word.charAt(i - 3))
                    && exponent(word.charAt(i - 4))
                    && isNumber(word.substring(from, i))) {
                words.add(word.substring(from, i));
                from = i;
            }
        }
        words.add(word.substring(from));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean sign(char c) {
        return c == '+' || c == '-';
    }

    private static boolean exponent(char c) {
        return c == 'e' || c == 'E' || c == 'd' || c == 'D';
    }

    /** Whether the word is a number, nan and inf included. */
    static boolean isNumber(String word) {
        return plainNumber(word) || notFinite(word);
    }

    /** {@code nan, inf, infinity} with or without sign, in any case. */
    static boolean notFinite(String word) {
        int from = !word.isEmpty() && sign(word.charAt(0)) ? 1 : 0;
        String bare = word.substring(from);
        return bare.equalsIgnoreCase("nan") || bare.equalsIgnoreCase("inf") || bare.equalsIgnoreCase("infinity");
    }

    /** Sign, digits with at most one point, exponent by e or d. */
    private static boolean plainNumber(String word) {
        int n = word.length();
        int i = 0;
        if (i < n && sign(word.charAt(i))) {
            i++;
        }
        int digits = 0;
        while (i < n && digit(word.charAt(i))) {
            i++;
            digits++;
        }
        if (i < n && word.charAt(i) == '.') {
            i++;
            while (i < n && digit(word.charAt(i))) {
                i++;
                digits++;
            }
        }
        if (digits == 0) {
            return false;
        }
        if (i < n && exponent(word.charAt(i))) {
            i++;
            if (i < n && sign(word.charAt(i))) {
                i++;
            }
            int from = i;
            while (i < n && digit(word.charAt(i))) {
                i++;
            }
            if (i == from) {
                return false;
            }
        }
        return i == n;
    }

    /** The word as a number; NaN where it is none or not finite. */
    static double number(String word) {
        if (!plainNumber(word)) {
            return Double.NaN;
        }
        String text = word.indexOf('D') >= 0 || word.indexOf('d') >= 0
                ? word.replace('D', 'E').replace('d', 'e')
                : word;
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** A date such as {@code 04/07/12} or a time such as {@code 13:24:15}. */
    static boolean dateOrTime(String word) {
        int n = word.length();
        if (n < 4 || n > 23 || !digit(word.charAt(0))) {
            return false;
        }
        char mark = 0;
        int marks = 0;
        int run = 0;
        for (int i = 0; i < n; i++) {
            char c = word.charAt(i);
            if (digit(c)) {
                run++;
            } else if ((c == '/' || c == ':') && (mark == 0 || mark == c) && run > 0 && run <= 4) {
                mark = c;
                marks++;
                run = 0;
            } else if (c == '.' && mark == ':' && marks >= 1 && run > 0) {
                run = 0;
            } else {
                return false;
            }
        }
        return run > 0 && (mark == '/' ? marks == 2 : mark == ':' && marks >= 1 && marks <= 2);
    }
}
