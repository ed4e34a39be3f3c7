package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.run.DataRoot;

/**
 * The files that a sweep names, so that a resume does not mix the numbers of two versions of them. No type of a parameter says
 * that it is a file: every text that is the name of one counts.
 */
final class SweepInputs {
    private SweepInputs() {}

    /** SHA-256 of every file below a folder that a description names, by name. */
    static Map<String, String> of(SweepSpec spec, Path folder) {
        DataRoot files = new DataRoot(folder);
        look(spec.source(), folder, files);
        return files.inputs();
    }

    private static void look(JsonNode node, Path folder, DataRoot files) {
        if (node.isContainerNode()) {
            node.forEach(inner -> look(inner, folder, files));
        } else if (node.isTextual() && isFile(folder, node.textValue())) {
            try {
                files.locate(node.textValue());
            } catch (BadInput e) {
                // Outside the folder, which the model refuses: it will be the error of each point.
                return;
            }
        }
    }

    private static boolean isFile(Path folder, String name) {
        try {
            return !name.isEmpty() && Files.isRegularFile(folder.resolve(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
