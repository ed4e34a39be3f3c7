package org.apical.app.reduce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

/** Reduces the spectra of a file with one set of settings, completed by what a project stores with each group. */
public final class BatchReduction {
    /**
     * A spectrum that was reduced.
     *
     * @param name name for files
     * @param params what it was reduced with
     * @param result the result
     * @param file where it comes from, of a mean that of its first part
     * @param parts the spectra whose mean it is, null for one of its own
     */
    public record Reduced(
            String name,
            ReduceParams params,
            ReduceResult result,
            XasFile file,
            @Nullable List<String> parts) {}

    /** A file that was read, and its digest. */
    public record Read(XasFile file, String sha256) {}

    private final ObjectNode settings;
    private final boolean projectSettings;
    private final ReduceParams options;
    private final @Nullable List<ListedSpectrum> list;

    private BatchReduction(
            ObjectNode settings, boolean projectSettings, ReduceParams options, @Nullable List<ListedSpectrum> list) {
        this.settings = settings;
        this.projectSettings = projectSettings;
        this.options = options;
        this.list = list;
    }

    /**
     * A reduction with these settings.
     *
     * @param given sections {@code spectrum, preEdge, background, transform}, {@code projectSettings}, and {@code spectra}: a list
     *     of spectra in place of {@code spectrum}
     * @param projectSettings whether settings stored in Athena projects are used
     * @throws BadInput where a key or value is wrong: found before any file is read
     */
    public static BatchReduction of(ObjectNode given, boolean projectSettings) {
        ObjectNode settings = given.deepCopy();
        JsonNode stored = settings.remove("projectSettings");
        if (stored != null && !stored.isBoolean()) {
            throw BadInput.at("BAD_TYPE", "projectSettings", "must be true or false.");
        }
        List<ListedSpectrum> list = settings.has("spectra") ? ListedSpectrum.list(settings) : null;
        if (list != null && settings.has("spectrum")) {
            throw BadInput.at("BAD_VALUE", "spectrum", "is given for each of spectra; leave it out here.");
        }
        ObjectNode probe = settings.deepCopy();
        probe.remove("spectra");
        ObjectNode spectrum =
                probe.path("spectrum") instanceof ObjectNode object ? object : probe.putObject("spectrum");
        if (spectrum.has("file")) {
            throw BadInput.at("BAD_VALUE", "spectrum.file", "is given by the files that are named; leave it out.");
        }
        spectrum.put("file", "x");
        ReduceParams options = ParamsBinder.bind(ReduceParams.class, probe);
        boolean use = list == null && projectSettings && (stored == null || stored.booleanValue());
        return new BatchReduction(settings, use, options, list);
    }

    /** The spectra that the settings list, whose files are these; null where the settings are for any file. */
    public @Nullable ListedReduction listed(DataSource files) {
        return list == null ? null : new ListedReduction(list, options, files);
    }

    /**
     * The files that listed spectra name, in a folder; names with {@code example:} are bundled and no files.
     *
     * @throws BadInput where a name leads out of the folder: settings may come from strangers
     */
    public List<Path> besideOf(Path folder) {
        Path root = folder.normalize();
        List<Path> out = new ArrayList<>();
        List<ListedSpectrum> listed = list == null ? List.of() : list;
        for (int i = 0; i < listed.size(); i++) {
            SpectrumParams spectrum = listed.get(i).spectrum();
            String name = spectrum == null ? null : spectrum.file();
            if (name == null || name.startsWith("example:")) {
                continue;
            }
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root)) {
                throw BadInput.at(
                        "BAD_PATH",
                        "spectra." + i + ".spectrum.file",
                        "'" + name
                                + "' is not beside the settings; name files that are elsewhere on the command line.");
            }
            if (!out.contains(file)) {
                out.add(file);
            }
        }
        return out;
    }

    /** Whether the settings list their spectra. */
    public boolean lists() {
        return list != null;
    }

    /** The settings as a file with a word about its use. */
    public String yaml() {
        String use = lists()
                ? "# ./apical xas reduce --settings FILE: reduces these spectra again, their files beside this one or named.\n"
                : "# Give this file back with --settings to reduce the same files in the same way.\n";
        try {
            return use + new YAMLMapper().writeValueAsString(settings());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
        columns(path.toString(), file, group, spectrum);
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
        return new Reduced(file.multiple() ? base + "-" + group.name() : base, bound, result, file, null);
    }

    /** The key {@code spectrum} of xas.reduce for a group of a file, with its likely columns. */
    public static ObjectNode likely(String name, XasFile file, XasGroup group) {
        ObjectNode spectrum = Json.mapper().createObjectNode();
        columns(name, file, group, spectrum);
        return spectrum;
    }

    /** The options that an Athena project stores with a group, as the sections of xas.reduce; empty where the file is none. */
    public static ObjectNode storedOptions(XasFile file, XasGroup group) {
        ObjectNode out = Json.mapper().createObjectNode();
        if (file.kind().equals("athena")) {
            stored(group, out);
        }
        return out;
    }

    /** Columns as the settings say, else the likely ones. */
    private static void columns(String name, XasFile file, XasGroup group, ObjectNode spectrum) {
        SpectrumParams likely = LikelyColumns.of(group).spectrum(name, group, file.multiple());
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
            spectrum.put("numerator", whole(above));
            if (likely.denominator() != null) {
                spectrum.put("denominator", whole(likely.denominator()));
            }
        }
    }

    /** Columns are counted: 2 and not 2.0. */
    private static int whole(NumberOrText column) {
        return Objects.requireNonNull(column.number()).intValue();
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
