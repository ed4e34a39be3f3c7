package org.apical.models.xas;

import java.util.Locale;
import java.util.function.Supplier;

/** Example parameters made of formulas, where no bundled file fits. Constants, as lambdas cost every start of the program. */
enum SyntheticExamples implements Supplier<String> {
    /** The absorption edge of a copper foil at room temperature against a smooth step of its own size. */
    MBACK,
    /** Two angles of a uniaxial sample. */
    POLARIZATION;

    @Override
    public String get() {
        return this == MBACK ? mback() : polarization();
    }

    private static String mback() {
        StringBuilder mu = new StringBuilder();
        StringBuilder energy = new StringBuilder();
        StringBuilder f2 = new StringBuilder();
        for (int i = 0; i <= 200; i++) {
            double e = 8780 + 5 * i;
            double table = e < 8979 ? 0.5 * 8979 / e : 3.9 * 8979 / e;
            double step = 1 / (1 + Math.exp(-(e - 8979) / 2));
            double measured = (0.5 + 3.4 * step) * 8979 / e / 1.3 - 0.4 + 1e-4 * (e - 8979);
            append(energy, e);
            append(mu, measured);
            append(f2, table);
        }
        return "{\"spectrum\": {\"energyEV\": [" + energy + "], \"mu\": [" + mu + "]}, \"f2\": [" + f2 + "]}";
    }

    private static String polarization() {
        StringBuilder energy = new StringBuilder();
        StringBuilder in = new StringBuilder();
        StringBuilder out = new StringBuilder();
        double c = Math.cos(Math.toRadians(15));
        for (int i = 0; i <= 60; i++) {
            double e = 8970 + i;
            double ab = 1 / (1 + Math.exp(-(e - 8990) / 2)) + 0.3 * Math.exp(-Math.pow((e - 9000) / 3, 2));
            double along = 1 / (1 + Math.exp(-(e - 8988) / 2)) + 0.5 * Math.exp(-Math.pow((e - 8993) / 3, 2));
            append(energy, e);
            append(in, ab);
            append(out, ab * (1 - c * c) + along * c * c);
        }
        return "{\"spectra\": [{\"angleDeg\": 90, \"energyEV\": [" + energy + "], \"mu\": [" + in
                + "]}, {\"angleDeg\": 15," + " \"energyEV\": [" + energy + "], \"mu\": [" + out + "]}]}";
    }

    private static void append(StringBuilder list, double x) {
        list.append(list.length() == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%.6g", x));
    }
}
