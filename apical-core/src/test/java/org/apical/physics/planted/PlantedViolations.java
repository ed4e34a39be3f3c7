package org.apical.physics.planted;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.util.List;
import java.util.Random;

/** Breaks the rules of the architecture on purpose, so that {@code ArchitectureTest} can show that it notices. */
public final class PlantedViolations {
    static int mutableState = 0;

    /** Jackson below the model layer. */
    public JsonNode jackson(JsonNode node) {
        return node;
    }

    /** Prints, draws unseeded numbers and opens a file. */
    public List<Object> everythingForbidden() {
        System.out.println(Math.random());
        return List.of(new Random(), new File("x").exists());
    }
}
