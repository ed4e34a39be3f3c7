package org.apical.plot;

import java.util.Locale;

/** Colours: Okabe and Ito's for names, viridis for numbers; both can be told apart by colour-blind people. */
final class Palette {
    private static final int[] NAMED = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000, 0x999999};
    /** Blue for what is negative, orange for what is positive: told apart by every kind of colour blindness. */
    private static final int[] SIGNED = {
        0x08306B, 0x2171B5, 0x6BAED6, 0xC6DBEF, 0xF7F7F7, 0xFDD0A2, 0xFD8D3C, 0xD94801, 0x7F2704
    };

    private static final int[] SEQUENTIAL = {
        0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725
    };

    /**
     * Closed: pale, blue, dark, orange, pale. Blue and orange are told apart by every kind of colour blindness, pale and dark
     * in print.
     */
    private static final int[] CYCLIC = {
        0xEDEAE6, 0xA9C3D6, 0x5B97C4, 0x2F63A4, 0x2B2A4C, 0x6E2C1E, 0xB4551D, 0xDE9A5B, 0xEDEAE6
    };

    private Palette() {}

    /** 0xRRGGBB of a style. */
    static int rgb(Style style) {
        // The bright end of the scale is too pale for lines on white.
        return Double.isNaN(style.shade())
                ? NAMED[Math.floorMod(style.color(), NAMED.length)]
                : sequential(0.9 * style.shade());
    }

    /** 0xRRGGBB of a number from 0 to 1. */
    static int sequential(double t) {
        return between(SEQUENTIAL, t);
    }

    /** 0xRRGGBB of a number from 0 (most negative) over 1/2 (zero, pale) to 1. */
    static int signed(double t) {
        return between(SIGNED, t);
    }

    /** 0xRRGGBB of an angle from 0 to 1, which are the same. */
    static int cyclic(double t) {
        return between(CYCLIC, t);
    }

    private static int between(int[] colors, double t) {
        double at = Math.max(0, Math.min(1, t)) * (colors.length - 1);
        int i = Math.min((int) at, colors.length - 2);
        double f = at - i;
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = colors[i] >> shift & 0xFF;
            int b = colors[i + 1] >> shift & 0xFF;
            out |= (int) Math.round(a + f * (b - a)) << shift;
        }
        return out;
    }

    /** {@code #rrggbb}. */
    static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
