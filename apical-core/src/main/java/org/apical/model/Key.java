package org.apical.model;

import org.jspecify.annotations.Nullable;

/**
 * One key of a parameter or result record, described.
 *
 * @param name key in JSON
 * @param type what it takes or gives
 * @param unit unit of its numbers
 * @param range allowed numbers; unbounded for results
 * @param defaultJson default as JSON text, null where there is none
 * @param required must be given
 * @param absent what is used where an optional key is left out
 * @param doc one sentence
 * @param from mark and source
 * @param code error code for a value that is not allowed, empty for the general ones
 * @param single a bare value is taken as a list of one
 * @param nullItems elements of a number array may be null
 * @param minSize fewest elements
 * @param maxSize most elements
 * @param nullable a result that may be null; one that may be left out is not {@code required}
 */
public record Key(
        String name,
        ValueType type,
        Unit unit,
        Range range,
        @Nullable String defaultJson,
        boolean required,
        String absent,
        String doc,
        String from,
        String code,
        boolean single,
        boolean nullItems,
        int minSize,
        int maxSize,
        boolean nullable) {}
