package org.apical.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apical.data.feff.FeffPath;
import org.apical.model.RunContext;
import org.apical.models.xas.AngleParams;
import org.apical.models.xas.DifferenceModel;
import org.apical.models.xas.DifferenceParams;
import org.apical.models.xas.DifferenceResult;
import org.apical.models.xas.PolarizationModel;
import org.apical.models.xas.PolarizationParams;
import org.apical.models.xas.PolarizationResult;
import org.apical.models.xas.PreEdgeParams;
import org.apical.models.xas.SpectrumParams;
import org.apical.models.xas.StepKind;
import org.apical.physics.xafs.EdgeMethod;
import org.apical.physics.xafs.PathChi;
import org.apical.physics.xafs.XafsConstants;

/**
 * Seeded synthetic spectra with a known truth for the tools of C15: polarised at three angles, before and after an
 * irradiation, and with light of both helicities.
 */
final class C15Demonstrations {
    static final double E0 = 8990;
    static final double POLARIZED_NOISE = 1e-3;
    static final double DIFFERENCE_NOISE = 5e-4;
    static final double XMCD_NOISE = 1e-4;
    /** Height of the synthetic dichroic line, of the edge step. */
    static final double XMCD_HEIGHT = 5e-4;
    /** Part of the planar oxygens that the synthetic irradiation takes. */
    static final double LOST = 0.1;

    private static final double[] ANGLES = {90, 50, 15};
    private static final double SIGMA2 = 0.004;
    private static final double EDGE_WIDTH = 1.5;
    private static final double XMCD_WIDTH = 4;
    private static final double XMCD_PLACE = 5;
    private static final double[] ENERGY = energies();

    /** The planar bonds first; any unit. */
    private static final double[][] BONDS = {
        {1.8896, 0, 0}, {-1.8896, 0, 0}, {0, 1.8896, 0}, {0, -1.8896, 0}, {0, 0, 2.4151}, {0, 0, -2.4151}
    };

    private C15Demonstrations() {}

    /**
     * Polarised spectra taken apart.
     *
     * @param result what the tool finds
     * @param trueAB absorption that was put in with the field in the plane
     * @param trueC the same with the field along c
     * @param errorAB rms distance of the result from it
     * @param errorC the same along c
     * @param expectedAB rms error that the noise alone makes
     * @param expectedC the same along c
     */
    record Polarized(
            PolarizationResult result,
            double[] trueAB,
            double[] trueC,
            double errorAB,
            double errorC,
            double expectedAB,
            double expectedC) {}

    /**
     * A difference of two spectra.
     *
     * @param result what the tool finds
     * @param truth the difference that was put in, of the edge step
     * @param amplitude least-squares amplitude of the truth in the result; 1 where it is found as it is
     * @param error its standard deviation by the noise
     */
    record Difference(DifferenceResult result, double[] truth, double amplitude, double error) {}

    /** Spectra at three angles of a crystal whose EXAFS are those of FEFF for the field in the plane and along c. */
    static Polarized polarized(List<FeffPath> inPlane, List<FeffPath> alongC, RunContext context) {
        double[] ab = absorption(inPlane, 1);
        double[] c = absorption(alongC, 1);
        List<AngleParams> spectra = new ArrayList<>();
        double[][] normal = new double[2][2];
        for (int j = 0; j < ANGLES.length; j++) {
            double s = Math.pow(Math.sin(Math.toRadians(ANGLES[j])), 2);
            normal[0][0] += s * s;
            normal[0][1] += s * (1 - s);
            normal[1][1] += (1 - s) * (1 - s);
            double[] mu = new double[ENERGY.length];
            for (int i = 0; i < mu.length; i++) {
                mu[i] = s * ab[i] + (1 - s) * c[i];
            }
            spectra.add(new AngleParams(ANGLES[j], ENERGY, noisy(mu, POLARIZED_NOISE, context, j)));
        }
        PolarizationResult r = new PolarizationModel().compute(new PolarizationParams(spectra, BONDS, 0), context);
        double determinant = normal[0][0] * normal[1][1] - normal[0][1] * normal[0][1];
        return new Polarized(
                r,
                ab,
                c,
                rms(r.muAB(), ab),
                rms(r.muC(), c),
                POLARIZED_NOISE * Math.sqrt(normal[1][1] / determinant),
                POLARIZED_NOISE * Math.sqrt(normal[0][0] / determinant));
    }

