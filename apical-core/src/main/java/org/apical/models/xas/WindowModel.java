package org.apical.models.xas;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.Window;
import org.apical.plot.Figure;

/** {@code xas.window}: the window of a Fourier transform (xas-data, section 3). */
public final class WindowModel implements Model<WindowParams, WindowResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("xas.window", "Window of a Fourier transform on a grid", "newville2013");
    }

    @Override
    public Class<WindowParams> paramsType() {
        return WindowParams.class;
    }

    @Override
    public Class<WindowResult> resultType() {
        return WindowResult.class;
    }

    @Override
    public WindowResult compute(WindowParams p, RunContext context) {
        int n = (int) (1.01 + p.gridMax() / p.gridStep());
        double last = (n - 1) * p.gridStep();
        List<String> warnings = p.xmin() > last
                ? List.of("The grid ends at " + BadInput.number(last)
                        + ", before xmin: no point of it lies in the window.")
                : List.of();
        Double dx2 = p.dx2();
        double[] window =
                Window.of(p.window(), p.gridStep(), n, p.xmin(), p.xmax(), p.dx(), dx2 == null ? p.dx() : dx2);
        double sum = 0;
        for (double w : window) {
            sum += w;
        }
        return new WindowResult(Grid.uniform(0, p.gridStep(), n), window, sum, warnings);
    }

    @Override
    public List<Figure> figures(WindowParams params, WindowResult result) {
        return WindowFigures.of(params, result);
    }
}
