package org.apical.data.maps;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.UnsupportedHdfException;
import io.jhdf.links.ExternalLink;
import io.jhdf.links.SoftLink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apical.model.BadInput;
import org.apical.model.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An HDF5 file and those its links lead to, all below the data root. Whatever the library meets in a damaged file becomes
 * {@code BAD_FILE}. Virtual datasets, which the library does not know, appear as {@link VirtualLayouts} shows them to it.
 */
final class Hdf5Store implements AutoCloseable {
    private static final int MOST_DEPTH = 10;
    private static final int MOST_NODES = 5000;
    /** Files that links lead to and that are open at one time. */
    private static final int MOST_OPEN = 32;

    private final DataSource files;
    private final String name;
    private final Path path;
    private final int depth;
    private final Map<String, Hdf5Store> others = new LinkedHashMap<>();
    private HdfFile file;
    /** The file as it was opened first, where virtual datasets made it be opened again: what was found in it stays readable. */
    private @Nullable HdfFile first;

    private int visited;

    Hdf5Store(DataSource files, String name) {
        this(files, name, files.locate(name), 0);
    }

    private Hdf5Store(DataSource files, String name, Path path, int depth) {
        this.files = files;
        this.name = name;
        this.path = path;
        this.depth = depth;
        file = guarded(() -> new HdfFile(path));
    }

    String name() {
        return name;
    }

    /** The same for two ways to one dataset. */
    String key(Dataset dataset) {
        return path + ":" + dataset.getPath();
    }

    BadInput bad(String problem) {
        return BadInput.data("BAD_FILE", name + ": " + problem + ".");
    }

    /** Runs what may meet a damaged file. */
    <T> T guarded(Supplier<T> action) {
        try {
            return action.get();
        } catch (BadInput e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw BadInput.data(
                    "BAD_FILE", name + ": the HDF5 file is damaged or uses what is not supported (" + e + ").", e);
        }
    }

    /** The same once more with virtual datasets made visible, where these stopped it. */
    private <T> T seeing(Supplier<T> action) {
        return guarded(() -> {
            try {
                return action.get();
            } catch (BadInput e) {
                throw e;
            } catch (RuntimeException e) {
                if (first != null || !virtual(e)) {
                    throw e;
                }
                HdfFile shown = VirtualLayouts.open(path, name);
                first = file;
                file = shown;
                return action.get();
            }
        });
    }

    private static boolean virtual(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof UnsupportedHdfException
                    && String.valueOf(at.getMessage()).contains("Virtual")) {
                return true;
            }
        }
        return false;
    }

    /** What a path leads to, and in which file; null for nothing. */
    @Nullable
    Found find(String path) {
        return seeing(() -> walk(path, 0));
    }

    /** A node and the file it stands in. */
    record Found(Hdf5Store store, Node node) {
        /** What stands beside it, links followed. */
        @Nullable
        Found beside(String name) {
            String path = node.getPath();
            return store.find(path.substring(0, path.lastIndexOf('/') + 1) + name);
        }
    }

    private @Nullable Found walk(String path, int links) {
        Node at = file;
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty() || parts[i].equals(".")) {
                continue;
            }
            if (!(at instanceof Group group)) {
                return null;
            }
            Node next = group.getChild(parts[i]);
            if (next == null) {
                return null;
            }
            String rest = String.join("/", Arrays.asList(parts).subList(i + 1, parts.length));
            if (next instanceof ExternalLink link) {
                // the library writes both as FILE:PATH; a path that does not begin with / begins at the root all the
                // same
                String target = link.getTargetPath();
                int rooted = target.lastIndexOf(":/");
                int colon = rooted < 0 ? target.lastIndexOf(':') : rooted;
                return other(target.substring(0, Math.max(0, colon))).find(target.substring(colon + 1) + "/" + rest);
            }
            if (next instanceof SoftLink link) {
                if (links >= MOST_DEPTH) {
                    throw bad("'" + path + "' is a chain of more than " + MOST_DEPTH + " links");
                }
                String target = link.getTargetPath();
                return walk((target.startsWith("/") ? target : group.getPath() + target) + "/" + rest, links + 1);
            }
            at = next;
        }
        return new Found(this, at);
    }

    /** A file named in this one: relative to its folder, below the data root. */
    Hdf5Store other(String target) {
        if (target.equals(".")) {
            return this;
        }
        if (depth >= MOST_DEPTH) {
            throw bad("its links lead through more than " + MOST_DEPTH + " files");
        }
        Hdf5Store known = others.get(target);
        if (known != null) {
            return known;
        }
        if (others.size() >= MOST_OPEN) {
            Iterator<Hdf5Store> oldest = others.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
        String folder = name.contains("/") ? name.substring(0, name.lastIndexOf('/') + 1) : "";
        String inside = target.startsWith("/") ? target : folder + target;
        try {
            Hdf5Store opened = new Hdf5Store(files, inside, files.locate(inside), depth + 1);
            others.put(target, opened);
            return opened;
        } catch (BadInput e) {
            throw BadInput.data(e.code(), name + " leads to the file '" + target + "': " + e.getMessage(), e);
        }
    }

    /** Shows every dataset of this file, by name; not those of other files. */
    void each(Consumer<Dataset> found) {
        each("/", found);
    }

    /** The same of one group. */
    void each(String path, Consumer<Dataset> found) {
        List<Dataset> all = seeing(() -> {
            visited = 0;
            List<Dataset> list = new ArrayList<>();
            Found at = walk(path, 0);
            if (at != null && at.node() instanceof Group group) {
                collect(group, 0, list);
            }
            return list;
        });
        all.forEach(found);
    }

    /** Paths of the links to other files; {@link #find} follows them. */
    List<String> linked() {
        return seeing(() -> {
            visited = 0;
            List<String> list = new ArrayList<>();
            collectLinks(file, 0, list);
            return list;
        });
    }

    private void collectLinks(Group group, int level, List<String> found) {
        for (Node node : new TreeMap<>(group.getChildren()).values()) {
            if (level > MOST_DEPTH || ++visited > MOST_NODES) {
                return;
            }
            if (node instanceof ExternalLink) {
                found.add(group.getPath() + node.getName());
            } else if (node instanceof Group inner) {
                collectLinks(inner, level + 1, found);
            }
        }
    }

    private void collect(Group group, int level, List<Dataset> found) {
        for (Node node : new TreeMap<>(group.getChildren()).values()) {
            if (level > MOST_DEPTH || ++visited > MOST_NODES) {
                return;
            }
            if (node instanceof Dataset dataset) {
                found.add(dataset);
            } else if (node instanceof Group inner) {
                collect(inner, level + 1, found);
            }
        }
    }

    @Override
    public void close() {
        others.values().forEach(Hdf5Store::close);
        file.close();
        if (first != null) {
            first.close();
        }
    }
}
