package org.apical.model;

import java.util.List;

/** What a key takes or gives, derived from the record component's Java type by {@link Description}. */
public sealed interface ValueType {
    /** A finite number. */
    record Number() implements ValueType {}

    /** A whole number. */
    record Whole() implements ValueType {}

    /** True or false. */
    record Bool() implements ValueType {}

    /** Text. */
    record Text() implements ValueType {}

    /** A number or a text. */
    record Either() implements ValueType {}

    /** A number, or a list of numbers. */
    record Numbers() implements ValueType {}

    /**
     * One of a few names.
     *
     * @param type the enum
     * @param names the names in JSON, in the order of the constants
     */
    record Choice(Class<?> type, List<String> names) implements ValueType {}

    /** A list; arrays of numbers too. */
    record ListOf(ValueType item) implements ValueType {}

    /** An object with free names as keys. */
    record MapOf(ValueType item) implements ValueType {}

    /**
     * An object with known keys.
     *
     * @param type the record
     * @param keys its keys in order
     * @param shortForm key that a bare value stands for, or empty
     */
    record ObjectOf(Class<? extends Record> type, List<Key> keys, String shortForm) implements ValueType {}

    /** In words, for messages and listings. */
    default String words() {
        if (this instanceof Number) {
            return "a number";
        } else if (this instanceof Whole) {
            return "a whole number";
        } else if (this instanceof Bool) {
            return "true or false";
        } else if (this instanceof Text) {
            return "a text";
        } else if (this instanceof Either) {
            return "a number or a text";
        } else if (this instanceof Numbers) {
            return "a number or a list of numbers";
        } else if (this instanceof Choice c) {
            return "one of " + String.join(", ", c.names());
        } else if (this instanceof ListOf l) {
            return "a list, each item " + l.item().words();
        } else if (this instanceof MapOf m) {
            return "an object of named values, each " + m.item().words();
        } else {
            return "an object";
        }
    }
}
