package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apical.plot.Figure;
import org.apical.plot.StaticFigures;
import org.apical.run.RunFolder;

/** What a job's folder holds beside what the command line writes: enough for a later workbench to show it. */
final class JobFolder {
    /** Says what was run; only folders that hold it are listed again. */
    static final String ABOUT = "job.json";

    /** The figures as the page draws them. */
    static final String FIGURES = "figures.json";

    private static final double PRINT_SCALE = 3;

    private JobFolder() {}

    /** Adds it to a folder that is being written. */
    static void complete(Path folder, ObjectNode about, List<Figure> figures) throws IOException {
        Files.writeString(folder.resolve(ABOUT), about.toString(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(FIGURES), Answer.figures(figures).toString(), StandardCharsets.UTF_8);
        for (Figure figure : figures) {
            Path place = Files.createDirectories(folder.resolve("figures"));
            Files.write(place.resolve(RunFolder.safe(figure.id()) + ".png"), StaticFigures.png(figure, PRINT_SCALE));
        }
    }
}
