package org.apical.claims;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A row of the ledger.
 *
 * @param id {@code C13}
 * @param statement what the perspective says
 * @param computed what was computed, in words and numbers
 * @param uncertainty how sure that is
 * @param verdict the verdict; of a row with parts, the weakest of theirs
 * @param rule the rule behind it, fixed before the computation
 * @param explanation one paragraph that a graduate student follows: what is at stake and how the computation answers it
 * @param parameters what went in, with sources
 * @param data which data
 * @param wouldChange what the verdict hangs on
 * @param figures ids of figures
 * @param parts the parts of a row that makes several statements; else empty
 * @param sensitivities what the numbers behind the verdict become when a parameter moves; at least one
 */
public record LedgerRow(
        String id,
        String statement,
        String computed,
        String uncertainty,
        Verdict verdict,
        String rule,
        String explanation,
        Map<String, String> parameters,
        String data,
        String wouldChange,
        List<String> figures,
        List<Part> parts,
        List<Sensitivity> sensitivities)
        implements Serializable {
    /**
     * A part of a row with a verdict of its own.
     *
     * @param id {@code C15a}
     * @param statement what it says
     * @param computed what was computed, in words and numbers
     * @param verdict its verdict
     */
    public record Part(String id, String statement, String computed, Verdict verdict) implements Serializable {}

    /** @throws IllegalArgumentException where the verdict is not the weakest of the parts, or no sensitivity was computed */
    public LedgerRow {
        if (!parts.isEmpty()
                && verdict != Verdict.weakest(parts.stream().map(Part::verdict).toArray(Verdict[]::new))) {
            throw new IllegalArgumentException(id + ": the verdict must be the weakest of the parts");
        }
        if (sensitivities.isEmpty()) {
            throw new IllegalArgumentException(id + ": a row needs a computed sensitivity");
        }
    }
}
