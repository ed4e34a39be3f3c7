package org.apical.data.maps;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.DataSource;

/** Opens stacks of frames: HDF5 and NeXus, TIFF, NumPy, plain bytes with a description; told apart by their first bytes. */
public final class FrameFiles {
    /** Most frames of a stack: a raster of 1024 x 1024. */
    static final int MOST_FRAMES = 1 << 20;

    /** Most pixels of a frame. */
    private static final int MOST_PIXELS = 1 << 24;

    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};

    private FrameFiles() {}

    /**
     * Opens a stack.
     *
     * @param dataset path of the frames in an HDF5 file; empty to look for them
     * @param monitor path of the beam monitor in it; empty to look for it
     * @throws BadInput {@code BAD_FILE}, {@code TOO_LARGE}, or what the source says of the name
     */
    public static FrameStack open(DataSource files, String name, String dataset, String monitor) {
        return open(files, name, dataset, monitor, false);
    }

    /** Opens a file that holds one map: a dataset of two dimensions, or a stack of one frame. */
    static FrameStack openMap(DataSource files, String name, String dataset) {
        FrameStack stack = open(files, name, dataset, "", true);
        if (stack.frames() != 1) {
            int frames = stack.frames();
            stack.close();
            throw BadInput.data("BAD_FILE", name + " holds " + frames + " frames; a map is one.");
        }
        return stack;
    }

    private static FrameStack open(DataSource files, String name, String dataset, String monitor, boolean map) {
        Path path = files.locate(name);
        FileWindow file = new FileWindow(path, name);
        try {
            byte[] start = file.size() < 12
                    ? new byte[12]
                    : file.at(0, 12, ByteOrder.LITTLE_ENDIAN).array();
            boolean hdf5 = true;
            for (int i = 0; i < HDF5.length; i++) {
                hdf5 &= start[i] == HDF5[i];
            }
            if (hdf5) {
                file.close();
                return new Hdf5Frames(files, name, dataset, monitor, map);
            }
            if (start[0] == 'I' && start[1] == 'I' || start[0] == 'M' && start[1] == 'M') {
                return new TiffFrames(file);
            }
            if (start[0] == (byte) 0x93 && start[1] == 'N' && start[2] == 'U' && start[3] == 'M') {
                return RawFrames.numpy(file);
            }
            file.close();
            return RawFrames.described(path, name, description(files, name));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static byte[] description(DataSource files, String name) {
        try {
            return files.read(name + ".json");
        } catch (BadInput e) {
            throw BadInput.data(
                    "BAD_FILE",
                    name
                            + " is neither HDF5, TIFF nor NumPy's format, and no description of plain bytes stands beside it as "
                            + name + ".json ({\"type\": \"uint16\", \"shape\": [frames, height, width]}).");
        }
    }

    /** Frames, height and width, within limits; two sizes are one frame, four the raster first. */
    static int[] shape(String name, List<Long> sizes) {
        int n = sizes.size();
        if (n < 2 || n > 4 || sizes.stream().anyMatch(s -> s < 1 || s > Integer.MAX_VALUE)) {
            throw BadInput.data(
                    "BAD_FILE", name + ": its shape " + sizes + " must be frames x height x width, each 1 at least.");
        }
        long frames = 1;
        for (int i = 0; i + 2 < n; i++) {
            frames *= sizes.get(i);
        }
        if (frames > MOST_FRAMES) {
            throw BadInput.data(
                    "TOO_LARGE", name + " has " + frames + " frames; at most " + MOST_FRAMES + " are read.");
        }
        frame(name, sizes.get(n - 2), sizes.get(n - 1));
        return new int[] {
            (int) frames, sizes.get(n - 2).intValue(), sizes.get(n - 1).intValue()
        };
    }

    /** Height and width of a frame, within limits. */
    static void frame(String name, long height, long width) {
        if (height < 1 || width < 1 || height > MOST_PIXELS || height * width > MOST_PIXELS) {
            throw BadInput.data(
                    "TOO_LARGE",
                    name + " has frames of " + height + " x " + width + "; at least one pixel and at most "
                            + MOST_PIXELS + " are read.");
        }
    }
}
