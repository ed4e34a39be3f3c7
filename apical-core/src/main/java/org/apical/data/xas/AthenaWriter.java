package org.apical.data.xas;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes an Athena project in Perl style, packed, as Athena, Demeter and Larch read it. */
public final class AthenaWriter {
    /**
     * One group of mu(E).
     *
     * @param label what a person calls it
     * @param energy eV
     * @param mu absorption
     * @param settings Athena's arguments ({@code bkg_e0, bkg_pre1, ...})
     */
    public record Group(String label, double[] energy, double[] mu, Map<String, String> settings) {}

    private AthenaWriter() {}

    /** The bytes of the project file. */
    public static byte[] bytes(List<Group> groups) {
        StringBuilder out = new StringBuilder();
        out.append("# Athena project file -- Demeter version 0.9.26\n");
        out.append("# This file was written by Apical\n\n");
        for (int i = 0; i < groups.size(); i++) {
            group(out, name(i), groups.get(i));
        }
        out.append("@journal = ('');\n\n1;\n\n# Local Variables:\n# truncate-lines: t\n# End:\n");
        return Gzip.pack(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Athena's group names are five letters. */
    private static String name(int index) {
        StringBuilder out = new StringBuilder();
        for (int i = 0, rest = index; i < 5; i++, rest /= 26) {
            out.insert(0, (char) ('a' + rest % 26));
        }
        return out.toString();
    }

    private static void group(StringBuilder out, String name, Group group) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("label", group.label());
        arguments.put("tag", name);
        arguments.put("datatype", "xmu");
        arguments.put("is_xmu", "1");
        arguments.put("is_chi", "0");
        arguments.put("bkg_eshift", "0");
        arguments.put("npts", String.valueOf(group.energy().length));
        arguments.put("xmin", String.valueOf(group.energy()[0]));
        arguments.put("xmax", String.valueOf(group.energy()[group.energy().length - 1]));
        arguments.putAll(group.settings());
        out.append("$old_group = '").append(name).append("';\n@args = (");
        StringBuilder list = new StringBuilder();
        arguments.forEach((key, value) -> list.append(list.length() == 0 ? "" : ",")
                .append(quoted(key))
                .append(',')
                .append(quoted(value)));
        out.append(list).append(");\n");
        array(out, "x", group.energy());
        array(out, "y", group.mu());
        out.append("[record]   # create object and set arrays in ifeffit\n\n");
    }

    private static void array(StringBuilder out, String name, double[] values) {
        out.append('@').append(name).append(" = (");
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "'" : ",'")
                    .append(Double.toString(values[i]).toLowerCase(Locale.ROOT))
                    .append('\'');
        }
        out.append(");\n");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replaceAll("[\\r\\n]+", " ") + "'";
    }
}
