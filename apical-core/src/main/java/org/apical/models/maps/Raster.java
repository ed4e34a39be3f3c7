package org.apical.models.maps;

import org.apical.data.maps.FrameStack;
import org.apical.model.BadInput;
import org.apical.physics.maps.SyntheticFrames;
import org.jspecify.annotations.Nullable;

/**
 * Where frames lie on a map: frame k in row k / columns, every other row backwards with snake.
 *
 * @param stepUm distance of columns; null where it is not known
 */
record Raster(
        int rows, int columns, boolean snake, @Nullable Double stepUm) {
    static Raster of(PeakFitParams p, @Nullable SyntheticParams synthetic, FrameStack.About about, int frames) {
        Raster found = synthetic != null
                ? new Raster(synthetic.rows(), synthetic.columns(), synthetic.snake(), null)
                : fromPositions(about, frames);
        int rows;
        int columns;
        if (p.rows() != null && p.columns() != null) {
            rows = p.rows();
            columns = p.columns();
        } else if (found != null && p.rows() == null && p.columns() == null) {
            rows = found.rows;
            columns = found.columns;
        } else {
            String key = p.rows() == null ? "rows" : "columns";
            throw BadInput.at(
                    "MISSING_KEY",
                    key,
                    "must be given: there are " + frames
                            + " frames, and no positions that say how they lie on a raster.");
        }
        if ((long) rows * columns != frames) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "rows",
                    "x columns = " + rows + " x " + columns + " = " + (long) rows * columns + ", but there are "
                            + frames + " frames; their number must be the same.");
        }
        if (found == null || found.rows != rows || found.columns != columns) {
            return new Raster(rows, columns, p.snake() != null && p.snake(), null);
        }
        return new Raster(rows, columns, p.snake() == null ? found.snake : p.snake(), found.stepUm);
    }

    /** Place of a frame in arrays of rows x columns. */
    int at(int frame) {
        return frame / columns * columns + SyntheticFrames.column(frame, columns, snake);
    }

    double[][] grid(double[] values) {
        double[][] out = new double[rows][columns];
        for (int i = 0; i < values.length; i++) {
            out[i / columns][i % columns] = values[i];
        }
        return out;
    }

    private static @Nullable Raster fromPositions(FrameStack.About about, int frames) {
        double[] x = about.x();
        double[] y = about.y();
        if (x == null || y == null || frames < 2) {
            return null;
        }
        Raster byY = along(x, y);
        return byY != null ? byY : along(y, x);
    }

    /** The raster whose rows are runs of one slow position; null where the runs are of different lengths. */
    private static @Nullable Raster along(double[] fast, double[] slow) {
        double most = 0;
        for (int k = 1; k < slow.length; k++) {
            most = Math.max(most, Math.abs(slow[k] - slow[k - 1]));
        }
        int columns = 1;
        while (columns < slow.length && Math.abs(slow[columns] - slow[columns - 1]) <= most / 2) {
            columns++;
        }
        if (slow.length % columns != 0 || columns == 1 && slow.length > 1) {
            return null;
        }
        for (int k = 1; k < slow.length; k++) {
            boolean jump = most > 0 && Math.abs(slow[k] - slow[k - 1]) > most / 2;
            if (jump != (k % columns == 0)) {
                return null;
            }
        }
        int rows = slow.length / columns;
        double first = fast[columns - 1] - fast[0];
        double second = rows > 1 ? fast[2 * columns - 1] - fast[columns] : first;
        return first == 0 ? null : new Raster(rows, columns, first * second < 0, Math.abs(first) / (columns - 1));
    }
}
