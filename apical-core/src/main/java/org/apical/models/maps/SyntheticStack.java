package org.apical.models.maps;

import org.apical.data.maps.FrameStack;
import org.apical.physics.maps.SyntheticFrames;

/** Synthetic frames as if from a file. */
record SyntheticStack(SyntheticFrames source) implements FrameStack {
    @Override
    public int frames() {
        return source.rows() * source.columns();
    }

    @Override
    public int height() {
        return source.height();
    }

    @Override
    public int width() {
        return source.width();
    }

    @Override
    public void read(int index, double[] into) {
        source.frame(index, into);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
