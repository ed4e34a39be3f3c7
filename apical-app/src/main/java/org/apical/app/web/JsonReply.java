package org.apical.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import org.apical.run.Json;

/** Answers in JSON. */
final class JsonReply {
    private JsonReply() {}

    static void send(Context ctx, JsonNode node) {
        try {
            ctx.result(Json.mapper().writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        ctx.contentType("application/json");
    }
}
