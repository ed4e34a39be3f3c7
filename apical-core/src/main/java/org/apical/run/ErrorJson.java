package org.apical.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.model.ApicalException;

/** An error as every verb and route shows it: {@code {"code", "message", "path"}}. */
public final class ErrorJson {
    private ErrorJson() {}

    /** The error as JSON; {@code path} is null where no single key is at fault. */
    public static ObjectNode of(ApicalException error) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("code", error.code());
        out.put("message", error.getMessage());
        out.put("path", error.path());
        return out;
    }

    /** A bug of ours: anything that is not an {@link ApicalException}. */
    public static ObjectNode ofBug(Throwable bug) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("code", "INTERNAL");
        out.put("message", "This is a bug in Apical, please report it: " + bug);
        out.putNull("path");
        return out;
    }
}
