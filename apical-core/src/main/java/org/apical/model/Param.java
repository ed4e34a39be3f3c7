package org.apical.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Everything a person or a program may know about one key of a parameter record: the single source for JSON binding,
 * JSON Schema, forms, listings, documentation pages and error messages.
 *
 * <p>The component's type says what the key takes: {@code double}, {@code int}, {@code long}, {@code boolean}, {@code
 * String}, an enum, {@link NumberOrText}, another record (an object), arrays of numbers ({@code double[]}, {@code
 * int[]}, {@code double[][]}), {@code List} of any of these, or {@code Map<String, ...>}. A key is one of three: with a
 * default ({@link #def}); {@link #required}; or optional, a {@code @Nullable} boxed or reference type that is null where
 * the key is left out ({@link #absent} says what happens then). Rules across keys live in the record's compact
 * constructor, which throws {@link BadInput} with the key relative to that record.
 *
 * <pre>{@code
 * public record BackgroundParams(
 *         @Param(unit = Unit.ANGSTROM, min = 0.05, max = 5, def = "1.0", doc = "below it, chi(R) counts as background",
 *                 from = "[T] xas-data 2.4") double rbkgA,
 *         @Param(unit = Unit.INV_ANGSTROM, min = 0, doc = "end of the fit range", absent = "the last point")
 *                 @Nullable Double kmaxInvA,
 *         @Param(def = "hanning", code = "BAD_ARGUMENT", doc = "window") WindowKind window) {}
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {
    /** Unit of the number or of the numbers in the array. */
    Unit unit() default Unit.NONE;

    /** Smallest allowed number, of each element for arrays. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest allowed number, of each element for arrays. */
    double max() default Double.POSITIVE_INFINITY;

    /** The minimum itself is not allowed. */
    boolean minExclusive() default false;

    /** The maximum itself is not allowed. */
    boolean maxExclusive() default false;

    /** Default as JSON text; text without quotes is taken as a string or as the name of a choice. */
    String def() default "";

    /** Must be given. */
    boolean required() default false;

    /** For an optional key without default: what is used where it is left out, e.g. "found from the data". */
    String absent() default "";

    /** One sentence: what it means. */
    String doc();

    /** Where it comes from: mark and equation or citation, e.g. {@code "[T] xas-data 2.4"}. */
    String from() default "";

    /** Code of the error where the value is not allowed; default {@code BAD_TYPE} or {@code BAD_VALUE}. */
    String code() default "";

    /** A bare value is taken as a list of one. */
    boolean single() default false;

    /** Elements of a number array may be null; they arrive as NaN. */
    boolean nullItems() default false;

    /** Fewest elements of a list or array. */
    int minSize() default 0;

    /** Most elements of a list or array. */
    int maxSize() default 5_000_000;
}
