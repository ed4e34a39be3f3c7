package org.apical.model;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name a person probably meant. */
public final class ClosestName {
    private ClosestName() {}

    /** The closest of {@code known} by edit distance ignoring case, or null where none is near enough to be meant. */
    public static @Nullable String of(String wanted, Collection<String> known) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        String low = wanted.toLowerCase(Locale.ROOT);
        for (String name : known) {
            String candidate = name.toLowerCase(Locale.ROOT);
            int distance = distance(low, candidate);
            if (distance > 2 && low.length() >= 3 && (candidate.startsWith(low) || low.startsWith(candidate))) {
                distance = 2;
            }
            if (distance < bestDistance) {
                bestDistance = distance;
                best = name;
            }
        }
        int allowed = Math.max(2, wanted.length() / 3);
        return bestDistance <= allowed ? best : null;
    }

    /** Edit distance in which exchanging two neighbouring letters counts as one step. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
