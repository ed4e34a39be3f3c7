package org.apical.claims;

import java.util.Arrays;
import org.apical.model.RunContext;
import org.apical.models.pairing.EliashbergTcModel;
import org.apical.models.pairing.EliashbergTcParams;
import org.apical.models.pairing.EliashbergTcResult;
import org.apical.models.pairing.SpectrumParams;

/** Tc of the bundled electron-phonon spectra, for the rows that ask it many times. */
final class PhononSpectra {
    private PhononSpectra() {}

    /** A bundled spectrum as it stands; mu* at 10 w_max. */
    static EliashbergTcResult tc(String name, double muStar, RunContext context) {
        return tc(SpectrumParams.bundled(name, null), muStar, context);
    }

    static EliashbergTcResult tc(SpectrumParams spectrum, double muStar, RunContext context) {
        return new EliashbergTcModel().compute(new EliashbergTcParams(spectrum, muStar, null, null, true), context);
    }

    /** Discrete modes of a result that carries its spectrum, frequencies times {@code scale}, couplings times {@code strength}. */
    static SpectrumParams modes(EliashbergTcResult of, double scale, double strength) {
        int n = of.omegaMeV().length;
        double[] omega = new double[n];
        double[] lambda = new double[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            double step = of.lambdaBelow()[i] - (i == 0 ? 0 : of.lambdaBelow()[i - 1]);
            if (step > 0) {
                omega[kept] = scale * of.omegaMeV()[i];
                lambda[kept++] = strength * step;
            }
        }
        return SpectrumParams.modes(Arrays.copyOf(omega, kept), Arrays.copyOf(lambda, kept));
    }
}
