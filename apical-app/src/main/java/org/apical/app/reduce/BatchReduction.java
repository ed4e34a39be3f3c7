package org.apical.app.reduce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.data.xas.XasGroup;
import org.apical.model.BadInput;
import org.apical.model.DataSource;
import org.apical.model.JsonName;
import org.apical.model.NumberOrText;
import org.apical.models.xas.AthenaSettings;
import org.apical.models.xas.LikelyColumns;
import org.apical.models.xas.ReduceModel;
import org.apical.models.xas.ReduceParams;
import org.apical.models.xas.ReduceResult;
import org.apical.models.xas.SpectrumLoader;
import org.apical.models.xas.SpectrumParams;
import org.apical.physics.xafs.XafsConstants;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;

/** Reduces the spectra of a file with one set of settings, completed by what a project stores with each group. */
public final class BatchReduction {
    /**
     * A spectrum that was reduced.
     *
     * @param name name for files
     * @param params what it was reduced with
     * @param result the result
     * @param file where it comes from
     */
    public record Reduced(String name, ReduceParams params, ReduceResult result, XasFile file) {}

    /** A file that was read, and its digest. */
    public record Read(XasFile file, String sha256) {}

    private final ObjectNode settings;
    private final boolean projectSettings;

    private BatchReduction(ObjectNode settings, boolean projectSettings) {
        this.settings = settings;
        this.projectSettings = projectSettings;
    }

    /**
     * A reduction with these settings.
     *
     * @param given sections {@code spectrum, preEdge, background, transform}, and {@code projectSettings}
     * @param projectSettings whether settings stored in Athena projects are used
     * @throws BadInput where a key or value is wrong: found before any file is read
     */
    public static BatchReduction of(ObjectNode given, boolean projectSettings) {
        ObjectNode settings = given.deepCopy();
        JsonNode stored = settings.remove("projectSettings");
        if (stored != null && !stored.isBoolean()) {
            throw BadInput.at("BAD_TYPE", "projectSettings", "must be true or false.");
        }
        ObjectNode probe = settings.deepCopy();
        ObjectNode spectrum =
                probe.path("spectrum") instanceof ObjectNode object ? object : probe.putObject("spectrum");
        if (spectrum.has("file")) {
            throw BadInput.at("BAD_VALUE", "spectrum.file", "is given by the files that are named; leave it out.");
        }
        spectrum.put("file", "x");
        ParamsBinder.bind(ReduceParams.class, probe);
        return new BatchReduction(settings, projectSettings && (stored == null || stored.booleanValue()));
    }

    /** The settings, complete enough to reduce again exactly. */
    public ObjectNode settings() {
        ObjectNode out = settings.deepCopy();
        out.put("projectSettings", projectSettings);
        return out;
    }

    /** Reads a file. */
    public Read read(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                throw BadInput.data("FILE_NOT_FOUND", path + " is not there.");
            }
            if (Files.size(path) > DataSource.MAX_BYTES) {
                throw BadInput.data("TOO_LARGE", path + " is larger than " + (DataSource.MAX_BYTES >> 20) + " MiB.");
            }
            byte[] bytes = Files.readAllBytes(path);
            return new Read(XasFiles.read(bytes, ReadOptions.of(path.toString())), DataRoot.sha256(bytes));
        } catch (IOException e) {
            throw BadInput.data("FILE_NOT_FOUND", path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The groups of a file that hold mu(E): those asked for, else all. */
    public List<XasGroup> groups(XasFile file) {
        JsonNode group = settings.path("spectrum").path("group");
        List<XasGroup> out = new ArrayList<>();
        for (XasGroup candidate : file.groups()) {
            if (!candidate.chi() && (group.isMissingNode() || candidate.name().equals(group.asText()))) {
                out.add(candidate);
            }
        }
        return out;
    }

    /** Reduces one group of a file. */
    public Reduced reduce(Path path, XasFile file, XasGroup group) {
        ObjectNode params = settings.deepCopy();
        ObjectNode spectrum =
                params.path("spectrum") instanceof ObjectNode object ? object : params.putObject("spectrum");
        columns(path, file, group, spectrum);
        if (projectSettings && file.kind().equals("athena")) {
            stored(group, params);
        }
        ReduceParams bound = ParamsBinder.bind(ReduceParams.class, params);
        ReduceResult result = new ReduceModel()
                .reduce(
                        SpectrumLoader.of(bound.spectrum(), file),
                        bound.preEdge(),
                        bound.background(),
                        bound.transform());
        String base = path.getFileName().toString().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return new Reduced(file.multiple() ? base + "-" + group.name() : base, bound, result, file);
    }

    /** Columns as the settings say, else the likely ones. */
    private static void columns(Path path, XasFile file, XasGroup group, ObjectNode spectrum) {
        SpectrumParams likely = LikelyColumns.of(group).spectrum(path.toString(), group, file.multiple());
        spectrum.put("file", likely.file());
        if (likely.group() != null) {
            spectrum.put("group", likely.group());
        }
        if (likely.scan() != null && file.kind().equals("spec")) {
            spectrum.put("scan", likely.scan());
        } else if (likely.scan() != null) {
            spectrum.put("group", group.name());
        }
        if (!spectrum.has("numerator") && !spectrum.has("mode")) {
            spectrum.put("mode", JsonName.of(likely.mode()));
            NumberOrText above = likely.numerator().get(0);
            spectrum.put("numerator", above.number());
            if (likely.denominator() != null) {
                spectrum.put("denominator", likely.denominator().number());
            }
        }
    }

    private static void stored(XasGroup group, ObjectNode params) {
        double[] energy = group.data()[group.energyColumn()];
        Double e0 = group.number("bkg_e0");
        double kLast = e0 == null ? 0 : XafsConstants.waveNumber(energy[energy.length - 1] - e0);
        for (Map.Entry<String, Object> e : AthenaSettings.of(group, kLast).entrySet()) {
            String section = e.getKey().substring(0, e.getKey().indexOf('.'));
            String key = e.getKey().substring(section.length() + 1);
            ObjectNode at = params.path(section) instanceof ObjectNode object ? object : params.putObject(section);
            if (!at.has(key)) {
                at.set(key, Json.mapper().valueToTree(e.getValue()));
            }
        }
    }
}
