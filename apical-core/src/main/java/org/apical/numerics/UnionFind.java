package org.apical.numerics;

/** Sets that are joined, with path halving. Of two roots the smaller becomes the root of both, whatever the order. */
public final class UnionFind {
    private final int[] parent;

    /** So many sets of one. */
    public UnionFind(int n) {
        parent = new int[n];
        for (int i = 0; i < n; i++) {
            parent[i] = i;
        }
    }

    /** The root of the set that holds i: its smallest member. */
    public int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Joins the sets of a and b. */
    public void join(int a, int b) {
        int ra = root(a);
        int rb = root(b);
        if (ra < rb) {
            parent[rb] = ra;
        } else {
            parent[ra] = rb;
        }
    }

    /** Whether a and b are in one set. */
    public boolean joined(int a, int b) {
        return root(a) == root(b);
    }
}
