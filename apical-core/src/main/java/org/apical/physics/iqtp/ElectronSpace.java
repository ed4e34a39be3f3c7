package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The states of the holes: N_up and N_down on L sites; fermion order all up by site, then all down (iqtp, section 1).
 */
public final class ElectronSpace {
    private final int sites;
    private final int[] ups;
    private final int[] downs;

    /** The space of {@code up} and {@code down} holes on {@code sites} sites, at most 30. */
    public ElectronSpace(int sites, int up, int down) {
        this.sites = sites;
        ups = masks(sites, up);
        downs = masks(sites, down);
    }

    private static int[] masks(int sites, int count) {
        List<Integer> out = new ArrayList<>();
        for (int mask = 0; mask < 1 << sites; mask++) {
            if (Integer.bitCount(mask) == count) {
                out.add(mask);
            }
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Number of states. */
    public int size() {
        return ups.length * downs.length;
    }

    /** Holes of a state on a site. */
    public int occupation(int state, int site) {
        return (ups[state / downs.length] >> site & 1) + (downs[state % downs.length] >> site & 1);
    }

    /** Whether a state has two holes on a site. */
    public boolean doubly(int state, int site) {
        return occupation(state, site) == 2;
    }

    /** Elements of K_ij as (row, column, sign). */
    public List<int[]> hopping(int i, int j) {
        List<int[]> out = new ArrayList<>();
        for (int u = 0; u < ups.length; u++) {
            for (int d = 0; d < downs.length; d++) {
                int column = u * downs.length + d;
                for (int turn = 0; turn < 2; turn++) {
                    int from = turn == 0 ? i : j;
                    int to = turn == 0 ? j : i;
                    if (moves(ups[u], from, to)) {
                        int row = Arrays.binarySearch(ups, ups[u] ^ (1 << from | 1 << to)) * downs.length + d;
                        out.add(new int[] {row, column, sign(ups[u], from, to)});
                    }
                    if (moves(downs[d], from, to)) {
                        int row = u * downs.length + Arrays.binarySearch(downs, downs[d] ^ (1 << from | 1 << to));
                        out.add(new int[] {row, column, sign(downs[d], from, to)});
                    }
                }
            }
        }
        return out;
    }

    private static boolean moves(int mask, int from, int to) {
        return (mask >> from & 1) == 1 && (mask >> to & 1) == 0;
    }

    private static int sign(int mask, int from, int to) {
        int low = Math.min(from, to);
        int high = Math.max(from, to);
        int between = mask >> low + 1 & (1 << high - low - 1) - 1;
        return Integer.bitCount(between) % 2 == 0 ? 1 : -1;
    }

    /** Image of each state under site i to L-1-i, and its sign: [0] states, [1] signs. */
    public int[][] mirror() {
        int[][] out = new int[2][size()];
        for (int u = 0; u < ups.length; u++) {
            for (int d = 0; d < downs.length; d++) {
                int state = u * downs.length + d;
                out[0][state] = Arrays.binarySearch(ups, turned(ups[u])) * downs.length
                        + Arrays.binarySearch(downs, turned(downs[d]));
                out[1][state] = reversal(Integer.bitCount(ups[u])) * reversal(Integer.bitCount(downs[d]));
            }
        }
        return out;
    }

    private int turned(int mask) {
        return Integer.reverse(mask) >>> 32 - sites;
    }

    /** Sign of the reversal of n fermions. */
    private static int reversal(int n) {
        return n * (n - 1) / 2 % 2 == 0 ? 1 : -1;
    }

    /** Image of each state under the exchange of up and down, where as many are up as down: [0] states, [1] signs. */
    public int[][] exchange() {
        int[][] out = new int[2][size()];
        for (int u = 0; u < ups.length; u++) {
            for (int d = 0; d < downs.length; d++) {
                out[0][u * downs.length + d] = d * downs.length + u;
                out[1][u * downs.length + d] = 1;
            }
        }
        return out;
    }
}
