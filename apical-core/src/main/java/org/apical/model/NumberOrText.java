package org.apical.model;

import org.jspecify.annotations.Nullable;

/**
 * A value that may be a number or a text: a column by number or by label, a parameter as a number or as an expression.
 *
 * @param number the number, null where it is a text
 * @param text the text, null where it is a number
 */
public record NumberOrText(
        @Nullable Double number, @Nullable String text) {
    /** Exactly one of the two is there. */
    public NumberOrText {
        if ((number == null) == (text == null)) {
            throw new IllegalArgumentException("exactly one of number and text");
        }
    }

    /** A number. */
    public static NumberOrText of(double number) {
        return new NumberOrText(number, null);
    }

    /** A text. */
    public static NumberOrText of(String text) {
        return new NumberOrText(null, text);
    }

    @Override
    public String toString() {
        if (number != null) {
            return BadInput.number(number);
        }
        return String.valueOf(text);
    }
}
