package org.apical.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one key of a result record. A number that is not finite is a bug and is refused when the result is written,
 * except where {@link #nullable} says that it may be absent: then NaN or null is written as JSON null.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Result {
    /** Unit of the number or of the numbers in the array. */
    Unit unit() default Unit.NONE;

    /** One sentence: what it means. */
    String doc();

    /** Where it comes from: mark and equation or citation. */
    String from() default "";

    /** May be null (numbers: NaN is written as null). */
    boolean nullable() default false;

    /** Left out where it is null or NaN, instead of written as null. */
    boolean absent() default false;
}
