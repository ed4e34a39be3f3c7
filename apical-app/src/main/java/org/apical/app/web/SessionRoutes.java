package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import org.apical.run.Json;

/** {@code /api/sessions}: files that the models of a session may read. */
final class SessionRoutes {
    private final Sessions sessions;

    SessionRoutes(Sessions sessions) {
        this.sessions = sessions;
    }

    void install(RoutesConfig routes) {
        routes.post("/api/sessions", ctx -> {
            ObjectNode out = Json.mapper().createObjectNode().put("session", sessions.open());
            ctx.status(201);
            JsonReply.send(ctx, out);
        });
        routes.delete("/api/sessions/{session}", ctx -> {
            sessions.discard(ctx.pathParam("session"));
            ctx.status(204);
        });
        routes.get("/api/sessions/{session}/files", ctx -> JsonReply.send(ctx, list(ctx.pathParam("session"))));
        routes.post("/api/sessions/{session}/files", ctx -> {
            String name = ctx.queryParam("name");
            if (name == null) {
                throw new Refused(422, "MISSING_KEY", "Say what the file is called: '?name=cu.xmu'.");
            }
            long bytes = sessions.take(ctx.pathParam("session"), name, ctx);
            ctx.status(201);
            JsonReply.send(
                    ctx, Json.mapper().createObjectNode().put("name", name).put("bytes", bytes));
        });
        routes.delete("/api/sessions/{session}/files/{name}", ctx -> {
            sessions.remove(ctx.pathParam("session"), ctx.pathParam("name"));
            ctx.status(204);
        });
    }

    private ObjectNode list(String session) {
        ObjectNode out = Json.mapper().createObjectNode();
        ArrayNode files = out.putArray("files");
        sessions.files(session)
                .forEach((name, bytes) -> files.addObject().put("name", name).put("bytes", bytes));
        return out;
    }
}
