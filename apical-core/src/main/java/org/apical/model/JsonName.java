package org.apical.model;

/** A choice (enum) whose name in JSON is not its constant's name in lowerCamelCase. */
public interface JsonName {
    /** The name in JSON, on the command line and in forms. */
    String jsonName();

    /** The name of a choice: {@link #jsonName()} where it has one, else {@code FROM_DATA} becomes {@code fromData}. */
    static String of(Enum<?> choice) {
        if (choice instanceof JsonName named) {
            return named.jsonName();
        }
        StringBuilder out = new StringBuilder();
        boolean upper = false;
        for (char c : choice.name().toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                out.append(upper ? c : Character.toLowerCase(c));
                upper = false;
            }
        }
        return out.toString();
    }
}
