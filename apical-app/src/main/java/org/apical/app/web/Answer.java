package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apical.plot.Figure;
import org.apical.plot.PlotlyJson;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.apical.run.Tables;

/** A finished run as the page takes it: {@code params, result, figures, command, seconds}. */
final class Answer {
    private Answer() {}

    static ObjectNode of(Runs.Outcome outcome, String command) {
        ObjectNode out = Json.mapper().createObjectNode();
        out.put("model", outcome.modelId());
        out.set("params", outcome.params());
        out.set("result", outcome.result());
        out.set("figures", figures(outcome.figures()));
        ArrayNode tables = out.putArray("tables");
        Tables.names(outcome.result()).forEach(tables::add);
        out.put("command", command);
        out.put("seconds", outcome.seconds());
        return out;
    }

    /** The name that a client means by a name or by its number from 0. */
    static String named(List<String> names, String wanted) {
        if (names.contains(wanted)) {
            return wanted;
        }
        int at = wanted.matches("\\d{1,4}") ? Integer.parseInt(wanted) : names.size();
        if (at >= names.size()) {
            throw Refused.notFound("There is no figure of that name; there is: " + String.join(", ", names) + ".");
        }
        return names.get(at);
    }

    static ArrayNode figures(List<Figure> figures) {
        ArrayNode out = Json.mapper().createArrayNode();
        for (Figure figure : figures) {
            ObjectNode one = out.addObject();
            one.put("id", figure.id());
            one.put("name", figure.id());
            one.put("title", figure.title());
            one.put("caption", figure.caption());
            one.set("plotly", PlotlyJson.of(figure));
        }
        return out;
    }
}
