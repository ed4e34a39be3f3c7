package org.apical.sweep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search for the best value of a result, at each point of the axes and from each start.
 *
 * @param result path of the result
 * @param maximize the largest, else the smallest
 * @param method how
 * @param scales range of each variable
 * @param start where the first search starts, in units of the ranges from 0 to 1; null for the middle
 * @param starts searches at each point of the axes
 * @param evaluations most computations of the model in a search
 * @param tolerance relative change of the result at which a search ends
 */
record Optimum(
        String result,
        boolean maximize,
        Method method,
        List<Axes.Scale> scales,
        double @Nullable [] start,
        int starts,
        int evaluations,
        double tolerance) {
    /** How. */
    enum Method {
        /** Nelder and Mead's simplex, or Brent's method for one variable, from one start. */
        LOCAL,
        /** The same from many starts, spread as a Latin hypercube. */
        MULTI_START,
        /** Covariance matrix adaptation: a population that learns the shape of the hill; then the simplex from its best place. */
        CMAES
    }
}