    /** A crystal before and after a part of its planar oxygens is lost; {@code lost} 0 for no change at all. */
    static Difference irradiated(List<FeffPath> paths, double lost, RunContext context) {
        double[] before = absorption(paths, 1);
        double[] after = absorption(paths, 1 - lost);
        double[] truth = new double[before.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = after[i] - before[i];
        }
        double[] shape = truth;
        if (lost == 0) {
            // What the change would look like, to ask how much of it is in two equal spectra.
            double[] other = absorption(paths, 1 - LOST);
            shape = new double[before.length];
            for (int i = 0; i < shape.length; i++) {
                shape[i] = other[i] - before[i];
            }
        }
        return difference(
                noisy(after, DIFFERENCE_NOISE, context, lost == 0 ? 12 : 10),
                noisy(before, DIFFERENCE_NOISE, context, lost == 0 ? 13 : 11),
                truth,
                shape,
                DIFFERENCE_NOISE,
                context);
    }

    /** Light of both helicities with a small line that changes its sign with the helicity. */
    static Difference dichroism(List<FeffPath> paths, RunContext context) {
        double[] mu = absorption(paths, 1);
        double[] line = new double[mu.length];
        double[] plus = new double[mu.length];
        double[] minus = new double[mu.length];
        for (int i = 0; i < mu.length; i++) {
            double u = (ENERGY[i] - E0 - XMCD_PLACE) / XMCD_WIDTH;
            line[i] = XMCD_HEIGHT * Math.exp(-u * u / 2);
            plus[i] = mu[i] + line[i] / 2;
            minus[i] = mu[i] - line[i] / 2;
        }
        return difference(
                noisy(plus, XMCD_NOISE, context, 20),
                noisy(minus, XMCD_NOISE, context, 21),
                line,
                line,
                XMCD_NOISE,
                context);
    }

    private static Difference difference(
            double[] plus, double[] minus, double[] truth, double[] shape, double noise, RunContext context) {
        PreEdgeParams preEdge =
                new PreEdgeParams(E0, EdgeMethod.STEEPEST, -90.0, -30.0, 150.0, 900.0, 1, 0, StepKind.EDGE_STEP, null);
        DifferenceResult r = new DifferenceModel()
                .compute(new DifferenceParams(spectrum(plus), spectrum(minus), preEdge, 0), context);
        double product = 0;
        double square = 0;
        for (int i = 0; i < shape.length; i++) {
            product += shape[i] * r.difference()[i] * r.edgeStep();
            square += shape[i] * shape[i];
        }
        return new Difference(r, truth, product / square, noise * Math.sqrt(2 / square));
    }

    private static SpectrumParams spectrum(double[] mu) {
        return SpectrumParams.ofNumbers(ENERGY, mu, 0, new double[0]);
    }

    /** A step with a white line, and on it the EXAFS of all paths; the first path, the planar oxygens, is weakened. */
    private static double[] absorption(List<FeffPath> paths, double planar) {
        double[] k = new double[ENERGY.length];
        int first = ENERGY.length;
        for (int i = ENERGY.length - 1; i >= 0 && ENERGY[i] > E0; i--) {
            k[i] = Math.sqrt(XafsConstants.ETOK * (ENERGY[i] - E0));
            first = i;
        }
        double[] above = Arrays.copyOfRange(k, first, k.length);
        double[] chi = new double[above.length];
        for (int p = 0; p < paths.size(); p++) {
            FeffPath path = paths.get(p);
            double[] one = new PathChi(
                            path.reff(), path.k(), path.phase(), path.amplitude(), path.lambda(), path.realP())
                    .chi(
                            above,
                            new PathChi.Parameters(
                                    path.degeneracy() * (p == 0 ? planar : 1), 0.9, 0, 0, 0, SIGMA2, 0, 0));
            for (int i = 0; i < chi.length; i++) {
                chi[i] += one[i];
            }
        }
        double[] mu = new double[ENERGY.length];
        for (int i = 0; i < mu.length; i++) {
            double step = 1 / (1 + Math.exp(-(ENERGY[i] - E0) / EDGE_WIDTH));
            double white = 0.2 * Math.exp(-Math.pow((ENERGY[i] - E0 - 8) / 5, 2));
            // EXAFS is an expansion for k above 2 or so: below it is faded out.
            double fade = i < first ? 0 : 1 - Math.exp(-Math.pow(k[i] / 2.5, 6));
            mu[i] = step + white + fade * (i < first ? 0 : chi[i - first]);
        }
        return mu;
    }

    private static double[] noisy(double[] mu, double noise, RunContext context, int stream) {
        ZigguratSampler.NormalizedGaussian gauss =
                ZigguratSampler.NormalizedGaussian.of(context.random(15, "C15", stream));
        return Arrays.stream(mu).map(y -> y + noise * gauss.sample()).toArray();
    }

    private static double rms(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }

    private static double[] energies() {
        double[] out = new double[1001];
        for (int i = 0; i < out.length; i++) {
            out[i] = 8890 + i;
        }
        return out;
    }
}
