package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.pairing.PolaronBands;
import org.apical.plot.Figure;

/** {@code pairing.polaronSD} (pairing-materials, section 6). */
public final class PolaronSdModel implements Model<PolaronSdParams, PolaronSdResult> {
    private static final String CAVEAT =
            "A separable V_12 between s and d vanishes in a tetragonal crystal: it needs orthorhombic (or local LTT or LTO)"
                    + " symmetry. That is the physics claimed, not a slip.";
    private static final double SMALL = 1e-12;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.polaronSD",
                "Coupled d and s order parameters in bands narrowed by polarons, with isotope effects site by site",
                "bussmannholder2005",
                "lang1962");
    }

    @Override
    public Class<PolaronSdParams> paramsType() {
        return PolaronSdParams.class;
    }

    @Override
    public Class<PolaronSdResult> resultType() {
        return PolaronSdResult.class;
    }

    /** Bands of these parameters with every site's root of the mass ratio. */
    static PolaronBands bands(PolaronSdParams p, double[] rootMasses, int gridPoints, Runnable poll) {
        double[] shares = p.sites().isEmpty()
                ? new double[] {1}
                : p.sites().stream().mapToDouble(PolaronSdParams.Site::share).toArray();
        return new PolaronBands(
                new PolaronBands.Bands(
                        p.nearestHoppingMeV(),
                        p.diagonalHoppingMeV(),
                        p.filling(),
                        p.phononMeV(),
                        p.g2Nearest(),
                        p.g2Diagonal()),
                p.pairingMeV(),
                shares,
                rootMasses,
                gridPoints,
                poll);
    }

    @Override
    public PolaronSdResult compute(PolaronSdParams p, RunContext context) {
        int count = Math.max(1, p.sites().size());
        double heavyRoot = Math.sqrt(p.massRatio());
        int variants = p.sites().isEmpty() ? 2 : 2 + count;
        PolaronBands[] bands = new PolaronBands[variants];
        double[] tc = new double[variants];
        for (int v = 0; v < variants; v++) {
            double[] roots = new double[count];
            Arrays.fill(roots, v == 1 ? heavyRoot : 1);
            if (v >= 2) {
                roots[v - 2] = heavyRoot;
            }
            bands[v] = bands(p, roots, p.gridPoints(), context::checkCancelled);
        }
        context.parallelFor(variants, v -> {
            tc[v] = bands[v].criticalTemperature();
            context.progress(0.3, "Tc");
        });
        for (int v = 0; v < 2; v++) {
            if (tc[v] == 0) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "pairingMeV",
                        "gives no superconductivity above " + PolaronBands.LEAST_TC_K + " K"
                                + (v == 1 ? " at the heavy mass" : "") + "; strengthen it or change filling.");
            }
        }
        int n = p.temperatureK().length;
        double[][][] gaps = new double[2][n][];
        double[][] weights = new double[2][p.superfluidWeight() ? n : 0];
        context.parallelFor(2 * n, k -> {
            int v = k / n;
            double t = p.temperatureK()[k % n] * KB;
            gaps[v][k % n] = bands[v].gaps(t, tc[v]);
            if (p.superfluidWeight()) {
                weights[v][k % n] = bands[v].superfluidWeight(t, gaps[v][k % n]);
            }
            context.progress(0.6, "gaps");
        });
        double log = Math.log(p.massRatio());
        double alpha = exponent(tc[1], tc[0], log);
        List<PolaronSdResult.Site> sites = new ArrayList<>();
        for (int s = 0; s < p.sites().size(); s++) {
            double own = exponent(tc[s + 2], tc[0], log);
            sites.add(new PolaronSdResult.Site(
                    p.sites().get(s).label(), tc[s + 2] / KB, own, Math.abs(alpha) > SMALL ? own / alpha : Double.NaN));
        }
        return new PolaronSdResult(
                tc[0] / KB,
                tc[1] / KB,
                alpha,
                p.temperatureK(),
                column(gaps[0], 0),
                column(gaps[0], 1),
                column(gaps[1], 0),
                column(gaps[1], 1),
                exponent(gaps[1][0][0], gaps[0][0][0], log),
                new double[] {bands[0].narrowedNearest(0, tc[0]), bands[0].narrowedNearest(1, tc[0])},
                new double[] {bands[0].narrowedDiagonal(0, tc[0]), bands[0].narrowedDiagonal(1, tc[0])},
                sites,
                weights[0],
                weights[1],
                p.superfluidWeight() ? exponent(weights[1][0], weights[0][0], log) : Double.NaN,
                warnings(p));
    }

    /** {@code -ln(heavy / light) / log}; NaN where that is no number. */
    static double exponent(double heavy, double light, double log) {
        return log == 0 || !(heavy > 0) || !(light > 0) ? Double.NaN : -Math.log(heavy / light) / log + 0.0;
    }

    private static double[] column(double[][] gaps, int which) {
        return Arrays.stream(gaps).mapToDouble(g -> g[which]).toArray();
    }

    private static List<String> warnings(PolaronSdParams p) {
        List<String> out = new ArrayList<>();
        if (p.pairingMeV()[0][1] != 0) {
            out.add(CAVEAT);
        }
        if (p.superfluidWeight()) {
            for (double t : p.temperatureK()) {
                if (t < 10) {
                    out.add("The superfluid weight at " + t
                            + " K, below about 10 K, is not converged at the nodes: double"
                            + " gridPoints and compare.");
                }
            }
        }
        return out;
    }

    @Override
    public List<Figure> figures(PolaronSdParams params, PolaronSdResult result) {
        return PolaronSdFigures.of(params, result);
    }
}
