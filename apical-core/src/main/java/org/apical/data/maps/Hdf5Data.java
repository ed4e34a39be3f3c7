package org.apical.data.maps;

import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/** Frames of a dataset that holds them itself; those that lie in one chunk are decoded together. */
final class Hdf5Data implements FrameData {
    private static final long MOST_CHUNK = 128L << 20;
    private static final int CACHED = 3;

    private final Hdf5Store store;
    private final Dataset data;
    private final int[] dimensions;
    private final int frames;
    private final int height;
    private final int width;
    private final int block;
    private final Map<Integer, double[]> cache = new TreeMap<>();
    private final List<Integer> order = new ArrayList<>();

    /** Of two to four dimensions: the last two are a frame. */
    Hdf5Data(Hdf5Store store, Dataset data) {
        this.store = store;
        this.data = data;
        dimensions = store.guarded(data::getDimensions);
        int n = dimensions.length;
        List<Long> shape = new ArrayList<>();
        long leading = 1;
        for (int i = 0; i + 2 < n; i++) {
            leading *= dimensions[i];
        }
        shape.add(leading);
        for (int i = Math.max(0, n - 2); i < n; i++) {
            shape.add((long) dimensions[i]);
        }
        int[] size = FrameFiles.shape(store.name(), shape);
        frames = size[0];
        height = size[1];
        width = size[2];
        block = store.guarded(() -> block(n));
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
                    "TOO_LARGE",
                    store.name() + ": chunks of " + pixels + " numbers; at most " + MOST_CHUNK + " are read.");
        }
        int along = n == 2 ? 1 : chunk[n - 3];
        return along > 1 && (long) along * height * width <= MOST_CHUNK / 8 ? along : 1;
    }

    /** Whether a dataset holds plain numbers. */
    static boolean numeric(Dataset dataset) {
        if (dataset.isCompound() || dataset.isVariableLength()) {
            return false;
        }
        Class<?> type = dataset.getJavaType();
        return type.isPrimitive() && type != boolean.class && type != char.class || Number.class.isAssignableFrom(type);
    }

    /** So many numbers; null where the node holds anything else. */
    static double @Nullable [] numbers(@Nullable Node node, int count) {
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
    public void read(int index, double[] into) {
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
        return store.guarded(() -> {
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
}
