package org.apical.model;

/**
 * Parameters of a model with long arrays: with {@code sampleEvery} = n above 0 the result also has {@code sampled.NAME},
 * the elements 0, n, 2n, ... of each array NAME (rows and columns of a matrix; inside each element of a list of
 * records). The frame does it; the model need not know.
 */
public interface Sampled {
    /** The step; 0 is off. */
    int sampleEvery();
}
