package org.apical.models.xas;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apical.data.xas.XasGroup;

/**
 * The settings that Athena stored with a group, in the keys of this program: {@code section.key} to value.
 * {@code bkg_nnorm} counts coefficients there and is the degree here, so it is lowered by one (xas-data, section 1.4).
 */
public final class AthenaSettings {
    private static final Map<String, String> CLAMPS =
            Map.of("none", "0", "slight", "3", "weak", "6", "medium", "12", "strong", "24", "rigid", "96");

    private AthenaSettings() {}

    /**
     * The settings of a group.
     *
     * @param group a group of an Athena project
     * @param kLast last k of the data by E0 = bkg_e0; ranges that end beyond it are left to their defaults
     */
    public static Map<String, Object> of(XasGroup group, double kLast) {
        Map<String, Object> out = new LinkedHashMap<>();
        number(group, "bkg_e0", "preEdge.e0EV", out, 1, 1e6);
        range(group, "bkg_pre1", "bkg_pre2", "preEdge.pre1EV", "preEdge.pre2EV", out, Double.POSITIVE_INFINITY);
        range(group, "bkg_nor1", "bkg_nor2", "preEdge.norm1EV", "preEdge.norm2EV", out, Double.POSITIVE_INFINITY);
        Double nnorm = group.number("bkg_nnorm");
        if (nnorm != null && nnorm >= 1 && nnorm <= 4) {
            out.put("preEdge.normDegree", (int) (nnorm - 1));
        }
        Double step = group.number("bkg_step");
        Double fixed = group.number("bkg_fixstep");
        if (step != null && step > 0 && fixed != null && fixed != 0) {
            out.put("preEdge.divideBy", "fixed");
            out.put("preEdge.fixedStep", step);
        }
        number(group, "bkg_rbkg", "background.rbkgA", out, 0.06, 5);
        number(group, "bkg_kw", "background.kweight", out, 0, 6);
        range(group, "bkg_spl1", "bkg_spl2", "background.kminInvA", "background.kmaxInvA", out, kLast);
        number(group, "bkg_dk", "background.dkInvA", out, 0, 100);
        number(group, "bkg_nclamp", "background.clampPoints", out, 0, 100);
        clamp(group, "bkg_clamp1", "background.clampLow", out);
        clamp(group, "bkg_clamp2", "background.clampHigh", out);
        range(group, "fft_kmin", "fft_kmax", "transform.kminInvA", "transform.kmaxInvA", out, kLast);
        number(group, "fft_dk", "transform.dkInvA", out, 0, 100);
        window(group, out);
        return out;
    }

    private static void number(
            XasGroup group, String from, String to, Map<String, Object> out, double min, double max) {
        Double value = group.number(from);
        if (value != null && value >= min && value <= max) {
            boolean whole = to.endsWith("clampPoints");
            out.put(to, whole ? (Object) value.intValue() : value);
        }
    }

    private static void range(
            XasGroup group, String from1, String from2, String to1, String to2, Map<String, Object> out, double most) {
        Double low = group.number(from1);
        Double high = group.number(from2);
        if (low != null
                && high != null
                && low < high
                && high <= most
                && (most == Double.POSITIVE_INFINITY || low >= 0)) {
            out.put(to1, low);
            out.put(to2, high);
        }
    }

    private static void clamp(XasGroup group, String from, String to, Map<String, Object> out) {
        String text = group.settings().get(from);
        if (text == null) {
            return;
        }
        String known = CLAMPS.get(text.toLowerCase(Locale.ROOT));
        Double number = group.number(from);
        if (known != null) {
            out.put(to, Double.parseDouble(known));
        } else if (number != null && number >= 0 && number <= 1000) {
            out.put(to, number);
        }
    }

    private static void window(XasGroup group, Map<String, Object> out) {
        String name =
                group.settings().getOrDefault("fft_kwindow", group.settings().getOrDefault("fft_win", ""));
        String known =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "hanning" -> "hanning";
                    case "kaiser-bessel", "kaiser", "kai" -> "kaiser";
                    case "parzen" -> "parzen";
                    case "welch" -> "welch";
                    case "sine" -> "sine";
                    case "gaussian" -> "gaussian";
                    default -> "";
                };
        if (!known.isEmpty()) {
            out.put("transform.window", known);
        }
    }
}
