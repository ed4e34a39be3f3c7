package org.apical.data.maps;

import io.jhdf.api.Dataset;
import io.jhdf.dataset.CompactDataset;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Frames of a virtual dataset, put together from other datasets (HDF5 file format, "global heap block for virtual datasets").
 * Pieces must be whole frames. Frames that no piece covers, or whose file is not there, are missing: all NaN.
 */
final class VirtualFrames implements FrameData {
    private static final int MOST_PIECES = 1 << 20;
    private static final int MOST_RANK = 4;
    /** Sources whose last frames are kept decoded. */
    private static final int MOST_SOURCES = 8;

    private final Hdf5Store store;
    private final int frames;
    private final int height;
    private final int width;
    /** For each frame the piece it is in, or -1. */
    private final int[] piece;
    /** For each frame its place in the source of that piece. */
    private final int[] place;

    private final List<String[]> sources = new ArrayList<>();
    private final Map<String, FrameData> open = new LinkedHashMap<>();

    /** Whether a dataset is what {@link VirtualLayouts} made of a virtual one. */
    static boolean is(Dataset data) {
        return data instanceof CompactDataset compact
                && compact.getDataBuffer().remaining() == 10
                && compact.getSizeInBytes() != 10;
    }

    /** @param file the file the dataset stands in, for its global heap */
    VirtualFrames(Hdf5Store store, CompactDataset data, FileWindow file) {
        this.store = store;
        int[] dimensions = store.guarded(data::getDimensions);
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
        piece = new int[frames];
        place = new int[frames];
        Arrays.fill(piece, -1);
        ByteBuffer reference =
                store.guarded(() -> data.getDataBuffer().duplicate().order(ByteOrder.LITTLE_ENDIAN));
        read(heapObject(file, reference.getLong(0), reference.getShort(8) & 0xFFFF), dimensions);
    }

    private static ByteBuffer heapObject(FileWindow file, long heap, int wanted) {
        ByteBuffer head = file.at(heap, 16, ByteOrder.LITTLE_ENDIAN);
        long size = head.getLong(8);
        long at = heap + 16;
        while (at + 16 <= heap + size) {
            ByteBuffer item = file.at(at, 16, ByteOrder.LITTLE_ENDIAN);
            int index = item.getShort(0) & 0xFFFF;
            long length = item.getLong(8);
            if (index == wanted) {
                return file.at(at + 16, length, ByteOrder.LITTLE_ENDIAN);
            }
            if (index == 0 || length < 0) {
                break;
            }
            at += 16 + (length + 7) / 8 * 8;
        }
        throw file.bad("has a virtual dataset without its mapping");
    }

    private void read(ByteBuffer in, int[] dimensions) {
        try {
            int version = in.get();
            long count = in.getLong();
            if (version != 0 || count < 0 || count > MOST_PIECES) {
                throw unsupported("a mapping of version " + version + " with " + count + " pieces");
            }
            for (int i = 0; i < count; i++) {
                String file = text(in);
                String dataset = text(in);
                long[][] from = selection(in);
                long[][] to = selection(in);
                sources.add(new String[] {file, dataset});
                join(i, from, to, dimensions);
            }
        } catch (BufferUnderflowException e) {
            throw store.bad("the mapping of a virtual dataset ends early");
        }
    }

    private BadInput unsupported(String what) {
        return store.bad("a virtual dataset has " + what
                + ", which is not supported; name the file and dataset that hold the frames");
    }

