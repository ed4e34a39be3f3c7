package org.apical.models.qball;

import java.util.List;
import org.apical.physics.qball.FieldPotential;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** Figures of {@link ProfileModel} (qball, section 12). */
final class ProfileFigures {
    private ProfileFigures() {}

    static List<Figure> of(ProfileParams p, ProfileResult r) {
        FieldPotential u = p.potential().potential();
        double muSquared = u.massSquared() - p.omega() * p.omega();
        double end = Math.min(1.25 * r.phi0(), u.largest());
        double[] phi = QballAxes.grid(0, end, 301);
        Figure potential = new Figure(
                "potential",
                "Potential and profile",
                "Above: the inverted rotating potential, on which phi rolls from near the top to 0. Below: the profile.",
                List.of(
                        Panel.of(
                                Axis.of("φ", ""),
                                Axis.of("-(U - ω²φ²/2)", ""),
                                new Layer.Curve(
                                        "",
                                        phi,
                                        QballAxes.map(phi, x -> -(muSquared / 2 * x * x + (x == 0 ? 0 : u.beyond(x)))),
                                        Style.color(0)),
                                new Layer.VerticalLine(r.phi0(), "φ(0)")),
                        Panel.of(
                                Axis.of("r", "").range(0, r.profile().end()),
                                Axis.of("φ(r)", ""),
                                new Layer.Curve(
                                        "",
                                        r.profile().r(),
                                        r.profile().phi(),
                                        Style.color(1).width(1.8)))));
        return p.omega() > 0 ? List.of(potential, OmegaScan.figure(p, r, u)) : List.of(potential);
    }
}
