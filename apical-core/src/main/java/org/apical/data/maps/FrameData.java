package org.apical.data.maps;

/** Frames of one dataset, whole or put together from others. */
interface FrameData {
    int frames();

    int height();

    int width();

    /** Reads a frame, row by row; NaN where it is missing. */
    void read(int index, double[] into);
}
