package org.apical.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.models.Models;

/** The listing of models, with nothing loaded that it does not need. */
public final class ModelList {
    private ModelList() {}

    /** Prints id and summary of each model. */
    public static void print(PrintStream out) {
        List<ModelInfo> infos = new ArrayList<>();
        int width = 0;
        for (Model<?, ?> model : Models.registry().all()) {
            ModelInfo info = model.info();
            infos.add(info);
            width = Math.max(width, info.id().length());
        }
        StringBuilder text = new StringBuilder();
        for (ModelInfo info : infos) {
            text.append(info.id())
                    .append(" ".repeat(width + 2 - info.id().length()))
                    .append(info.summary())
                    .append('\n');
        }
        out.print(text);
    }
}
