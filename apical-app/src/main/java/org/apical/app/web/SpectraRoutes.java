package org.apical.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apical.app.reduce.BatchReduction;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.data.xas.XasGroup;
import org.apical.model.BadInput;
import org.apical.run.DataRoot;
import org.apical.run.Json;

/**
 * {@code /api/spectra}: what a file of a session holds, and spectra as files of other programs. Saving reduces with the code of
 * {@code xas reduce} from the settings that the page shows, so that both agree in every digit.
 */
final class SpectraRoutes {
    private final Gate gate;
    private final Sessions sessions;
    private final Limits limits;

    SpectraRoutes(Gate gate, Sessions sessions, Limits limits) {
        this.gate = gate;
        this.sessions = sessions;
        this.limits = limits;
    }

    void install(RoutesConfig routes) {
        routes.post("/api/spectra/read", this::read);
        routes.post("/api/spectra/settings", this::settings);
        routes.post("/api/spectra/save/{form}", this::save);
    }

    private String file(Context ctx) {
        JsonNode named = Bodies.object(ctx, limits).path("file");
        if (!named.isTextual()) {
            throw BadInput.at("MISSING_KEY", "file", "must be the name of a file of the session.");
        }
        return named.asText();
    }

    private void read(Context ctx) {
        String name = file(ctx);
        DataRoot files = new DataRoot(sessions.folder(ctx.queryParam("session")));
        JsonReply.send(
                ctx, gate.pass(context -> described(name, XasFiles.read(files.read(name), ReadOptions.of(name)))));
    }

    private static ObjectNode described(String name, XasFile file) {
        ObjectNode out = Json.mapper().createObjectNode();
        out.put("kind", file.kind());
        out.put("element", file.element());
        out.put("edge", file.edge());
        out.put("temperatureK", file.temperature());
        ArrayNode spectra = out.putArray("spectra");
        for (XasGroup group : file.groups()) {
            ObjectNode one = spectra.addObject();
            one.put("label", file.multiple() ? (group.label().isBlank() ? group.name() : group.label()) : "");
            one.put("chi", holdsChi(group));
            one.set("columns", Json.mapper().valueToTree(group.columns()));
            one.set("spectrum", BatchReduction.likely(name, file, group));
            ObjectNode stored = BatchReduction.storedOptions(file, group);
            if (!stored.isEmpty() && !group.chi()) {
                one.set("stored", stored);
            }
        }
        ArrayNode warnings = out.putArray("warnings");
        file.warnings().forEach(warnings::add);
        return out;
    }

    /** Whether a table is chi(k) and not a spectrum: a project says so, a plain file by its unit or its labels. */
    private static boolean holdsChi(XasGroup group) {
        return group.chi()
                || group.energyUnit().equals("invA")
                || group.column("k") == group.energyColumn() && group.column("chi") >= 0;
    }

    /** Settings of {@code xas reduce} out of a file, held against what it takes. */
    private void settings(Context ctx) {
        String name = file(ctx);
        DataRoot files = new DataRoot(sessions.folder(ctx.queryParam("session")));
        JsonReply.send(ctx, gate.pass(context -> {
            byte[] bytes = files.read(name);
            if (bytes.length > limits.bodyBytes()) {
                throw BadInput.data(
                        "TOO_LARGE",
                        "Settings are read up to " + (limits.bodyBytes() >> 10) + " KiB; this is no such file.");
            }
            ObjectNode given = Json.yaml(new String(bytes, StandardCharsets.UTF_8));
            return BatchReduction.of(given, false).settings();
        }));
    }

    private void save(Context ctx) {
        SavedSpectra.Form form = SavedSpectra.Form.of(ctx.pathParam("form"));
        ObjectNode body = Bodies.object(ctx, limits);
        if (!(body.get("settings") instanceof ObjectNode settings)) {
            throw BadInput.at("MISSING_KEY", "settings", "must hold spectra, and preEdge, background and transform.");
        }
        List<String> known = List.of("settings", "names");
        body.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw BadInput.unknown("UNKNOWN_KEY", key, key, known);
            }
        });
        DataRoot files = new DataRoot(sessions.folder(ctx.queryParam("session")));
        SavedSpectra.Answered file = gate.pass(context ->
                new SavedSpectra(settings, body.path("names"), files, context, limits.answerTime()).as(form));
        ctx.result(file.bytes());
        ctx.contentType(file.type());
        ctx.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    }
}
