package org.apical.app;

import java.io.PrintStream;
import org.apical.model.Model;
import org.apical.models.Models;

/** The listing of models, with nothing loaded that it does not need. */
public final class ModelList {
    private ModelList() {}

    /** Prints id and summary of each model. */
    public static void print(PrintStream out) {
        StringBuilder text = new StringBuilder();
        int width = 0;
        for (Model<?, ?> model : Models.registry().all()) {
            width = Math.max(width, model.info().id().length());
        }
        for (Model<?, ?> model : Models.registry().all()) {
            String id = model.info().id();
            text.append(id)
                    .append(" ".repeat(width + 2 - id.length()))
                    .append(model.info().summary())
                    .append('\n');
        }
        out.print(text);
    }
}
