package org.apical.claims;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row: its evidence, or the error that stopped it.
 *
 * @param claim the claim
 * @param evidence what was found; null where it failed
 * @param error why it failed; null where it did not
 * @param seconds wall time
 */
public record Outcome(
        Claim claim, @Nullable Evidence evidence, @Nullable RuntimeException error, double seconds) {}
