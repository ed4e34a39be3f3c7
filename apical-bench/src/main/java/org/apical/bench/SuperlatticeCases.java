package org.apical.bench;

import org.apical.model.RunContext;
import org.apical.models.superstripes.MapModel;
import org.apical.models.superstripes.MapParams;
import org.apical.models.superstripes.MapResult;
import org.apical.models.superstripes.TcModel;
import org.apical.models.superstripes.TcParams;
import org.apical.models.superstripes.TcResult;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;

/** What the benchmarks of superlattices compute. */
final class SuperlatticeCases {
    private static final int POINTS = 200;

    private SuperlatticeCases() {}

    /** Tc at 200 chemical potentials across the second miniband, at an accuracy of 1e-4 unless another is given. */
    static TcParams curve(String geometry, double accuracy) {
        StringBuilder mu = new StringBuilder();
        for (int i = 0; i < POINTS; i++) {
            mu.append(i == 0 ? "" : ", ").append(0.18 + 0.27 * i / (POINTS - 1));
        }
        return ParamsBinder.bind(
                TcParams.class,
                Json.object("{\"geometry\": \"" + geometry + "\", \"accuracy\": " + accuracy + ", \"muEV\": [" + mu
                        + "]}"));
    }

    /** Tc over doping (100) and cutoff (80) of the default stripes, 8000 points. */
    static MapParams map() {
        return ParamsBinder.bind(
                MapParams.class,
                Json.object("{\"axes\": [{\"key\": \"etaBottom\", \"from\": -2, \"to\": 4, \"points\": 100},"
                        + " {\"key\": \"omega0MeV\", \"from\": 20, \"to\": 90, \"points\": 80}]}"));
    }

    static TcResult run(TcParams p) {
        return new TcModel().compute(p, RunContext.quiet().withThreads(1));
    }

    static MapResult run(MapParams p, int threads) {
        return new MapModel().compute(p, RunContext.quiet().withThreads(threads));
    }
}
