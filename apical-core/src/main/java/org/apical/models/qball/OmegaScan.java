package org.apical.models.qball;

import java.util.ArrayList;
import java.util.List;
import org.apical.physics.qball.FieldPotential;
import org.apical.physics.qball.Soliton;
import org.apical.physics.qball.SolitonSolver;
import org.apical.physics.qball.SolitonWell;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/** Charge and energy of the balls of one potential against frequency, with the cusp in the plane of both. */
final class OmegaScan {
    private static final int POINTS = 31;
    private static final double LARGEST_RADIUS = 1e4;

    private OmegaScan() {}

    static Figure figure(ProfileParams p, ProfileResult r, FieldPotential u) {
        double low = r.omega0() == null ? 0 : r.omega0();
        double high = r.mass() == null ? 2 * p.omega() : r.mass();
        double mass = Math.sqrt(u.massSquared());
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            // Denser towards the edges, where charge and energy run away.
            double t = (1 - Math.cos(Math.PI * (i + 0.5) / POINTS)) / 2;
            double omega = low + (high - low) * t;
            double[] point = at(u, mass, omega, p.dimension());
            if (point.length > 0) {
                points.add(point);
            }
        }
        if (points.isEmpty()) {
            points.add(new double[] {p.omega(), value(r.charge()), value(r.energy())});
        }
        double[] omega = points.stream().mapToDouble(x -> x[0]).toArray();
        double[] charge = points.stream().mapToDouble(x -> x[1]).toArray();
        double[] energy = points.stream().mapToDouble(x -> x[2]).toArray();
        double[] here = {p.omega()};
        double[] none = {};
        boolean massive = r.mass() != null;
        double[] ratio = new double[omega.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = energy[i] / charge[i] / (massive ? mass : 1);
        }
        double hereRatio = value(r.energy()) / value(r.charge()) / (massive ? mass : 1);
        return new Figure(
                "scan",
                "Charge and energy against frequency",
                "Where Q turns, E/Q has a cusp against Q: the branch above it is unstable.",
                List.of(
                        Panel.of(
                                Axis.of("ω", ""),
                                Axis.of("Q and E", "").logarithmic(),
                                new Layer.Curve("Q", omega, charge, Style.color(0)),
                                new Layer.Curve(
                                        "E", omega, energy, Style.color(1).dashed()),
                                new Layer.Points("here", here, new double[] {value(r.charge())}, none, Style.color(6))),
                        Panel.of(
                                Axis.of("Q", "").logarithmic(),
                                Axis.of(massive ? "E/(Q mass)" : "E/Q", ""),
                                new Layer.Curve("", charge, ratio, Style.color(0)),
                                new Layer.Points(
                                        "here",
                                        new double[] {value(r.charge())},
                                        new double[] {hereRatio},
                                        none,
                                        Style.color(6)))));
    }

    private static double value(@Nullable Double x) {
        return x == null ? Double.NaN : x;
    }

    private static double[] at(FieldPotential u, double mass, double omega, int dimension) {
        try {
            SolitonWell well = SolitonWell.of(u, (mass - omega) * (mass + omega));
            if (well == null || well.thinWallRadius(dimension) > LARGEST_RADIUS) {
                return new double[0];
            }
            Soliton s = new SolitonSolver(well, dimension).solve();
            double charge = omega * s.square();
            return new double[] {omega, charge, omega * charge + s.action()};
        } catch (ArithmeticException e) {
            return new double[0];
        }
    }
}
