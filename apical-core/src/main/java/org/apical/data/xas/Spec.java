package org.apical.data.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;

/** SPEC: one table a scan; labels of {@code #L}, separated by two or more blanks. */
final class Spec implements TextKind {
    @Override
    public boolean matches(TextFile text) {
        return text.find("#F ", 3) >= 0 && text.find("#S ", text.size()) >= 0;
    }

    @Override
    public XasFile read(TextFile text, ReadOptions options) {
        List<XasGroup> groups = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        int first = text.find("#S ", text.size());
        for (int at = first; at < text.size(); at = next(text, at)) {
            String command = text.line(at).substring(2).strip();
            String number = command.split("\\s+", 2)[0];
            try {
                groups.add(scan(text, at, next(text, at), number, command, options));
            } catch (BadInput e) {
                if (!e.code().equals("NO_DATA")) {
                    throw e;
                }
                skipped.add("Scan " + number + " holds no rows.");
            }
        }
        if (groups.isEmpty()) {
            throw BadInput.data("NO_DATA", text.name() + ": no scan of this SPEC file holds rows of numbers.");
        }
        return new XasFile(
                "spec",
                List.copyOf(groups),
                true,
                Map.of(),
                null,
                null,
                null,
                null,
                List.of(),
                skipped,
                List.copyOf(text.lines().subList(0, first)));
    }

    private static int next(TextFile text, int at) {
        int i = at + 1;
        while (i < text.size() && !text.line(i).startsWith("#S ")) {
            i++;
        }
        return i;
    }

    private static XasGroup scan(TextFile text, int from, int to, String number, String command, ReadOptions options) {
        List<String> lines = new ArrayList<>(text.lines().subList(0, to));
        List<String> labels = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String line = lines.get(i);
            if (line.startsWith("#L")) {
                for (String label : line.substring(2).strip().split("\\s{2,}")) {
                    labels.add(label.strip());
                }
            } else if (line.startsWith("@")) {
                lines.set(i, "");
            }
        }
        DataBlock block = DataBlock.of(new TextFile(text.name(), lines), from, to, options.allowNaN());
        return ColumnKind.group(number, command, block, Labels.fit(labels, block.width()), null);
    }
}
