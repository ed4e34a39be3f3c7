package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.physics.qball.Soliton;
import org.apical.plot.Figure;

/** {@code qball.profile}: solitons of any potential (qball, section 6). */
public final class ProfileModel implements Model<ProfileParams, ProfileResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.profile",
                "Profile, charge, energy and action of a Q-ball or bounce in any potential",
                "coleman1985",
                "coleman1977",
                "heeck2021");
    }

    @Override
    public Class<ProfileParams> paramsType() {
        return ProfileParams.class;
    }

    @Override
    public Class<ProfileResult> resultType() {
        return ProfileResult.class;
    }

    @Override
    public ProfileResult compute(ProfileParams p, RunContext context) {
        context.checkCancelled();
        Solitons.Found found = Solitons.solve(p.potential().potential(), p.omega(), p.dimension());
        Soliton s = found.soliton();
        double omega = p.omega();
        boolean rotates = omega > 0;
        double charge = rotates ? omega * s.square() : Double.NaN;
        double energy = omega * charge + s.action();
        double mass = found.window().mass();
        boolean massive = mass > 0 && mass < Double.POSITIVE_INFINITY;
        double[][] plot = s.plot();
        double thin = found.well().thinWallRadius(p.dimension());
        ProfileResult result = new ProfileResult(
                s.phiCentre(),
                s.radiusHalf(),
                SelfConsistencyModel.known(charge),
                SelfConsistencyModel.known(energy),
                SelfConsistencyModel.known(massive ? energy / (charge * mass) : Double.NaN),
                s.action(),
                s.virial(),
                s.mismatch(),
                found.window().omegaZero(),
                massive ? mass : null,
                thin > 0 ? thin : null,
                p.radius(),
                s.phi(p.radius()),
                new ProfileCurve(plot[0], plot[1]),
                Basis.TEXTBOOK,
                warnings(found));
        context.checkCancelled();
        return result;
    }

    private static List<String> warnings(Solitons.Found found) {
        List<String> out = new ArrayList<>();
        if (found.window().omegaZeroSquared() == Double.NEGATIVE_INFINITY) {
            out.add("The potential is unbounded below: the solution is no ground state of its charge.");
        } else if (found.window().omegaZeroSquared() < 0) {
            out.add("The potential is negative somewhere: phi = 0 is not the true vacuum.");
        }
        if (found.soliton().virial() > 1e-8) {
            throw new NotConverged(
                    "The profile", found.soliton().virial(), "the identity of Derrick must hold to 1e-8; move omega.");
        }
        return out;
    }

    @Override
    public List<Figure> figures(ProfileParams params, ProfileResult result) {
        return ProfileFigures.of(params, result);
    }
}
