package org.apical.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One point: all that an engine needs to know about it.
 *
 * @param index place in the sweep, from 0
 * @param modelId the model
 * @param params its parameters; belong to the part that runs it and change with the next point
 * @param seed the point's own seed
 */
public record SweepTask(long index, String modelId, ObjectNode params, long seed) {}
