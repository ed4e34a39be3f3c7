package org.apical.sweep;

/**
 * Random numbers that are functions of a place: the number of a point depends on seed, axis and index, and on nothing that
 * was drawn before. SplitMix64's mixing (Steele, Lea, Flood 2014).
 */
final class Hash {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long mix(long seed, long stream, long index) {
        return mix(mix(mix(seed + GOLDEN) + stream * GOLDEN) + index * GOLDEN);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** Uniform in [0, 1). */
    static double uniform(long seed, long stream, long index) {
        return (mix(seed, stream, index) >>> 11) * 0x1p-53;
    }

    /** A seed that any model takes: whole, not negative, below 2^31. */
    static long seed(long seed, long index) {
        return mix(seed, -1, index) >>> 33;
    }

    /**
     * Where a random permutation of 0 to n-1 takes an index: a Feistel network of six rounds over the next larger even
     * number of bits, walked until it is back below n. Needs no table, so any point of any part can be asked for.
     */
    static long permute(long index, long n, long seed, long stream) {
        int half = Math.max(1, (65 - Long.numberOfLeadingZeros(Math.max(1, n - 1))) / 2);
        long mask = (1L << half) - 1;
        long at = index;
        do {
            long left = at >>> half;
            long right = at & mask;
            for (int round = 0; round < 6; round++) {
                long next = left ^ mix(seed, stream * 8 + round, right) >>> 20 & mask;
                left = right;
                right = next;
            }
            at = left << half | right;
        } while (at >= n);
        return at;
    }
}
