package org.apical.numerics;

import java.util.Random;

/**
 * Numbers of {@code java.util.Random}, uniform or Gaussian (the polar method), whose documentation fixes them, so that a seed
 * gives the same data in every Java: some specified cases need them bit for bit. Everything else draws from the streams of the run.
 */
public final class JavaRandomSource {
    /** Of the generator that the documentation of {@code java.util.Random} fixes. */
    private static final long MULTIPLIER = 0x5DEECE66DL;

    private static final long INCREMENT = 0xBL;

    private final Random random;

    /** The numbers of {@code new java.util.Random(seed)}. */
    public JavaRandomSource(long seed) {
        this.random = new Random(seed);
    }

    /** The numbers of {@code new java.util.Random(seed)} after so many of {@code nextDouble()}, without drawing them. */
    public static JavaRandomSource after(long seed, long doubles) {
        // two steps of the linear congruence a number; its power by squaring
        long state = seed ^ MULTIPLIER;
        long multiplier = MULTIPLIER;
        long increment = INCREMENT;
        for (long steps = 2 * doubles; steps > 0; steps >>= 1) {
            if ((steps & 1) == 1) {
                state = state * multiplier + increment;
            }
            increment *= multiplier + 1;
            multiplier *= multiplier;
        }
        return new JavaRandomSource(state & (1L << 48) - 1 ^ MULTIPLIER);
    }

    /** The next Gaussian number, of mean 0 and standard deviation 1. */
    public double nextGaussian() {
        return random.nextGaussian();
    }

    /** The next number, uniform from 0 up to but not 1. */
    public double nextDouble() {
        return random.nextDouble();
    }

    /**
     * The finaliser of {@code java.util.SplittableRandom} (variant 13 of Stafford's mixers): neighbouring seeds become unlike.
     */
    public static long mix64(long seed) {
        long z = seed;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
