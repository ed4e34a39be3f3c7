package org.apical.data.maps;

import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.dataset.CompactDataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.model.BadInput;
import org.apical.model.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Frames of an HDF5 or NeXus file (phase-separation, H): a dataset of three dimensions, frames x height x width, or of four, whose
 * first two are the raster; frame by frame. Links and virtual datasets are followed to files below the data root.
 */
final class Hdf5Frames implements FrameStack {
    /** A scan of two motors, the fast one first, in the words of BLISS and SPEC. */
    private static final Pattern MESH = Pattern.compile("\\b[ad]?mesh\\s+(\\w+)(?:\\s+[-+.\\w]+){3}\\s+(\\w+)\\s");

    private final Hdf5Store store;
    private final FrameData data;
    private final About about;

    /**
     * @param dataset path of the frames; empty to look for them
     * @param monitor path of the monitor; empty to look for it
     * @param map take a dataset of two dimensions as one frame
     */
    Hdf5Frames(DataSource files, String name, String dataset, String monitor, boolean map) {
        store = new Hdf5Store(files, name);
        try {
            Hdf5Store.Found found = store.guarded(() -> dataset.isEmpty() ? search(map) : dataset(dataset));
            Dataset chosen = (Dataset) found.node();
            int n = found.store().guarded(() -> chosen.getDimensions()).length;
            if (n < (map ? 2 : 3) || n > 4 || !found.store().guarded(() -> Hdf5Data.numeric(chosen))) {
                throw store.bad("dataset " + chosen.getPath() + " has the dimensions "
                        + Arrays.toString(chosen.getDimensions()) + "; frames are numbers of 3 or 4");
            }
            data = data(files, found, chosen);
            about = map ? About.NOTHING : store.guarded(() -> about(found, monitor));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static FrameData data(DataSource files, Hdf5Store.Found found, Dataset chosen) {
        Hdf5Store owner = found.store();
        if (chosen instanceof CompactDataset compact && owner.guarded(() -> VirtualFrames.is(chosen))) {
            try (FileWindow window = new FileWindow(files.locate(owner.name()), owner.name())) {
                return new VirtualFrames(owner, compact, window);
            }
        }
        return new Hdf5Data(owner, chosen);
    }

    private Hdf5Store.Found dataset(String path) {
        Hdf5Store.Found found = store.find(path);
        if (found != null && found.node() instanceof Dataset) {
            return found;
        }
        throw BadInput.unknown("BAD_FILE", "dataset", path, List.of(listing()));
    }

    private String listing() {
        List<String> names = new ArrayList<>();
        store.each(d -> names.add(d.getPath() + " " + Arrays.toString(d.getDimensions())));
        return names.isEmpty() ? "no dataset" : String.join("; ", names.subList(0, Math.min(20, names.size())));
    }

    /** The data of the detector, the signal of the default entry, or the only dataset of enough dimensions. */
    private Hdf5Store.Found search(boolean map) {
        for (String path : new String[] {"/entry/instrument/detector/data", "/entry/data/data"}) {
            Hdf5Store.Found found = map ? null : store.find(path);
            if (found != null && found.node() instanceof Dataset d && d.getDimensions().length > 2) {
                return found;
            }
        }
        List<Hdf5Store.Found> all = new ArrayList<>();
        store.each(d -> {
            if (suits(d, map)) {
                all.add(new Hdf5Store.Found(store, d));
            }
        });
        BadInput broken = null;
        for (String link : store.linked()) {
            try {
                Hdf5Store.Found found = store.find(link);
                if (found != null
                        && found.node() instanceof Dataset d
                        && found.store().guarded(() -> suits(d, map))) {
                    all.add(found);
                }
            } catch (BadInput e) {
                // a link that leads nowhere is no matter where other frames are found
                broken = broken == null ? e : broken;
            }
        }
        if (all.size() == 1) {
            return all.get(0);
        }
        if (all.isEmpty() && broken != null && !map) {
            throw broken;
        }
        throw BadInput.data(
                "BAD_FILE",
                store.name() + (all.isEmpty() ? " holds no dataset of " : " holds " + all.size() + " datasets of ")
                        + (map ? "two dimensions" : "three or four dimensions")
                        + "; name one with the key dataset. There is: " + listing());
    }

    private static boolean suits(Dataset d, boolean map) {
        int n = d.getDimensions().length;
        return Hdf5Data.numeric(d) && (map ? n == 2 : n == 3 || n == 4);
    }

    private About about(Hdf5Store.Found frames, String monitorPath) {
        int n = data.frames();
        double[] mask = beside(frames, "pixel_mask", data.height() * data.width());
        boolean[] badPixels = null;
        if (mask != null) {
            badPixels = new boolean[mask.length];
            for (int i = 0; i < mask.length; i++) {
                badPixels[i] = mask[i] != 0;
            }
        }
        double[] saturation = beside(frames, "saturation_value", 1);
        double[] monitor = numbers(monitorPath.isEmpty() ? "/entry/monitor/data" : monitorPath, n);
        if (monitor == null && !monitorPath.isEmpty()) {
            dataset(monitorPath);
            throw store.bad("monitor " + monitorPath + " does not hold one number a frame, of which there are " + n);
        }
        double[] x = numbers("/entry/sample/transformations/x", n);
        double[] y = numbers("/entry/sample/transformations/y", n);
        String scan = frames.store() == store ? frames.node().getPath().split("/", 3)[1] : "";
        Hdf5Store.Found title = x != null || scan.isEmpty() ? null : store.find("/" + scan + "/title");
        if (title != null && title.node() instanceof Dataset words) {
            Matcher mesh = MESH.matcher(store.guarded(() -> String.valueOf(words.getData())) + " ");
            if (mesh.find()) {
                x = numbers("/" + scan + "/measurement/" + mesh.group(1), n);
                y = numbers("/" + scan + "/measurement/" + mesh.group(2), n);
            }
        }
        return new About(badPixels, saturation == null ? Double.NaN : saturation[0], monitor, x, y);
    }

    /** What stands beside the frames, else in the detector of this file. */
    private double @Nullable [] beside(Hdf5Store.Found frames, String name, int count) {
        Node node = frames.beside(name);
        double[] there = node == null ? null : frames.store().guarded(() -> Hdf5Data.numbers(node, count));
        return there != null ? there : numbers("/entry/instrument/detector/" + name, count);
    }

    private double @Nullable [] numbers(String path, int count) {
        Hdf5Store.Found found = store.find(path);
        return found == null ? null : found.store().guarded(() -> Hdf5Data.numbers(found.node(), count));
    }

    @Override
    public int frames() {
        return data.frames();
    }

    @Override
    public int height() {
        return data.height();
    }

    @Override
    public int width() {
        return data.width();
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public synchronized void read(int index, double[] into) {
        data.read(index, into);
    }

    @Override
    public void close() {
        store.close();
    }
}
