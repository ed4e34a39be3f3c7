package org.apical.data.maps;

import io.jhdf.api.Dataset;
import io.jhdf.dataset.CompactDataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            Source source = store.guarded(() -> dataset.isEmpty() ? search(map) : dataset(dataset));
            Hdf5Store.Found found = source.found();
            Dataset chosen = (Dataset) found.node();
            int n = found.store().guarded(() -> chosen.getDimensions()).length;
            if (n < (map ? 2 : 3) || n > 4 || !found.store().guarded(() -> Hdf5Data.numeric(chosen))) {
                throw store.bad("dataset " + chosen.getPath() + " has the dimensions "
                        + Arrays.toString(chosen.getDimensions()) + "; frames are numbers of 3 or 4");
            }
            data = data(files, found, chosen);
            about = store.guarded(() -> map ? axes(found) : about(source, monitor));
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

    /**
     * Frames and the path in this file that led to them.
     *
     * @param path of the dataset or of the link
     */
    private record Source(String path, Hdf5Store.Found found) {
        /** Name of the first group: the scan in files of BLISS. */
        String scan() {
            String[] parts = path.replaceFirst("^/+", "").split("/", 2);
            return parts.length < 2 ? "" : parts[0];
        }
    }

    private Source dataset(String path) {
        Hdf5Store.Found found = store.find(path);
        if (found != null && found.node() instanceof Dataset) {
            return new Source(path, found);
        }
        throw BadInput.unknown("BAD_FILE", "dataset", path, List.of(listing()));
    }

    private String listing() {
        List<String> names = new ArrayList<>();
        store.each(d -> names.add(d.getPath() + " " + Arrays.toString(d.getDimensions())));
        return names.isEmpty() ? "no dataset" : String.join("; ", names.subList(0, Math.min(20, names.size())));
    }

    /** The data of the detector, the signal of the default entry, or the only dataset of enough dimensions. */
    private Source search(boolean map) {
        for (String path : new String[] {"/entry/instrument/detector/data", "/entry/data/data"}) {
            Hdf5Store.Found found = map ? null : store.find(path);
            if (found != null && found.node() instanceof Dataset d && d.getDimensions().length > 2) {
                return new Source(path, found);
            }
        }
        // two links to one dataset are one
        Map<String, Source> all = new LinkedHashMap<>();
        store.each(d -> add(all, d.getPath(), store, d, map));
        BadInput broken = null;
        for (String link : store.linked()) {
            try {
                Hdf5Store.Found found = store.find(link);
                if (found == null) {
                    throw store.bad("the link " + link + " leads to nothing in the other file");
                }
                if (found.node() instanceof Dataset d) {
                    add(all, link, found.store(), d, map);
                } else {
                    found.store().each(found.node().getPath(), d -> add(all, link + "/", found.store(), d, map));
                }
            } catch (BadInput e) {
                // a link that leads nowhere is no matter where other frames are found
                broken = broken == null ? e : broken;
            }
        }
        if (all.size() == 1) {
            return all.values().iterator().next();
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

    private static void add(Map<String, Source> all, String path, Hdf5Store owner, Dataset d, boolean map) {
        if (owner.guarded(() -> suits(d, map))) {
            all.putIfAbsent(owner.key(d), new Source(path, new Hdf5Store.Found(owner, d)));
        }
    }

    private static boolean suits(Dataset d, boolean map) {
        int n = d.getDimensions().length;
        return Hdf5Data.numeric(d) && (map ? n == 2 : n == 3 || n == 4);
    }

    private About about(Source source, String monitorPath) {
        Hdf5Store.Found frames = source.found();
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
        double[] x = positions("/entry/sample/transformations/x", n);
        double[] y = positions("/entry/sample/transformations/y", n);
        String scan = source.scan();
        Hdf5Store.Found title = x != null || scan.isEmpty() ? null : store.find("/" + scan + "/title");
        if (title != null && title.node() instanceof Dataset words) {
            Matcher mesh = MESH.matcher(store.guarded(() -> String.valueOf(words.getData())) + " ");
            if (mesh.find()) {
                x = positions("/" + scan + "/measurement/" + mesh.group(1), n);
                y = positions("/" + scan + "/measurement/" + mesh.group(2), n);
            }
        }
        return new About(badPixels, saturation == null ? Double.NaN : saturation[0], monitor, x, y);
    }

    /** What stands beside the frames, else in the detector of this file; to leave out one that does not fit would be a lie. */
    private double @Nullable [] beside(Hdf5Store.Found frames, String name, int count) {
        Hdf5Store.Found near = frames.beside(name);
        Hdf5Store.Found found = near != null ? near : store.find("/entry/instrument/detector/" + name);
        if (found == null) {
            return null;
        }
        double[] numbers = found.store().guarded(() -> Hdf5Data.numbers(found.node(), count));
        if (numbers == null) {
            String shape = found.node() instanceof Dataset d
                    ? Arrays.toString(found.store().guarded(d::getDimensions))
                    : "no dataset";
            throw found.store()
                    .bad(found.node().getPath() + " (" + shape + ") must be "
                            + (count == 1
                                    ? "one number"
                                    : "one number a pixel of a frame, [" + data.height() + ", " + data.width() + "]"));
        }
        return numbers;
    }

    /** Of a map: where its columns and rows are, if that stands beside it. */
    private About axes(Hdf5Store.Found map) {
        Hdf5Store.Found x = map.beside("x");
        Hdf5Store.Found y = map.beside("y");
        return new About(
                null,
                Double.NaN,
                null,
                x == null ? null : x.store().guarded(() -> Positions.um(x.node(), data.width())),
                y == null ? null : y.store().guarded(() -> Positions.um(y.node(), data.height())));
    }

    private double @Nullable [] positions(String path, int count) {
        Hdf5Store.Found found = store.find(path);
        return found == null ? null : found.store().guarded(() -> Positions.um(found.node(), count));
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
