package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.pairing.ClosedFormulas;
import org.apical.physics.pairing.CriticalTemperature;
import org.apical.physics.pairing.IsotopeExponents;
import org.apical.physics.pairing.ModeSpectrum;
import org.apical.plot.Figure;

/** {@code pairing.isotope} (pairing-materials, section 4.8). */
public final class IsotopeModel implements Model<IsotopeParams, IsotopeResult> {
    private static final double ROUNDING = 1e-9;
    private static final double[] CURVE = {0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 1.8, 2.2, 2.6, 3};

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "pairing.isotope",
                        "Isotope exponents of Tc, of all atoms and of each, from a phonon spectrum",
                        "carbotte1990",
                        "rainer1979")
                .withExample("{\"groups\": [{\"label\": \"low\", \"toMeV\": 18.0, \"massRatio\": 1.02}, {\"label\":"
                        + " \"high\", \"fromMeV\": 18.0, \"share\": 0.6, \"massRatio\": 1.02}]}");
    }

    @Override
    public Class<IsotopeParams> paramsType() {
        return IsotopeParams.class;
    }

    @Override
    public Class<IsotopeResult> resultType() {
        return IsotopeResult.class;
    }

    @Override
    public IsotopeResult compute(IsotopeParams p, RunContext context) {
        Interaction i = Interaction.of(p.spectrum(), p.muStar(), p.muStarReferenceMeV(), p.cutoffMeV(), context);
        ModeSpectrum modes = i.modes();
        double[][] shares = shares(p, modes);
        CriticalTemperature tc = i.tc(context);
        List<String> warnings = i.warnings(tc);
        double net = modes.total() - i.typed() * (1 + 0.62 * modes.total());
        double alpha = Double.NaN;
        List<IsotopeResult.Group> groups = new ArrayList<>();
        if (tc.t() > 0) {
            IsotopeExponents exponents = new IsotopeExponents(modes, i.coulomb(), tc, context::checkCancelled);
            alpha = exponents.total();
            for (int g = 0; g < shares.length; g++) {
                groups.add(group(p, g, shares[g], modes, exponents));
            }
        }
        double[] curve = curve(i, context);
        return new IsotopeResult(
                modes.total(),
                modes.omegaLog(),
                modes.omega2(),
                modes.area(),
                modes.omegaMax(),
                i.coulomb().muStar(),
                i.coulomb().cutoff(),
                tc.t() / KB,
                alpha,
                net > 0 ? ClosedFormulas.isotopeExponent(modes.total(), i.typed()) : Double.NaN,
                groups,
                CURVE,
                curve,
                warnings);
    }

    /** Shares of each mode: of each group, then of the rest where there is one. */
    private static double[][] shares(IsotopeParams p, ModeSpectrum modes) {
        int count = p.groups().size();
        int n = modes.omega().length;
        double[][] shares = new double[count + 1][n];
        boolean rest = false;
        for (int k = 0; k < n; k++) {
            double sum = 0;
            for (int g = 0; g < count; g++) {
                IsotopeParams.Group group = p.groups().get(g);
                shares[g][k] = group.holds(modes.omega()[k]) ? group.share() : 0;
                sum += shares[g][k];
            }
            if (sum > 1 + ROUNDING) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "groups",
                        "take a share of " + sum + " of the mode at " + modes.omega()[k]
                                + " meV; together they may not take more than 1.");
            }
            shares[count][k] = Math.max(0, 1 - sum);
            rest |= shares[count][k] > ROUNDING;
        }
        return rest && count > 0 ? shares : Arrays.copyOf(shares, count);
    }

    private static IsotopeResult.Group group(
            IsotopeParams p, int g, double[] share, ModeSpectrum modes, IsotopeExponents exponents) {
        double part = 0;
        for (int k = 0; k < share.length; k++) {
            part += share[k] * modes.lambda()[k];
        }
        double lambdaShare = part / modes.total();
        double alpha = part > 0 ? exponents.partial(share) : 0;
        if (g >= p.groups().size()) {
            return new IsotopeResult.Group("rest", alpha, lambdaShare, Double.NaN, Double.NaN, Double.NaN);
        }
        IsotopeParams.Group group = p.groups().get(g);
        double heavy = exponents.substituted(share, group.massRatio());
        double finite = group.massRatio() == 1
                ? Double.NaN
                : -Math.log(heavy / exponents.reference()) / Math.log(group.massRatio());
        return new IsotopeResult.Group(group.label(), alpha, lambdaShare, group.massRatio(), heavy / KB, finite);
    }

    private static double[] curve(Interaction i, RunContext context) {
        ModeSpectrum unit = i.modes().strengthened(1 / i.modes().total());
        double[] alpha = new double[CURVE.length];
        context.parallelFor(CURVE.length, k -> {
            ModeSpectrum modes = unit.strengthened(CURVE[k]);
            CriticalTemperature tc = CriticalTemperature.of(modes, i.coulomb(), context::checkCancelled);
            alpha[k] = tc.t() > 0
                    ? new IsotopeExponents(modes, i.coulomb(), tc, context::checkCancelled).total()
                    : Double.NaN;
        });
        return alpha;
    }

    @Override
    public List<Figure> figures(IsotopeParams params, IsotopeResult result) {
        return IsotopeFigures.of(params, result);
    }
}
