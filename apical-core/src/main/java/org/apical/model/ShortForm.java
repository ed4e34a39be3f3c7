package org.apical.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameter record that may also be given as a bare value: {@code "amp": 1.0} for {@code "amp": {"start": 1.0}}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ShortForm {
    /** The key that a bare value stands for. */
    String value();
}
