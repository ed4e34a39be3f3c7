package org.apical.app.materials;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The catalogue and a material as text for people. */
public final class MaterialText {
    private static final int SHELLS = 4;

    private final StringBuilder out = new StringBuilder();

    private MaterialText() {}

    /** The result of {@code materials.list} as a table. */
    public static String table(JsonNode list) {
        String[] columns = {
            "names", "families", "tcMaxK", "pressureGPa", "planarCuOA", "apicalCuOA", "spaceGroups", "confidence"
        };
        String[] heads = {"name", "family", "Tc K", "P GPa", "Cu-O A", "apical A", "space group", "conf"};
        int n = list.path("count").asInt();
        int[] widths = new int[columns.length];
        String[][] cells = new String[n + 1][columns.length];
        for (int c = 0; c < columns.length; c++) {
            cells[0][c] = heads[c];
            for (int i = 0; i < n; i++) {
                JsonNode value = list.path(columns[c]).path(i);
                cells[i + 1][c] = !value.isNumber() && !value.isTextual()
                        ? "-"
                        : c == 4 || c == 5 ? decimals(value, 3) : plain(value);
            }
            for (String[] row : cells) {
                widths[c] = Math.max(widths[c], row[c].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : cells) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.length; c++) {
                boolean number = c >= 2 && c <= 5;
                line.append(String.format((number ? "%" : "%-") + widths[c] + "s  ", row[c]));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.append(n)
                .append(n == 1 ? " material" : " materials")
                .append('\n')
                .toString();
    }

    /**
     * A page on one material.
     *
     * @param all the object with material, isotopes and structure, the first and the last possibly null
     * @param cif name of the structure's file
     */
    public static String page(JsonNode all, String cif) {
        MaterialText page = new MaterialText();
        if (all.path("material").isObject()) {
            page.material(all.path("material"));
            page.isotopes(all.path("isotopes"));
        }
        if (all.path("structure").isObject()) {
            page.structure(all.path("structure"), cif.substring(cif.lastIndexOf('/') + 1));
        }
        return page.out.toString();
    }

    private void line(String name, String value) {
        if (!value.isEmpty()) {
            out.append(String.format("  %-18s %s%n", name, value));
        }
    }

    private void material(JsonNode m) {
        out.append(m.path("name").asText()).append('\n');
        line("family", m.path("families").asText());
        double pressure = m.path("pressureGPa").asDouble();
        if (m.path("tcMaxK").isNumber()) {
            line(
                    "highest Tc",
                    plain(m.path("tcMaxK")) + " K at "
                            + (pressure > 0 ? plain(m.path("pressureGPa")) + " GPa" : "ambient pressure"));
        }
        line("transitions", m.path("pseudogapNotes").asText());
        line("isotope effect", m.path("isotopeNotes").asText());
        line("reference", m.path("references").asText());
        String confidence = m.path("confidence").asText();
        line(
                "confidence",
                confidence
                        + switch (confidence) {
                            case "A" -> ": handbook, or read in a public abstract";
                            case "B" -> ": standard value, recalled";
                            case "C" -> ": approximate, or depends on the sample";
                            default -> "";
                        });
        if (m.path("cifs").asText().isEmpty()) {
            line("structure", "none in the catalogue");
        }
    }

    private void isotopes(JsonNode effects) {
        if (effects.isEmpty()) {
            return;
        }
        out.append("\nPublished isotope effects\n");
        for (JsonNode e : effects) {
            String value = e.path("value").isNumber() ? plain(e.path("value")) : "";
            String error = e.path("error").isNumber() ? " +- " + plain(e.path("error")) : "";
            String unit = e.path("unit").asText();
            String of = List.of(e.path("material").asText(), e.path("site").asText()).stream()
                    .filter(s -> !s.isEmpty())
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            out.append("  ")
                    .append(e.path("quantity").asText())
                    .append(" = ")
                    .append(value)
                    .append(error)
                    .append(unit.equals("1") ? "" : unit.startsWith("1 ") ? unit.substring(1) : " " + unit)
                    .append("  [")
                    .append(of)
                    .append("; ")
                    .append(e.path("reference").asText())
                    .append(e.path("checked").asBoolean() ? "]" : "; recalled]")
                    .append('\n');
        }
    }

    private void structure(JsonNode s, String cif) {
        if (out.length() > 0) {
            out.append('\n');
        }
        out.append("Structure ").append(cif).append('\n');
        String group = s.path("spaceGroupSymbol").isTextual()
                ? s.path("spaceGroupSymbol").asText()
                : "no symbol";
        String number = s.path("spaceGroupNumber").isNumber()
                ? " (" + s.path("spaceGroupNumber").asText() + ")"
                : "";
        String point = s.path("pointGroup").isTextual()
                ? "point group " + s.path("pointGroup").asText() + ", "
                        + s.path("crystalSystem").asText()
                : "no point group";
        line(
                "symmetry stated",
                group + number + ", " + point + ", " + s.path("centring").asText() + ", "
                        + s.path("operationCount").asText() + " operations");
        JsonNode found = s.path("found");
        if (found.isObject()) {
            line(
                    "symmetry found",
                    (found.path("pointGroup").isTextual()
                                    ? found.path("pointGroup").asText()
                                    : "no point group")
                            + ", "
                            + found.path("bravais").asText()
                            + ", "
                            + found.path("operationCount").asText()
                            + " operations"
                            + (found.path("agrees").asBoolean() ? ", as stated" : ", not as stated"));
        }
        line("a, b, c", joined(s.path("lengthsA"), 5) + " A");
        line("alpha, beta, gamma", joined(s.path("anglesDeg"), 3) + " deg");
        line("volume", decimals(s.path("volumeA3"), 3) + " A^3");
        line("density", decimals(s.path("densityGCm3"), 3) + " g/cm^3");
        List<String> atoms = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : s.path("composition").properties()) {
            atoms.add(e.getKey() + " " + decimals(e.getValue(), 4));
        }
        line("atoms in the cell", String.join(", ", atoms));
        for (JsonNode cu : s.path("cuprate")) {
            line(
                    "CuO2 plane of " + cu.path("site").asText(),
                    cu.path("planarCount").asText() + " O at " + decimals(cu.path("planarCuOA"), 3) + " A, buckling "
                            + decimals(cu.path("bucklingDeg"), 2) + " deg, "
                            + (cu.path("apicalCuOA").isNumber()
                                    ? "apical O at " + decimals(cu.path("apicalCuOA"), 3) + " A"
                                    : "no apical O"));
        }
        out.append("\nNeighbours (the nearest shells; places x distance in A)\n");
        for (JsonNode site : s.path("shells")) {
            shells(site);
        }
    }

    private void shells(JsonNode site) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < site.path("elements").size(); i++) {
            double occupancy = site.path("occupancies").path(i).asDouble();
            elements.add(site.path("elements").path(i).asText()
                    + (occupancy == 1
                            ? ""
                            : " " + decimals(site.path("occupancies").path(i), 3)));
        }
        List<String> shells = new ArrayList<>();
        int n = site.path("counts").size();
        for (int i = 0; i < Math.min(SHELLS, n); i++) {
            shells.add(site.path("labels").path(i).asText() + " "
                    + site.path("counts").path(i).asText() + " x "
                    + decimals(site.path("distancesA").path(i), 3));
        }
        line(
                site.path("site").asText() + " (" + String.join(", ", elements) + ")",
                n == 0 ? "none within the radius" : String.join(", ", shells) + (n > SHELLS ? ", ..." : ""));
    }

    private static String joined(JsonNode values, int digits) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(decimals(value, digits)));
        return String.join(", ", texts);
    }

    /** A text as it is; a number without a zero behind the point. */
    private static String plain(JsonNode value) {
        String text = value.asText();
        return value.isNumber() && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** With at most so many decimals. */
    private static String decimals(JsonNode value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value.asDouble());
        return digits > 3 ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
    }
}
