package org.apical.models.superstripes;

import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Superlattice;
import org.apical.plot.Figure;

/** {@code superstripes.tc}: critical temperature at given mu or density (superstripes, 4.1 and 4.2). */
public final class TcModel implements Model<TcParams, TcResult> {
    static final double FINE_ERROR = 1e-6;
    static final double FAST_ERROR = 5e-5;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "superstripes.tc",
                        "Critical temperature of a superlattice of stripes or wells, all minibands paired together",
                        "perspective2025",
                        "perali1996",
                        "bianconi1998")
                .withExample(
                        "{\"muEV\": [0.2, 0.21, 0.22, 0.23, 0.24, 0.25, 0.26, 0.265, 0.27, 0.274, 0.278, 0.282, 0.286,"
                                + " 0.29, 0.3, 0.31, 0.32, 0.325, 0.33, 0.335, 0.34, 0.345, 0.35, 0.36, 0.37, 0.38, 0.39, 0.4,"
                                + " 0.41, 0.42]}");
    }

    @Override
    public Class<TcParams> paramsType() {
        return TcParams.class;
    }

    @Override
    public Class<TcResult> resultType() {
        return TcResult.class;
    }

    @Override
    public TcResult compute(TcParams p, RunContext context) {
        return Guard.run(() -> {
            Superlattice lattice = p.lattice().lattice();
            boolean fast = p.accuracy() >= TcParams.FAST;
            CriticalTemperature theory =
                    new CriticalTemperature(lattice, p.pairing().pairing(), fast);
            Curve curve = Curve.of(theory, p.points(), context);
            int band = p.points().band() - 1;
            double omega0 = p.pairing().omega0MeV();
            List<String> warnings = Guard.ofLattice(p.lattice());
            Guard.shell(warnings, lattice, omega0, curve.mu());
            return new TcResult(
                    curve.tc(),
                    curve.mu(),
                    curve.density(),
                    curve.eta(lattice.bottom(band), omega0),
                    curve.eta(lattice.neck(band), omega0),
                    curve.zeta(lattice, band),
                    Arrays.stream(curve.mu()).mapToObj(theory::emptyShell).toList(),
                    lattice.bottom(band),
                    lattice.nodal(band),
                    lattice.neck(band),
                    fast ? FAST_ERROR : FINE_ERROR,
                    warnings);
        });
    }

    @Override
    public List<Figure> figures(TcParams params, TcResult result) {
        return TcFigures.of(params, result);
    }
}
