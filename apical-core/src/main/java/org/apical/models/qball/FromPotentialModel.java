package org.apical.models.qball;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.EvenPolynomial;
import org.apical.physics.qball.FieldPotential;
import org.apical.physics.qball.Soliton;
import org.apical.physics.qball.SolitonWell;
import org.apical.plot.Figure;

/** {@code qball.fromPotential}: Coleman's window for a potential given by points (claims, C35). */
public final class FromPotentialModel implements Model<FromPotentialParams, FromPotentialResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.fromPotential",
                "Whether a potential along a coordinate meets the condition for Q-balls",
                "coleman1985");
    }

    @Override
    public Class<FromPotentialParams> paramsType() {
        return FromPotentialParams.class;
    }

    @Override
    public Class<FromPotentialResult> resultType() {
        return FromPotentialResult.class;
    }

    @Override
    public FromPotentialResult compute(FromPotentialParams p, RunContext context) {
        context.checkCancelled();
        EvenPolynomial fit = EvenPolynomial.fit(p.displacement(), p.energyMeV(), p.degree(), p.rangeMeV());
        if (fit == null) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "rangeMeV",
                    p.rangeMeV(),
                    "leaves fewer different |displacement| than coefficients; raise it, or lower degree.");
        }
        FieldPotential u = fit.potential();
        SolitonWell.Window window;
        try {
            window = Solitons.window(u);
        } catch (BadInput closed) {
            return closed(fit, "Closed: " + closed.getMessage());
        }
        double low = Math.max(0, window.omegaZeroSquared());
        double omega = Math.sqrt(low + p.windowFraction() * (window.massSquared() - low));
        Soliton s;
        try {
            s = Solitons.solve(u, omega, p.dimension()).soliton();
        } catch (BadInput none) {
            return closed(fit, "Open, but no profile: " + none.getMessage());
        }
        double[][] plot = s.plot();
        return new FromPotentialResult(
                fit.coefficients(),
                fit.offset(),
                fit.rms(),
                fit.points(),
                true,
                "Open: 2U/phi^2 falls below mass^2, and a profile exists. That is compatibility, not identity.",
                window.omegaZero(),
                window.mass(),
                omega,
                s.phiCentre(),
                s.radiusHalf(),
                s.action(),
                s.virial(),
                new ProfileCurve(plot[0], plot[1]),
                Basis.TEXTBOOK,
                window.omegaZeroSquared() == Double.NEGATIVE_INFINITY
                        ? List.of("The fitted polynomial is unbounded below beyond the points.")
                        : List.of());
    }

    private static FromPotentialResult closed(EvenPolynomial fit, String reason) {
        return new FromPotentialResult(
                fit.coefficients(),
                fit.offset(),
                fit.rms(),
                fit.points(),
                reason.startsWith("Open"),
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new ProfileCurve(new double[0], new double[0]),
                Basis.TEXTBOOK,
                List.of());
    }

    @Override
    public List<Figure> figures(FromPotentialParams params, FromPotentialResult result) {
        return FromPotentialFigures.of(params, result);
    }
}
