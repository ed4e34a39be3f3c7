package org.apical.model;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The input is wrong: a parameter, a file, or the data in it. Exit status 2, HTTP 422.
 *
 * <p>The message reads {@code key = value problem. Hint}, for example {@code superstripes.tc: wellNm = 3.1 must be below
 * periodNm = 2.4 (nm). Did you swap them?}
 */
public final class BadInput extends ApicalException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String shown;
    private final String problem;

    private BadInput(
            String code, @Nullable String path, @Nullable String shown, String problem, @Nullable Throwable cause) {
        this(code, path, shown, problem, compose(path, shown, problem), cause);
    }

    private BadInput(
            String code,
            @Nullable String path,
            @Nullable String shown,
            String problem,
            String message,
            @Nullable Throwable cause) {
        super(code, path, message, cause);
        this.shown = shown;
        this.problem = problem;
    }

    /**
     * A parameter has a value that is not allowed.
     *
     * @param code stable code, e.g. {@code BAD_RANGE}
     * @param key the offending key, relative to the record at hand; enclosing keys are put before it by {@link #under}
     * @param value the value found; long ones are cut
     * @param problem what is allowed and what to do, as the rest of a sentence that starts with {@code key = value}
     */
    public static BadInput value(String code, String key, @Nullable Object value, String problem) {
        return new BadInput(code, key, show(value), problem, null);
    }

    /** Something is wrong at a key, without a value worth showing. */
    public static BadInput at(String code, String key, String problem) {
        return new BadInput(code, key, null, problem, null);
    }

    /** Something is wrong with a file or with the data in it; the sentence names the file and the line. */
    public static BadInput data(String code, String sentence) {
        return new BadInput(code, null, null, sentence, null);
    }

    /** As {@link #data(String, String)}, keeping the cause for {@code --debug}. */
    public static BadInput data(String code, String sentence, Throwable cause) {
        return new BadInput(code, null, null, sentence, cause);
    }

    /** A name is unknown: lists what there is and names the closest. */
    public static BadInput unknown(String code, String key, String value, Collection<String> known) {
        String closest = ClosestName.of(value, known);
        String list = known.size() <= 50 ? String.join(", ", known) : known.size() + " names";
        return new BadInput(
                code,
                key,
                show(value),
                "is not known; there is: " + list + (closest == null ? "" : ". Did you mean '" + closest + "'?"),
                null);
    }

    /** The same error seen from the enclosing record: {@code prefix} is put before the path. */
    public BadInput under(String prefix) {
        String inner = path();
        String full = inner == null || inner.isEmpty() ? prefix : prefix + "." + inner;
        BadInput outer = new BadInput(code(), full, shown, problem, getCause());
        outer.setStackTrace(getStackTrace());
        return outer;
    }

    /** The same error with the place in a file before the message: {@code fit.yaml line 12: ...}. */
    public BadInput in(String place) {
        BadInput placed = new BadInput(code(), path(), shown, problem, place + ": " + getMessage(), getCause());
        placed.setStackTrace(getStackTrace());
        return placed;
    }

    private static String compose(@Nullable String path, @Nullable String shown, String problem) {
        if (path == null) {
            return problem;
        }
        return shown == null ? path + ": " + problem : path + " = " + shown + " " + problem;
    }

    private static @Nullable String show(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        String text;
        if (value instanceof Double d) {
            text = number(d);
        } else if (value instanceof CharSequence) {
            text = "'" + value + "'";
        } else {
            text = String.valueOf(value);
        }
        return text.length() > 80 ? text.substring(0, 77) + "..." : text;
    }

    /** A number as a person writes it: integers without a decimal point, else the shortest form. */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%d", (long) value);
        }
        return Double.toString(value);
    }
}
