package org.apical.models.xas;

import java.util.List;
import java.util.Locale;
import org.apical.data.xas.XasGroup;
import org.apical.model.NumberOrText;

/**
 * Which columns of a labelled table most likely give mu(E), for verbs that take a folder of files: a column of mu if
 * there is one, else transmission, else fluorescence, else the second column.
 *
 * @param mode how mu follows
 * @param numerator columns above
 * @param denominator column below, 0 for none; all from 1
 */
public record LikelyColumns(AbsorptionMode mode, List<Integer> numerator, int denominator) {
    private static final List<String> MU =
            List.of("mu", "xmu", "mutrans", "mufluor", "absorption", "norm", "xmu(trans)");
    private static final List<String> I0 = List.of("i0", "io", "i0_eh1", "i0_eh2");
    private static final List<String> TRANSMITTED = List.of("itrans", "it", "i1", "i1_eh1");
    private static final List<String> FLUORESCENCE = List.of("ifluor", "if", "iff", "ifl");

    /** The likely columns of a table. */
    public static LikelyColumns of(XasGroup group) {
        int mu = find(group, MU);
        int i0 = find(group, I0);
        int transmitted = find(group, TRANSMITTED);
        int fluorescence = find(group, FLUORESCENCE);
        if (mu > 0) {
            return new LikelyColumns(AbsorptionMode.MU, List.of(mu), 0);
        } else if (i0 > 0 && transmitted > 0) {
            return new LikelyColumns(AbsorptionMode.TRANSMISSION, List.of(i0), transmitted);
        } else if (i0 > 0 && fluorescence > 0) {
            return new LikelyColumns(AbsorptionMode.FLUORESCENCE, List.of(fluorescence), i0);
        }
        return new LikelyColumns(AbsorptionMode.MU, List.of(2), 0);
    }

    private static int find(XasGroup group, List<String> names) {
        for (String name : names) {
            for (int i = 0; i < group.columns().size(); i++) {
                if (group.columns().get(i).toLowerCase(Locale.ROOT).equals(name)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    /** A spectrum of that group by these columns. */
    public SpectrumParams spectrum(String file, XasGroup group, boolean named) {
        return new SpectrumParams(
                file,
                named && !group.name().matches("\\d+") ? group.name() : null,
                named && group.name().matches("\\d+") ? Integer.valueOf(group.name()) : null,
                FileFormat.AUTO,
                mode,
                null,
                numerator.stream().map(n -> NumberOrText.of(n)).toList(),
                denominator == 0 ? null : NumberOrText.of(denominator),
                null,
                null,
                0,
                null,
                null,
                false,
                new double[0]);
    }
}
