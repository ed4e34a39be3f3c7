package org.apical.data.maps;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.links.ExternalLink;
import io.jhdf.links.SoftLink;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Frames of an HDF5 or NeXus file (phase-separation, H): a dataset of three dimensions, frames x height x width, or of four, whose
 * first two are the raster; frame by frame. Soft links are followed inside the file, links to other files are not.
 */
final class Hdf5Frames implements FrameStack {
    private static final int MOST_DEPTH = 10;
    private static final int MOST_NODES = 5000;
    private static final long MOST_CHUNK = 128L << 20;
    private static final int CACHED = 3;

    private final String name;
    private final HdfFile file;
    private final Dataset data;
    private final int[] dimensions;
    private final int frames;
    private final int height;
    private final int width;
    /** Frames that are decoded together because they lie in one chunk. */
    private final int block;

    private final About about;
    private final Map<Integer, double[]> cache = new TreeMap<>();
    private final List<Integer> order = new ArrayList<>();
    private int visited;

    /**
     * @param dataset path of the frames; empty to look for them
     * @param monitor path of the monitor; empty to look for it
     * @param map take a dataset of two dimensions as one frame
     */
    Hdf5Frames(Path path, String name, String dataset, String monitor, boolean map) {
        this.name = name;
        this.file = guarded(() -> new HdfFile(path));
        try {
            data = guarded(() -> dataset.isEmpty() ? search(map) : dataset(dataset));
            dimensions = guarded(data::getDimensions);
            int n = dimensions.length;
            if (n < (map ? 2 : 3) || n > 4 || !numeric(data)) {
                throw bad("dataset " + data.getPath() + " has the dimensions " + Arrays.toString(dimensions)
                        + "; frames are numbers of 3 or 4");
            }
            List<Long> shape = new ArrayList<>();
            long leading = 1;
            for (int i = 0; i + 2 < n; i++) {
                leading *= dimensions[i];
            }
            shape.add(leading);
            shape.add((long) dimensions[n - 2]);
            shape.add((long) dimensions[n - 1]);
            int[] size = FrameFiles.shape(name, shape);
            frames = size[0];
            height = size[1];
            width = size[2];
            block = guarded(() -> block(n));
            about = guarded(() -> map ? About.NOTHING : about(monitor));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private BadInput bad(String problem) {
        return BadInput.data("BAD_FILE", name + ": " + problem + ".");
    }

    /** Whatever the library meets in a damaged file becomes {@code BAD_FILE}. */
    private <T> T guarded(Supplier<T> action) {
        try {
            return action.get();
        } catch (BadInput e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw BadInput.data(
                    "BAD_FILE", name + ": the HDF5 file is damaged or uses what is not supported (" + e + ").", e);
        }
    }

    private int block(int n) {
        if (!(data instanceof ChunkedDataset chunked)) {
            return 1;
        }
        int[] chunk = chunked.getChunkDimensions();
        long pixels = 1;
        for (int c : chunk) {
            pixels *= c;
        }
        if (pixels > MOST_CHUNK) {
            throw BadInput.data(
                    "TOO_LARGE", name + ": chunks of " + pixels + " numbers; at most " + MOST_CHUNK + " are read.");
        }
        int along = n == 2 ? 1 : chunk[n - 3];
        return along > 1 && (long) along * height * width <= MOST_CHUNK / 8 ? along : 1;
    }

    private Dataset dataset(String path) {
        Node node = walk(file, path, 0);
        if (node instanceof Dataset found) {
            return found;
        }
        throw BadInput.unknown("BAD_FILE", "dataset", path, List.of(listing()));
    }

    private String listing() {
        List<String> names = new ArrayList<>();
        visited = 0;
        collect(file, 0, d -> names.add(d.getPath() + " " + Arrays.toString(d.getDimensions())));
        return names.isEmpty() ? "no dataset" : String.join("; ", names.subList(0, Math.min(20, names.size())));
    }

    /** What a path leads to from a group; null for nothing, links to other files included. */
    private @Nullable Node walk(Group from, String path, int depth) {
        Node at = path.startsWith("/") ? file : from;
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (!(at instanceof Group group)) {
                return null;
            }
            at = follow(group, group.getChild(part), depth);
        }
        return at;
    }

    private @Nullable Node follow(Group parent, @Nullable Node node, int depth) {
        if (node instanceof ExternalLink) {
            throw bad("'" + node.getPath() + "' leads to another file; name that file itself");
        }
        return node instanceof SoftLink link && depth < MOST_DEPTH
                ? walk(parent, link.getTargetPath(), depth + 1)
                : node instanceof SoftLink ? null : node;
    }

    private void collect(Group group, int depth, Consumer<Dataset> found) {
        for (Node node : new TreeMap<>(group.getChildren()).values()) {
            if (depth > MOST_DEPTH || ++visited > MOST_NODES) {
                return;
            }
            if (node instanceof Dataset dataset) {
                found.accept(dataset);
            } else if (node instanceof Group inner) {
                collect(inner, depth + 1, found);
            }
        }
    }

    /** The signal of the default entry, the data of its detector, or the only dataset of enough dimensions. */
    private Dataset search(boolean map) {
        for (String path : new String[] {"/entry/instrument/detector/data", "/entry/data/data"}) {
            if (!map
                    && file.getChild("entry") != null
                    && walk(file, path, 0) instanceof Dataset found
                    && found.getDimensions().length > 2) {
                return found;
            }
        }
        List<Dataset> all = new ArrayList<>();
        visited = 0;
        collect(file, 0, d -> {
            int n = d.getDimensions().length;
            if (numeric(d) && (map ? n == 2 : n == 3 || n == 4)) {
                all.add(d);
            }
        });
        if (all.size() == 1) {
            return all.get(0);
        }
        throw BadInput.data(
                "BAD_FILE",
                name + (all.isEmpty() ? " holds no dataset of " : " holds " + all.size() + " datasets of ")
                        + (map ? "two dimensions" : "three or four dimensions")
                        + "; name one with the key dataset. There is: " + listing());
    }

    private static boolean numeric(Dataset dataset) {
        if (dataset.isCompound() || dataset.isVariableLength()) {
            return false;
        }
        Class<?> type = dataset.getJavaType();
        return type.isPrimitive() && type != boolean.class && type != char.class || Number.class.isAssignableFrom(type);
    }

    private About about(String monitorPath) {
        Group detector = walk(file, parent(data.getPath()), 0) instanceof Group group ? group : file;
        double[] mask = numbers(detector.getChild("pixel_mask"), height * width);
        boolean[] badPixels = null;
        if (mask != null) {
            badPixels = new boolean[mask.length];
            for (int i = 0; i < mask.length; i++) {
                badPixels[i] = mask[i] != 0;
            }
        }
        double[] saturation = numbers(detector.getChild("saturation_value"), 1);
        double[] monitor;
        if (monitorPath.isEmpty()) {
            monitor = numbers(found("/entry/monitor/data"), frames);
        } else {
            monitor = numbers(dataset(monitorPath), frames);
            if (monitor == null) {
                throw bad("monitor " + monitorPath + " does not hold one number a frame, of which there are " + frames);
            }
        }
        return new About(
                badPixels,
                saturation == null ? Double.NaN : saturation[0],
                monitor,
                numbers(found("/entry/sample/transformations/x"), frames),
                numbers(found("/entry/sample/transformations/y"), frames));
    }

    private @Nullable Node found(String path) {
        return walk(file, path, 0);
    }

    private static String parent(String path) {
        String clean = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return clean.substring(0, Math.max(0, clean.lastIndexOf('/')));
    }

    /** So many numbers; null where the node holds anything else. */
    private static double @Nullable [] numbers(@Nullable Node node, int count) {
        if (!(node instanceof Dataset dataset) || !numeric(dataset) || dataset.getSize() != count) {
            return null;
        }
        if (dataset.isScalar()) {
            return dataset.getData() instanceof Number number ? new double[] {number.doubleValue()} : null;
        }
        return flat(dataset.getDataFlat(), count);
    }

    /** Numbers of a nested or flat array, one after the other. */
    private static double[] flat(Object from, int count) {
        double[] out = new double[count];
        if (fill(from, out, 0) != count) {
            throw new IllegalArgumentException("fewer numbers than stated");
        }
        return out;
    }

    private static int fill(Object from, double[] out, int start) {
        int at = start;
        if (from instanceof int[] list) {
            for (int x : list) {
                out[at++] = x;
            }
        } else if (from instanceof short[] list) {
            for (short x : list) {
                out[at++] = x;
            }
        } else if (from instanceof float[] list) {
            for (float x : list) {
                out[at++] = Float.isInfinite(x) ? Double.NaN : x;
            }
        } else if (from instanceof double[] list) {
            for (double x : list) {
                out[at++] = Double.isInfinite(x) ? Double.NaN : x;
            }
        } else if (from instanceof long[] list) {
            for (long x : list) {
                out[at++] = x;
            }
        } else if (from instanceof byte[] list) {
            for (byte x : list) {
                out[at++] = x;
            }
        } else {
            int n = Array.getLength(from);
            for (int i = 0; i < n; i++) {
                Object item = Array.get(from, i);
                if (item instanceof Number number) {
                    out[at++] = number.doubleValue();
                } else if (item != null) {
                    at = fill(item, out, at);
                }
            }
        }
        return at;
    }

    @Override
    public int frames() {
        return frames;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public synchronized void read(int index, double[] into) {
        int pixels = height * width;
        if (block == 1) {
            System.arraycopy(slice(index, 1), 0, into, 0, pixels);
            return;
        }
        // the last dimension of the raster is the one that chunks run along
        int line = dimensions.length == 4 ? dimensions[1] : frames;
        int within = index % line;
        int first = index - within % block;
        double[] decoded = cache.get(first);
        if (decoded == null) {
            decoded = slice(first, Math.min(block, line - (within - within % block)));
            cache.put(first, decoded);
            order.add(first);
            if (order.size() > CACHED) {
                cache.remove(order.remove(0));
            }
        }
        System.arraycopy(decoded, (index - first) * pixels, into, 0, pixels);
    }

    private double[] slice(int first, int count) {
        return guarded(() -> {
            int n = dimensions.length;
            long[] offset = new long[n];
            int[] shape = new int[n];
            Arrays.fill(shape, 1);
            shape[n - 2] = height;
            shape[n - 1] = width;
            if (n == 3) {
                offset[0] = first;
                shape[0] = count;
            } else if (n == 4) {
                offset[0] = first / dimensions[1];
                offset[1] = first % dimensions[1];
                shape[1] = count;
            }
            return flat(data.getData(offset, shape), count * height * width);
        });
    }

    @Override
    public void close() {
        file.close();
    }
}
