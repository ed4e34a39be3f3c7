package org.apical.claims;

import java.util.List;
import java.util.Map;

/**
 * A row of the ledger.
 *
 * @param id {@code C13}
 * @param statement what the perspective says
 * @param computed what was computed, in words and numbers
 * @param uncertainty how sure that is
 * @param verdict the verdict
 * @param rule the rule behind it, fixed before the computation
 * @param parameters what went in, with sources
 * @param data which data
 * @param wouldChange what the verdict hangs on
 * @param figures ids of figures
 */
public record LedgerRow(
        String id,
        String statement,
        String computed,
        String uncertainty,
        Verdict verdict,
        String rule,
        Map<String, String> parameters,
        String data,
        String wouldChange,
        List<String> figures) {}
