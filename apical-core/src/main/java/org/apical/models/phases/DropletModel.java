package org.apical.models.phases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.phases.CoulombDroplet;
import org.apical.physics.phases.CoulombDroplet.Shape;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code phases.droplet} (phase-separation, section C). */
public final class DropletModel implements Model<DropletParams, DropletResult> {
    private static final int POINTS = 240;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "phases.droplet", "Size and shape of domains whose growth the Coulomb energy stops", "ravenhall1983");
    }

    @Override
    public Class<DropletParams> paramsType() {
        return DropletParams.class;
    }

    @Override
    public Class<DropletResult> resultType() {
        return DropletResult.class;
    }

    @Override
    public DropletResult compute(DropletParams p, RunContext context) {
        double u = p.minority();
        Shape shape = p.shape(u);
        double radius = radius(p, shape, u);
        double surface = CoulombDroplet.surface(shape, u, p.surfaceEnergyMeVPerNm2(), radius);
        double coulomb = CoulombDroplet.coulomb(shape, u, p.e2(), p.chargeContrastPerNm3(), radius);
        boolean wins = radius < p.latticeConstantNm();
        List<String> warnings = new ArrayList<>();
        if (wins) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "No separation: Coulomb wins. The best radius, %.3g nm, is below the lattice constant, %.3g nm.",
                    radius,
                    p.latticeConstantNm()));
        }
        return new DropletResult(
                shape,
                p.volumeFraction() > 0.5,
                u,
                radius,
                radius / Math.pow(u, 1.0 / shape.dimension()),
                surface,
                coulomb,
                surface + coulomb,
                CoulombDroplet.sphereRod(),
                CoulombDroplet.rodSlab(),
                wins,
                warnings);
    }

    private static double radius(DropletParams p, Shape shape, double u) {
        return CoulombDroplet.radius(shape, u, p.surfaceEnergyMeVPerNm2(), p.e2(), p.chargeContrastPerNm3());
    }

    @Override
    public List<Figure> figures(DropletParams p, DropletResult r) {
        double[] u = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            u[i] = 0.5 * (i + 1) / POINTS;
        }
        List<Layer> energies = new ArrayList<>();
        List<Layer> radii = new ArrayList<>();
        Shape[] shapes = Shape.values();
        for (Shape shape : shapes) {
            double[] e = new double[POINTS];
            double[] radius = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                radius[i] = radius(p, shape, u[i]);
                e[i] = CoulombDroplet.surface(shape, u[i], p.surfaceEnergyMeVPerNm2(), radius[i])
                        + CoulombDroplet.coulomb(shape, u[i], p.e2(), p.chargeContrastPerNm3(), radius[i]);
            }
            String name = shape.name().toLowerCase(Locale.ROOT) + "s";
            Style style = Style.color(shape.ordinal());
            style = shape == Shape.SPHERE ? style : shape == Shape.ROD ? style.dashed() : style.dotted();
            energies.add(new Layer.Curve(name, u, e, style));
            radii.add(new Layer.Curve(name, u, radius, style));
        }
        energies.add(new Layer.VerticalLine(r.sphereRodFraction(), "rods"));
        energies.add(new Layer.VerticalLine(r.rodSlabFraction(), "slabs"));
        double[] here = {r.minorityFraction()};
        energies.add(
                new Layer.Points("chosen", here, new double[] {r.energyMeVPerNm3()}, new double[0], Style.color(6)));
        radii.add(new Layer.Points("", here, new double[] {r.radiusNm()}, new double[0], Style.color(6)));
        radii.add(new Layer.Curve(
                "lattice constant",
                new double[] {0, 0.5},
                new double[] {p.latticeConstantNm(), p.latticeConstantNm()},
                Style.color(7)));
        Axis axis = Axis.of("Volume fraction of the minority u", "").range(0, 0.5);
        return List.of(new Figure(
                "shapes",
                "Energy and size of domains over their volume fraction",
                "Each shape at its best size. The fractions at which the shape changes are the same for every material.",
                List.of(
                        new Panel(axis, Axis.of("E/V", "meV/nm³"), energies),
                        new Panel(axis, Axis.of("Radius R*", "nm"), radii))));
    }
}
