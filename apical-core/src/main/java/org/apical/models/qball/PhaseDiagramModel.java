package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.PairSpectrum;
import org.apical.physics.qball.PairingKernel;
import org.apical.physics.qball.Phase;
import org.apical.physics.qball.QballConstants;
import org.apical.plot.Figure;

/** {@code qball.phaseDiagram}: the phase diagram (qball, section 4), Figure 3 of the perspective. */
public final class PhaseDiagramModel implements Model<PhaseDiagramParams, PhaseDiagramResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.phaseDiagram", "Phase diagram of the Q-ball gas against coupling", "mukhin2022", "mukhin2023");
    }

    @Override
    public Class<PhaseDiagramParams> paramsType() {
        return PhaseDiagramParams.class;
    }

    @Override
    public Class<PhaseDiagramResult> resultType() {
        return PhaseDiagramResult.class;
    }

    @Override
    public PhaseDiagramResult compute(PhaseDiagramParams p, RunContext context) {
        PairingKernel kernel = p.kernel();
        double star = QballConstants.tStarK(p.mu0MeV(), p.windingNumber());
        double top = star / Math.sqrt(3);
        double[] kappa = p.kappa() == null ? steps(kernel.kappaStar()) : p.kappa();
        int n = kappa.length;
        double[] dome = new double[n];
        double[] upper = new double[n];
        double[] bulk = new double[n];
        boolean strong = false;
        for (int i = 0; i < n; i++) {
            context.checkCancelled();
            Homogeneous theory = new Homogeneous(kernel, kappa[i]);
            dome[i] = theory.strong() ? top : star * theory.dome();
            upper[i] = theory.strong() ? top : star * theory.upper();
            bulk[i] = star * theory.bulk();
            strong |= theory.strong();
        }
        return new PhaseDiagramResult(
                kappa,
                star,
                kernel.kappaStar(),
                top,
                dome,
                upper,
                bulk,
                PairSpectrum.uemura(kernel.thermal(kernel.alphaPeak())),
                raster(kernel, kappa, star),
                strong
                        ? List.of("At and above kappa* there is no dome of its own: tDomeK and tUpperK are given as the"
                                + " touching point T*/sqrt(3).")
                        : List.of(),
                Basis.DERIVED,
                p.closureWarnings());
    }

    private static final int RASTER = 41;

    private static double[] steps(double kappaStar) {
        double[] kappa = new double[30];
        for (int i = 0; i < kappa.length; i++) {
            kappa[i] = 0.05 * (i + 1) * kappaStar;
        }
        return kappa;
    }

    private static Raster raster(PairingKernel kernel, double[] kappa, double star) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double k : kappa) {
            low = Math.min(low, k);
            high = Math.max(high, k);
        }
        double[] x = new double[RASTER];
        double[] t = new double[RASTER];
        Homogeneous[] theories = new Homogeneous[RASTER];
        for (int i = 0; i < RASTER; i++) {
            x[i] = low + (high - low) * i / (RASTER - 1);
            t[i] = 1.1 * star * (i + 1) / RASTER;
            theories[i] = new Homogeneous(kernel, x[i]);
        }
        List<List<Phase>> rows = new ArrayList<>();
        for (double temperature : t) {
            List<Phase> row = new ArrayList<>();
            for (Homogeneous theory : theories) {
                row.add(theory.phase(temperature / star));
            }
            rows.add(row);
        }
        return new Raster(x, t, rows);
    }

    @Override
    public List<Figure> figures(PhaseDiagramParams params, PhaseDiagramResult result) {
        return PhaseDiagramFigures.of(params, result);
    }
}
