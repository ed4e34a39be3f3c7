package org.apical.physics.superstripes;

/**
 * Points across one cell.
 *
 * @param segment which stretch of the cell each point lies in
 * @param place where in it: for a cell of well and barrier the distance from the middle of the stretch, else from its start, nm
 * @param weight of the integral over the whole cell, nm; zero where only values are wanted
 */
record CellGrid(int[] segment, double[] place, double[] weight) {
    /** Number of points. */
    int size() {
        return place.length;
    }
}
