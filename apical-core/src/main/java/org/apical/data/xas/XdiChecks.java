package org.apical.data.xas;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What XDI requires and recommends of the metadata; failings are warnings, not errors (xas-data, section 1.3). */
final class XdiChecks {
    private static final String EDGES = "K|L[1-3]?|M[1-5]?|N[1-7]?|O[1-7]?";

    private final Map<String, String> metadata;
    private final Map<String, String> warnings;

    XdiChecks(Map<String, String> metadata, Map<String, String> warnings) {
        this.metadata = metadata;
        this.warnings = warnings;
    }

    void run(List<String> columns) {
        required();
        spacing(columns);
        values();
        recommended(columns);
        if (metadata.containsKey("outer.name")) {
            warn("OUTER_LOOP", "This is a two-dimensional scan (Outer.name); all rows are read as one table.");
        }
    }

    private void required() {
        String symbol = metadata.get("element.symbol");
        String edge = metadata.get("element.edge");
        if (symbol == null) {
            warn("MISSING_ELEMENT", "Element.symbol is missing.");
        } else if (!Elements.known(symbol)) {
            warn("BAD_ELEMENT", "Element.symbol '" + symbol + "' is not an element.");
        }
        if (edge == null) {
            warn("MISSING_EDGE", "Element.edge is missing.");
        } else if (!edge.toUpperCase(Locale.ROOT).matches(EDGES)) {
            warn("BAD_EDGE", "Element.edge '" + edge + "' is not an edge.");
        }
    }

    private void spacing(List<String> columns) {
        String spacing = metadata.get("mono.d_spacing");
        boolean angle = columns.stream().anyMatch(c -> c.equalsIgnoreCase("angle"));
        if (spacing == null) {
            if (angle) {
                warn("MISSING_D_SPACING", "There is a column 'angle' and no Mono.d_spacing.");
            }
        } else if (!(Words.number(spacing.split("\\s+")[0]) > 0)) {
            warn("BAD_D_SPACING", "Mono.d_spacing '" + spacing + "' is not a positive number.");
        }
    }

    private void values() {
        check("scan.start_time", "BAD_DATE", "is not a date YYYY-MM-DDThh:mm:ss", Xdi::date);
        check("sample.temperature", "BAD_TEMPERATURE", "is not a number with K, C or F", v -> !Xdi.badTemperature(v));
        check(
                "facility.energy",
                "BAD_FACILITY_ENERGY",
                "is not a number with GeV or MeV",
                v -> v.matches("[-+0-9.eE]+\\s*[GM]eV"));
        check(
                "facility.current",
                "BAD_FACILITY_CURRENT",
                "is not a number with mA or A",
                v -> v.matches("[-+0-9.eE]+\\s*m?A"));
    }

    private void check(String key, String code, String problem, Predicate<String> good) {
        @Nullable String value = metadata.get(key);
        if (value != null && !good.test(value)) {
            warn(code, key + " '" + value + "' " + problem + ".");
        }
    }

    private void recommended(List<String> columns) {
        String first = columns.get(0).toLowerCase(Locale.ROOT);
        boolean all = metadata.containsKey("facility.name")
                && metadata.containsKey("facility.xray_source")
                && metadata.containsKey("beamline.name")
                && metadata.containsKey("scan.start_time");
        if (!all || !first.equals("energy") && !first.equals("angle")) {
            warn(
                    "MISSING_RECOMMENDED",
                    "Recommended: Facility.name, Facility.xray_source, Beamline.name, Scan.start_time, and energy or"
                            + " angle as the first column.");
        }
    }

    private void warn(String code, String sentence) {
        warnings.put(code, sentence);
    }
}