    private String text(ByteBuffer in) {
        int start = in.position();
        while (in.get() != 0) {
            // to the end of the name
        }
        byte[] bytes = new byte[in.position() - 1 - start];
        in.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Start, stride, count and block along each dimension; null for the whole. */
    private long @Nullable [][] selection(ByteBuffer in) {
        int type = in.getInt();
        int version = in.getInt();
        if (type == 3) {
            in.getLong();
            return null;
        }
        if (type != 2) {
            throw unsupported("a selection of kind " + type);
        }
        int flags = 0;
        int width = 4;
        if (version == 1) {
            in.getLong();
        } else if (version == 2) {
            flags = in.get();
            in.getInt();
            width = 8;
        } else if (version == 3) {
            flags = in.get();
            width = in.get();
        } else {
            throw unsupported("a hyperslab of version " + version);
        }
        int rank = in.getInt();
        if (rank < 1 || rank > MOST_RANK || width != 2 && width != 4 && width != 8) {
            throw unsupported("a hyperslab of " + rank + " dimensions");
        }
        long[][] out = new long[rank][4];
        if (version > 1 && (flags & 1) != 0) {
            for (long[] side : out) {
                for (int k = 0; k < 4; k++) {
                    side[k] = number(in, width);
                }
            }
        } else {
            long blocks = number(in, width);
            if (blocks != 1) {
                throw unsupported("a selection of " + blocks + " blocks");
            }
            for (long[] side : out) {
                side[0] = number(in, width);
                side[1] = 1;
                side[2] = 1;
            }
            for (long[] side : out) {
                side[3] = number(in, width) - side[0] + 1;
            }
        }
        for (long[] side : out) {
            if (side[0] < 0 || side[1] < 1 || side[2] < 1 || side[3] < 1 || side[2] > MOST_PIECES) {
                throw unsupported("a selection without limits");
            }
        }
        return out;
    }

    private static long number(ByteBuffer in, int width) {
        return width == 2 ? in.getShort() & 0xFFFF : width == 4 ? in.getInt() & 0xFFFFFFFFL : in.getLong();
    }

    private void join(int index, long @Nullable [][] from, long @Nullable [][] to, int[] dimensions) {
        int n = dimensions.length;
        if (to != null && (to.length != n || !whole(to[n - 2], height) || !whole(to[n - 1], width))) {
            throw unsupported("pieces of frames");
        }
        int[] target = leading(to, dimensions, frames);
        for (int k = 0; k < target.length; k++) {
            piece[target[k]] = index;
        }
        if (from == null) {
            for (int k = 0; k < target.length; k++) {
                place[target[k]] = k;
            }
            return;
        }
        int m = from.length;
        if (m < 2 || m > 3 || !whole(from[m - 2], height) || !whole(from[m - 1], width)) {
            throw unsupported("pieces of frames in its sources");
        }
        int[] source = m == 2 ? new int[1] : places(from[0], Integer.MAX_VALUE);
        if (source.length != target.length) {
            throw unsupported(source.length + " frames where " + target.length + " go");
        }
        for (int k = 0; k < target.length; k++) {
            place[target[k]] = source[k];
        }
    }

    private static boolean whole(long[] side, int size) {
        return side[0] == 0 && side[2] * side[3] == size && (side[2] == 1 || side[1] == side[3]);
    }

    /** The frames a selection covers, in its order. */
    private int[] leading(long @Nullable [][] selection, int[] dimensions, int all) {
        if (selection == null || dimensions.length == 2) {
            int[] out = new int[all];
            Arrays.setAll(out, k -> k);
            return out;
        }
        int[] first = places(selection[0], dimensions[0]);
        if (dimensions.length == 3) {
            return first;
        }
        int[] second = places(selection[1], dimensions[1]);
        int[] out = new int[first.length * second.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = first[k / second.length] * dimensions[1] + second[k % second.length];
        }
        return out;
    }

    private int[] places(long[] side, int size) {
        long n = side[2] * side[3];
        if (n > MOST_PIECES || side[0] + (side[2] - 1) * side[1] + side[3] > size) {
            throw unsupported("a selection that reaches beyond it");
        }
        int[] out = new int[(int) n];
        for (int k = 0; k < out.length; k++) {
            out[k] = (int) (side[0] + k / side[3] * side[1] + k % side[3]);
        }
        return out;
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
        FrameData source = piece[index] < 0 ? null : source(sources.get(piece[index]));
        if (source == null) {
            Arrays.fill(into, Double.NaN);
            return;
        }
        if (place[index] >= source.frames()) {
            Arrays.fill(into, Double.NaN);
        } else {
            source.read(place[index], into);
        }
    }

    /** A source; null where its file or dataset is not there. */
    private @Nullable FrameData source(String[] named) {
        String key = named[0] + "\0" + named[1];
        FrameData known = open.get(key);
        if (known != null) {
            return known;
        }
        Hdf5Store.Found found;
        try {
            found = store.other(named[0]).find(named[1]);
        } catch (BadInput e) {
            if (e.code().equals("FILE_NOT_FOUND")) {
                return null;
            }
            throw e;
        }
        if (found == null || !(found.node() instanceof Dataset data)) {
            return null;
        }
        if (is(data) || !Hdf5Data.numeric(data)) {
            throw unsupported("a source that is virtual itself or no number");
        }
        FrameData source = new Hdf5Data(found.store(), data);
        if (source.height() != height || source.width() != width) {
            throw unsupported("a source with frames of " + source.height() + " x " + source.width());
        }
        if (open.size() >= MOST_SOURCES) {
            open.remove(open.keySet().iterator().next());
        }
        open.put(key, source);
        return source;
    }
}
