package org.apical.data.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;

/** Reads a file of X-ray absorption data of whatever kind; the kind is recognised by the content, never by the name. */
public final class XasFiles {
    private static final List<TextKind> KINDS = kinds();
    private static final TextKind XDI = new Xdi();

    private XasFiles() {}

    private static List<TextKind> kinds() {
        List<TextKind> kinds = new ArrayList<>();
        kinds.add(new Larix());
        kinds.add(new Athena());
        kinds.add(BeamlineKinds.stepScan());
        kinds.add(new Xdi());
        kinds.add(new Spec());
        kinds.addAll(BeamlineKinds.others());
        kinds.add(new ColumnKind("columns", text -> true, Labels::above, null));
        return List.copyOf(kinds);
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws BadInput with a code of the specification, naming file and line
     */
    public static XasFile read(byte[] bytes, ReadOptions options) {
        byte[] content = Gzip.packed(bytes) ? Gzip.unpack(options.name(), bytes) : bytes;
        if (!options.xdi() && Hdf5.matches(content)) {
            return Hdf5.read(content, options);
        }
        if (content.length == 0) {
            throw BadInput.data("NO_DATA", options.name() + " is empty.");
        }
        TextFile text = TextFile.of(options.name(), content);
        if (options.xdi()) {
            if (!XDI.matches(text)) {
                throw BadInput.data(
                        "NOT_XDI", options.name() + " does not start with '# XDI/1.0'; leave format out to read it.");
            }
            return XDI.read(text, options);
        }
        for (TextKind kind : KINDS) {
            if (kind.matches(text)) {
                return kind.read(text, options);
            }
        }
        throw new IllegalStateException("the last kind matches everything");
    }
}
