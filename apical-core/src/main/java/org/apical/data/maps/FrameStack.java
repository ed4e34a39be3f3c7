package org.apical.data.maps;

import org.jspecify.annotations.Nullable;

/**
 * A stack of frames in a file, read one by one. Frames may be read from several threads; each read waits for the one before it.
 */
public interface FrameStack extends AutoCloseable {
    /** How many frames. */
    int frames();

    /** Rows of a frame. */
    int height();

    /** Columns of a frame. */
    int width();

    /**
     * Reads a frame.
     *
     * @param index from 0
     * @param into height x width numbers, row by row; NaN stays NaN
     * @throws org.apical.model.BadInput where the file is damaged there
     */
    void read(int index, double[] into);

    /** What the file says about the frames. */
    default About about() {
        return About.NOTHING;
    }

    @Override
    void close();

    /**
     * What stands beside the frames.
     *
     * @param bad pixels that are left out, row by row; null for none
     * @param saturation counts at or above are saturated; NaN where it is not said
     * @param monitor one number a frame; null where there is none
     * @param x positions of the frames, in um; of a map those of its columns; null where there are none
     * @param y positions of the frames, in um; of a map those of its rows; null where there are none
     */
    record About(
            boolean @Nullable [] bad,
            double saturation,
            double @Nullable [] monitor,
            double @Nullable [] x,
            double @Nullable [] y) {
        /** Nothing is said. */
        static final About NOTHING = new About(null, Double.NaN, null, null, null);
    }
}
