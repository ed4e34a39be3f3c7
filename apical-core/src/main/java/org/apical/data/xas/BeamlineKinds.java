package org.apical.data.xas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beamline formats that are columns under a header of their own (xas-data, section 1.1), in order of recognition. */
final class BeamlineKinds {
    private static final Pattern EPICS_NAME = Pattern.compile(";\\s*([PD]\\d+)\\s*=\\s*\\{([^}]*)\\}.*");
    private static final Pattern STEP_NAME = Pattern.compile("#\\s*Column\\.(\\d{1,4}):\\s*(\\S+).*");
    private static final Pattern HXMA_NAME = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBERED = Pattern.compile("(?<=\\s|^)\\d+_");
    private static final int LABVIEW_FIELD = 21;

    private BeamlineKinds() {}

    /** APS GSE step scan; it looks like XDI and is not. */
    static TextKind stepScan() {
        return new ColumnKind(
                "stepScan",
                text -> text.line(0).startsWith("#XDI/") && text.line(0).contains("Epics StepScan"),
                BeamlineKinds::stepScanLabels,
                null);
    }

    /** The others. */
    static List<TextKind> others() {
        return List.of(
                new ColumnKind("xdac", text -> text.line(0).startsWith("XDAC V"), BeamlineKinds::afterDashes, null),
                new ColumnKind(
                        "mrcat", text -> text.line(0).startsWith("MRCAT_XAFS"), BeamlineKinds::afterDashes, null),
                new ColumnKind(
                        "epicsScan", text -> text.line(0).startsWith("; Epics Scan"), BeamlineKinds::epicsLabels, null),
                new ColumnKind(
                        "labview",
                        text -> text.line(0).matches("#\\s?1-D Scan File created.*LabVIEW.*"),
                        BeamlineKinds::labviewLabels,
                        null),
                new ColumnKind(
                        "hxma",
                        text -> text.line(0).startsWith("# CLS Data Acquisition"),
                        BeamlineKinds::hxmaLabels,
                        null),
                new PhotonFactory(),
                new ColumnKind(
                        "ssrl",
                        text -> text.line(0).matches("SSRL\\s.*EXAFS Data Collector.*"),
                        BeamlineKinds::ssrlLabels,
                        null),
                new Srs(),
                new ColumnKind(
                        "lytle",
                        text -> text.line(0).matches("\\s*NPTS\\s+NS\\s+CUEDGE.*"),
                        (text, block) -> Labels.none(block.width()),
                        "steps"),
                new ColumnKind(
                        "x10c",
                        text -> text.line(0).matches("\\s*EXAFS\\s.*\\d.*")
                                && text.lines().stream().limit(200).anyMatch(l -> l.contains("DATA START")),
                        (text, block) -> Labels.above(text, block),
                        null),
                new ColumnKind(
                        "aps12bm",
                        text -> text.line(0).startsWith("#D ")
                                && text.lines().stream().limit(100).anyMatch(l -> l.contains("exafs_region")),
                        BeamlineKinds::numberedLabels,
                        null));
    }

    private static Labels afterDashes(TextFile text, DataBlock block) {
        for (int i = block.firstLine() - 1; i > 0; i--) {
            if (text.line(i - 1).strip().matches("-{3,}")) {
                return Labels.fit(Words.of(text.line(i)), block.width());
            }
        }
        return Labels.above(text, block);
    }

    private static Labels epicsLabels(TextFile text, DataBlock block) {
        Map<String, String> names = new LinkedHashMap<>();
        String last = "";
        for (int i = 0; i < block.firstLine(); i++) {
            Matcher m = EPICS_NAME.matcher(text.line(i));
            if (m.matches()) {
                names.put(m.group(1), m.group(2).strip());
            }
            last = text.line(i).isBlank() ? last : text.line(i);
        }
        List<String> labels = new ArrayList<>();
        for (String key : Words.of(last.replaceFirst("^;+", ""))) {
            labels.add(names.getOrDefault(key, key));
        }
        return labels.stream().anyMatch(Words::isNumber)
                ? Labels.none(block.width())
                : Labels.fit(labels, block.width());
    }

    private static Labels stepScanLabels(TextFile text, DataBlock block) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < block.firstLine(); i++) {
            Matcher m = STEP_NAME.matcher(text.line(i));
            if (m.matches() && Integer.parseInt(m.group(1)) == labels.size() + 1) {
                labels.add(m.group(2));
            }
        }
        return Labels.fit(labels, block.width());
    }

    private static Labels labviewLabels(TextFile text, DataBlock block) {
        String line = text.line(block.firstLine() - 1);
        String fields = line.startsWith("#") ? line.substring(1) : line;
        List<String> labels = new ArrayList<>();
        for (int at = 0; at < fields.length(); at += LABVIEW_FIELD) {
            String field = fields.substring(at, Math.min(fields.length(), at + LABVIEW_FIELD))
                    .strip()
                    .replaceFirst("\\s*\\*$", "");
            if (!field.isEmpty()) {
                labels.add(field);
            }
        }
        return Labels.fit(labels, block.width());
    }

    private static Labels hxmaLabels(TextFile text, DataBlock block) {
        int seen = 0;
        for (int i = 0; i < block.firstLine(); i++) {
            if (text.line(i).startsWith("#(1)") && ++seen == 2) {
                List<String> labels = new ArrayList<>();
                for (Matcher m = HXMA_NAME.matcher(text.line(i)); m.find(); ) {
                    labels.add(m.group(1).replaceFirst("^\\$\\((.*)\\)$", "$1"));
                }
                return Labels.fit(labels, block.width());
            }
        }
        return Labels.none(block.width());
    }

    private static Labels ssrlLabels(TextFile text, DataBlock block) {
        int at = 0;
        while (at < block.firstLine() && !text.line(at).strip().equals("Data:")) {
            at++;
        }
        List<String> labels = new ArrayList<>();
        for (int i = at + 1; i < block.firstLine() && !text.line(i).isBlank(); i++) {
            labels.add(text.line(i).strip());
        }
        return Labels.fit(labels, block.width());
    }

    private static Labels numberedLabels(TextFile text, DataBlock block) {
        for (int i = block.firstLine() - 1; i >= 0; i--) {
            String line = text.line(i).replaceFirst("^#+", "").strip();
            if (line.startsWith("1_")) {
                List<String> labels = new ArrayList<>();
                for (String part : NUMBERED.split(line)) {
                    if (!part.isBlank()) {
                        labels.add(part.strip());
                    }
                }
                return Labels.fit(labels, block.width());
            }
        }
        return Labels.above(text, block);
    }
}
