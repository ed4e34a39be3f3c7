package org.apical.data.xas;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.links.ExternalLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * HDF5 (xas-data, section 1.1): one table an NXentry, from its NXdata with signal and axes, else from the
 * one-dimensional datasets below {@code measurement}, else from those of equal length.
 */
final class Hdf5 {
    private static final long MAX_POINTS = 2_000_000;
    private static final int MAX_DATASETS = 2_000;
    private static final int MAX_DEPTH = 12;

    private final String name;
    private final boolean allowNaN;

    private Hdf5(String name, boolean allowNaN) {
        this.name = name;
        this.allowNaN = allowNaN;
    }

    static boolean matches(byte[] bytes) {
        byte[] signature = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};
        return bytes.length > 8 && Arrays.equals(Arrays.copyOf(bytes, 8), signature);
    }

    /** Reads the file; whatever the library meets in a damaged one becomes {@code BAD_PROJECT}. */
    static XasFile read(byte[] bytes, ReadOptions options) {
        try (HdfFile file = HdfFile.fromBytes(bytes)) {
            return new Hdf5(options.name(), options.allowNaN()).file(file);
        } catch (BadInput e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw BadInput.data(
                    "BAD_PROJECT",
                    options.name() + ": the HDF5 file is damaged or of a kind not supported (" + e + ").",
                    e);
        }
    }

    private XasFile file(HdfFile file) {
        List<XasGroup> groups = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Double temperature = null;
        Map<String, Node> sorted = new TreeMap<>(file.getChildren());
        for (Map.Entry<String, Node> e : sorted.entrySet()) {
            if (e.getValue() instanceof Group entry && "NXentry".equals(text(entry, "NX_class"))) {
                XasGroup group = entry(e.getKey(), entry);
                if (group != null) {
                    groups.add(group);
                    temperature = temperature != null ? temperature : temperature(entry);
                } else {
                    warnings.add("Entry '" + e.getKey() + "' holds no table.");
                }
            }
        }
        if (groups.isEmpty()) {
            XasGroup loose = columns("datasets", file, collect(file, new TreeMap<>(), "", 0));
            if (loose != null) {
                groups.add(loose);
                warnings.add("The file has no NXentry; its one-dimensional datasets of equal length are the columns.");
            }
        }
        if (groups.isEmpty()) {
            throw BadInput.data(
                    "NO_DATA", name + ": this HDF5 file holds no one-dimensional datasets of equal length.");
        }
        return new XasFile(
                "hdf5",
                List.copyOf(groups),
                true,
                Map.of(),
                null,
                null,
                null,
                temperature,
                List.of(),
                warnings,
                List.of());
    }

    private @Nullable XasGroup entry(String entryName, Group entry) {
        Group data = nxData(entry, 0);
        if (data != null) {
            String signal = text(data, "signal");
            String axis = text(data, "axes");
            if (signal != null
                    && axis != null
                    && target(data.getChild(axis)) instanceof Dataset x
                    && target(data.getChild(signal)) instanceof Dataset y) {
                double[][] columns = {numbers(x), numbers(y)};
                if (columns[0].length == columns[1].length) {
                    return group(entryName, title(entry, entryName), List.of(axis, signal), columns, unitOf(x));
                }
            }
        }
        if (target(entry.getChild("measurement")) instanceof Group measurement) {
            Map<String, Dataset> found = new TreeMap<>();
            for (Map.Entry<String, Node> e : measurement.getChildren().entrySet()) {
                if (target(e.getValue()) instanceof Dataset dataset && dataset.getDimensions().length == 1) {
                    found.put(e.getKey(), dataset);
                }
            }
            return columns(entryName, entry, found);
        }
        return columns(entryName, entry, collect(entry, new TreeMap<>(), "", 0));
    }

    private static @Nullable Group nxData(Group group, int depth) {
        if (depth > 4) {
            return null;
        }
        Map<String, Node> sorted = new TreeMap<>(group.getChildren());
        for (Node child : sorted.values()) {
            if (child instanceof Group inner) {
                if ("NXdata".equals(text(inner, "NX_class")) && text(inner, "signal") != null) {
                    return inner;
                }
                Group deeper = nxData(inner, depth + 1);
                if (deeper != null) {
                    return deeper;
                }
            }
        }
        return null;
    }

    /** What a link leads to inside this file; links to other files are not followed. */
    private static @Nullable Node target(@Nullable Node node) {
        if (node instanceof ExternalLink) {
            return null;
        }
        return node instanceof Link link && !link.isBrokenLink() ? link.getTarget() : node;
    }

    private Map<String, Dataset> collect(Group group, Map<String, Dataset> found, String prefix, int depth) {
        for (Map.Entry<String, Node> e : new TreeMap<>(group.getChildren()).entrySet()) {
            if (found.size() >= MAX_DATASETS || depth > MAX_DEPTH) {
                break;
            }
            if (e.getValue() instanceof Dataset dataset) {
                if (dataset.getDimensions().length == 1 && dataset.getSize() > 1) {
                    found.put(prefix + e.getKey(), dataset);
                }
            } else if (e.getValue() instanceof Group inner) {
                collect(inner, found, prefix + e.getKey() + "/", depth + 1);
            }
        }
        return found;
    }

    /** The numeric datasets of the commonest length. */
    private @Nullable XasGroup columns(String groupName, Group owner, Map<String, Dataset> found) {
        Map<Long, Integer> lengths = new TreeMap<>();
        found.values().stream().filter(Hdf5::numeric).forEach(d -> lengths.merge(d.getSize(), 1, Integer::sum));
        if (lengths.isEmpty()) {
            return null;
        }
        long length = lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .get()
                .getKey();
        List<String> labels = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        List<Dataset> used = new ArrayList<>();
        for (Map.Entry<String, Dataset> e : found.entrySet()) {
            if (numeric(e.getValue()) && e.getValue().getSize() == length) {
                labels.add(e.getKey());
                columns.add(numbers(e.getValue()));
                used.add(e.getValue());
            }
        }
        int energy = Labels.energyColumn(labels);
        return group(
                groupName, title(owner, groupName), labels, columns.toArray(new double[0][]), unitOf(used.get(energy)));
    }

    private static XasGroup group(
            String name, String title, List<String> labels, double[][] columns, @Nullable String unit) {
        int energy = Labels.energyColumn(labels);
        String found = unit != null ? unit : Labels.energyUnit(labels.get(energy), columns[energy]);
        return new XasGroup(name, title, List.copyOf(labels), columns, energy, found, Map.of(), false, 0);
    }

    private static boolean numeric(Dataset dataset) {
        Class<?> type = dataset.getJavaType();
        return type.isPrimitive() && type != boolean.class && type != char.class || Number.class.isAssignableFrom(type);
    }

    private double[] numbers(Dataset dataset) {
        if (dataset.getSize() > MAX_POINTS || dataset.getSizeInBytes() > 16 * MAX_POINTS) {
            throw BadInput.data(
                    "TOO_LARGE", name + ": dataset " + dataset.getPath() + " states " + dataset.getSize() + " points.");
        }
        if (!numeric(dataset)) {
            throw BadInput.data("BAD_NUMBER", name + ": dataset " + dataset.getPath() + " does not hold numbers.");
        }
        Object flat = dataset.getDataFlat();
        int n = java.lang.reflect.Array.getLength(flat);
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = ((Number) java.lang.reflect.Array.get(flat, i)).doubleValue();
            if (!Double.isFinite(out[i])) {
                if (!allowNaN) {
                    throw BadInput.data(
                            "BAD_NUMBER",
                            name + ": value " + (i + 1) + " of " + dataset.getPath() + " is not a finite number.");
                }
                out[i] = Double.NaN;
            }
        }
        return out;
    }

    private static @Nullable String unitOf(Dataset dataset) {
        String unit = text(dataset, "units");
        return unit == null
                ? null
                : switch (unit.toLowerCase(Locale.ROOT)) {
                    case "ev" -> "eV";
                    case "kev" -> "keV";
                    case "deg", "degree", "degrees" -> "deg";
                    case "mdeg" -> "mdeg";
                    default -> null;
                };
    }

    private static @Nullable String text(Node node, String attribute) {
        Attribute found = node.getAttribute(attribute);
        Object data = found == null ? null : found.getData();
        if (data instanceof String[] list && list.length > 0) {
            return list[0];
        }
        return data instanceof String text ? text : null;
    }

    private static String title(Group entry, String otherwise) {
        return entry.getChild("title") instanceof Dataset title && title.getData() instanceof String text
                ? text
                : otherwise;
    }

    private static @Nullable Double temperature(Group entry) {
        if (entry.getChild("sample") instanceof Group sample
                && sample.getChild("temperature") instanceof Dataset dataset
                && dataset.getData() instanceof Number number
                && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        return null;
    }
}
