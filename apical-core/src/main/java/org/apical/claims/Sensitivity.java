package org.apical.claims;

import java.io.Serializable;

/**
 * What a number that a verdict hangs on becomes when one parameter moves: recomputed, never estimated.
 *
 * @param parameter what is moved
 * @param change from what to what, or by how much
 * @param number the number of the row, with its unit
 * @param before as the row has it
 * @param after with the parameter moved
 * @param rule where the rule draws its line
 */
public record Sensitivity(String parameter, String change, String number, double before, double after, String rule)
        implements Serializable {
    /** @throws IllegalArgumentException where a number is missing or a word is */
    public Sensitivity {
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            throw new IllegalArgumentException(
                    "the sensitivity to " + parameter + " needs two numbers, not " + before + " and " + after);
        }
        if (parameter.isBlank() || change.isBlank() || number.isBlank() || rule.isBlank()) {
            throw new IllegalArgumentException("the sensitivity to " + parameter + " lacks words");
        }
    }
}
