package org.apical.app.fit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.apical.run.Json;

/**
 * A project file of {@code doubleWell.fit}: its keys, and {@code title} and {@code dataRoot}. What it leaves out of the analysis
 * is done in full: all models, intervals, smallest split, model-free densities and a bootstrap. What is wrong in it is said
 * with its line.
 */
public final class LadderProject {
    /** Replicas where the project does not say. */
    static final int REPLICAS = 200;

    private static final List<String> MODELS = List.of(
            "gaussian",
            "cumulants",
            "twoSite",
            "gaussianEinstein",
            "twoSiteEinstein",
            "twoSiteEinsteinStatic",
            "quartic",
            "joined",
            "polaron2");

    private final FitProject project;
    private final ObjectNode params;

    private LadderProject(FitProject project) {
        this.project = project;
        this.params = project.fits().get(0).params().deepCopy();
        if (!params.has("models")) {
            ArrayNode models = Json.mapper().createArrayNode();
            MODELS.forEach(models::add);
            params.set("models", models);
        }
        for (String part : List.of("intervals", "detectability", "modelFree")) {
            if (!params.has(part)) {
                params.put(part, true);
            }
        }
        if (!params.has("bootstrapReplicas")) {
            params.put("bootstrapReplicas", REPLICAS);
        }
    }

    /**
     * Reads a project.
     *
     * @param file its name, for messages
     * @throws org.apical.model.BadInput with the line
     */
    public static LadderProject of(String file, String text) {
        return new LadderProject(FitProject.of(file, text));
    }

    /** Parameters of {@code doubleWell.fit}. */
    ObjectNode params() {
        return params;
    }

    /** The title, empty for none. */
    public String title() {
        return project.title();
    }

    /** Where the files are, relative to the project's folder; empty for that folder. */
    public String dataRoot() {
        return project.dataRoot();
    }

    /** The text for a folder that holds the files beside it, in {@code inputs}. */
    String relocated() {
        return project.relocated();
    }

    /** Runs something; what is wrong with the project comes out with its line. */
    <T> T placed(Supplier<T> body) {
        return project.placed(project.fits().get(0), body);
    }
}
