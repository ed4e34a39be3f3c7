package org.apical.app.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.apical.claims.Evidence;
import org.apical.claims.LedgerRow;
import org.apical.claims.Outcome;
import org.apical.claims.Sensitivity;
import org.apical.run.Json;

/** The ledger as JSON: the keys are part of the contract. */
public final class LedgerJson {
    private LedgerJson() {}

    /** All rows in order; a row that failed has an {@code error} and no verdict. */
    public static ArrayNode of(List<Outcome> outcomes) {
        ArrayNode ledger = Json.mapper().createArrayNode();
        for (Outcome outcome : outcomes) {
            Evidence evidence = outcome.evidence();
            if (evidence == null) {
                ObjectNode failed = ledger.addObject();
                failed.put("id", outcome.claim().id());
                failed.put("statement", outcome.claim().statement());
                failed.put("error", Objects.requireNonNull(outcome.error()).toString());
            } else {
                ledger.add(row(evidence.row()));
            }
        }
        return ledger;
    }

    private static ObjectNode row(LedgerRow row) {
        ObjectNode out = Json.mapper().createObjectNode();
        out.put("id", row.id());
        out.put("statement", row.statement());
        out.put("computed", row.computed());
        out.put("uncertainty", row.uncertainty());
        out.put("verdict", row.verdict().text());
        out.put("rule", row.rule());
        out.put("explanation", row.explanation());
        ObjectNode parameters = out.putObject("parameters");
        row.parameters().forEach(parameters::put);
        ArrayNode figures = out.putArray("figures");
        row.figures().forEach(id -> figures.add("figures/" + id + ".svg"));
        out.put("data", row.data());
        out.put("wouldChange", row.wouldChange());
        ArrayNode sensitivities = out.putArray("sensitivities");
        for (Sensitivity s : row.sensitivities()) {
            ObjectNode one = sensitivities.addObject();
            one.put("parameter", s.parameter());
            one.put("change", s.change());
            one.put("number", s.number());
            one.put("before", s.before());
            one.put("after", s.after());
            one.put("rule", s.rule());
        }
        if (!row.parts().isEmpty()) {
            ArrayNode parts = out.putArray("parts");
            for (LedgerRow.Part part : row.parts()) {
                ObjectNode one = parts.addObject();
                one.put("id", part.id());
                one.put("statement", part.statement());
                one.put("computed", part.computed());
                one.put("verdict", part.verdict().text());
            }
        }
        return out;
    }
}
