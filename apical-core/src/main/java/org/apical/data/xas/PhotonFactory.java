package org.apical.data.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Photon Factory, program 9809: angles in degrees, the crystal's spacing and the dark counts in the header. */
final class PhotonFactory implements TextKind {
    private static final Pattern SPACING = Pattern.compile("\\bD=\\s*([0-9.]+)");

    @Override
    public boolean matches(TextFile text) {
        return text.line(0).matches("\\s*9809\\s+KEK-PF.*");
    }

    @Override
    public XasFile read(TextFile text, ReadOptions options) {
        DataBlock block = DataBlock.of(text, 0, text.size(), options.allowNaN());
        List<String> labels = new ArrayList<>(List.of("angleC", "angleO", "time"));
        @Nullable Double spacing = null;
        String offsets = "";
        for (int i = 0; i < block.firstLine(); i++) {
            String line = text.line(i).strip();
            Matcher m = SPACING.matcher(line);
            if (m.find()) {
                double d = Words.number(m.group(1));
                spacing = d > 0 ? d : null;
            }
            if (line.startsWith("Mode")) {
                modes(Words.of(line.substring(4)), block.width(), labels);
            } else if (line.startsWith("Offset")) {
                offsets = line.substring(6).strip();
            }
        }
        XasFile file = ColumnKind.file("pf9809", text, block, Labels.fit(labels, block.width()), "deg", spacing);
        return new XasFile(
                file.kind(),
                file.groups(),
                false,
                Map.of("pf9809.offset", offsets),
                null,
                null,
                spacing,
                null,
                file.warningCodes(),
                file.warnings(),
                file.header());
    }

    private static void modes(List<String> modes, int width, List<String> labels) {
        int channels = width - 3;
        for (int i = Math.max(0, modes.size() - channels); i < modes.size(); i++) {
            labels.add(
                    switch (modes.get(i)) {
                        case "1" -> "i0";
                        case "2" -> "i1";
                        case "3" -> "if";
                        default -> "col" + (labels.size() + 1);
                    });
        }
    }
}
