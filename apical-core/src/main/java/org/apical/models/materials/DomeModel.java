package org.apical.models.materials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apical.data.materials.DopedSample;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code materials.dome}: Tc against doping and the parabola through it (pairing-materials, section 10). */
public final class DomeModel implements Model<DomeParams, DomeResult> {
    static final String LSCO = "La2-xSrxCuO4";
    private static final double LEAST_SHAPE = 0.05;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "materials.dome",
                "Tc against doping from SuperCon and the robust height of the parabolic dome",
                "presland1991",
                "supercon");
    }

    @Override
    public Class<DomeParams> paramsType() {
        return DomeParams.class;
    }

    @Override
    public Class<DomeResult> resultType() {
        return DomeResult.class;
    }

    /** The parabola of height 1. */
    static double shape(double x) {
        return 1 - 82.6 * (x - 0.16) * (x - 0.16);
    }

    @Override
    public DomeResult compute(DomeParams p, RunContext context) {
        List<DopedSample> all = DopedSample.read(p.file(), context.data().read(p.file()));
        List<DopedSample> taken = all.stream()
                .filter(s -> s.family().equals(p.family())
                        && s.oxygen() >= p.oxygenFrom()
                        && s.oxygen() <= p.oxygenTo()
                        && s.tcK() > 0
                        && shape(s.value()) > LEAST_SHAPE)
                .toList();
        if (taken.isEmpty()) {
            throw BadInput.at(
                    "NO_DATA",
                    "oxygenFrom",
                    "leaves no superconducting sample of " + p.family() + " in " + p.file() + " between "
                            + BadInput.number(p.oxygenFrom()) + " and " + BadInput.number(p.oxygenTo())
                            + " oxygens; widen the range.");
        }
        double height = height(taken);
        double[] residuals = taken.stream()
                .mapToDouble(s -> Math.abs(s.tcK() - height * shape(s.value())))
                .sorted()
                .toArray();
        int n = residuals.length;
        List<DomeResult.Curve> curves = new ArrayList<>();
        for (String family : all.stream().map(DopedSample::family).distinct().toList()) {
            List<DopedSample> own =
                    all.stream().filter(s -> s.family().equals(family)).toList();
            curves.add(new DomeResult.Curve(
                    family,
                    own.get(0).variable(),
                    own.stream().mapToDouble(DopedSample::value).toArray(),
                    own.stream().mapToDouble(DopedSample::tcK).toArray()));
        }
        return new DomeResult(
                n,
                height,
                0.5 * (residuals[(n - 1) / 2] + residuals[n / 2]),
                taken.stream().mapToDouble(DopedSample::value).toArray(),
                taken.stream().mapToDouble(DopedSample::tcK).toArray(),
                curves,
                List.of("Values are averages over reports of one formula, outliers included; the height is an estimate"
                        + " that they do not move, not a record."));
    }

    /** The weighted median of Tc over the shape, weights equal to the shape: first value that reaches half the weight. */
    private static double height(List<DopedSample> samples) {
        List<DopedSample> sorted = new ArrayList<>(samples);
        sorted.sort(Comparator.comparingDouble(s -> s.tcK() / shape(s.value())));
        double half = samples.stream().mapToDouble(s -> shape(s.value())).sum() / 2;
        double sum = 0;
        for (DopedSample s : sorted) {
            sum += shape(s.value());
            if (sum >= half) {
                return s.tcK() / shape(s.value());
            }
        }
        throw new IllegalStateException("half of a positive weight is reached");
    }

    @Override
    public List<Figure> figures(DomeParams p, DomeResult r) {
        double[] x = new double[101];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.05 + 0.22 * i / (x.length - 1);
            y[i] = r.tcMaxK() * shape(x[i]);
        }
        List<Panel> others = new ArrayList<>();
        List<Layer> dome = new ArrayList<>();
        for (DomeResult.Curve c : r.curves()) {
            if (c.family().equals(p.family())) {
                dome.add(new Layer.Points(
                        "other oxygen contents, or Tc = 0", c.values(), c.tcK(), new double[0], Style.color(7)));
            } else {
                others.add(Panel.of(
                        Axis.of(c.variable() + " in " + c.family(), ""),
                        Axis.of("Tc", "K"),
                        new Layer.Points("", c.values(), c.tcK(), new double[0], Style.color(2))));
            }
        }
        dome.add(new Layer.Points("samples taken", r.doping(), r.tcK(), new double[0], Style.color(0)));
        dome.add(new Layer.Curve("parabola", x, y, Style.color(1)));
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(
                "dome",
                "La₂₋ₓSrₓCuO₄: Tc against doping",
                "Tc = Tcmax [1 - 82.6 (x - 0.16)²], Tcmax by least absolute residuals; data of SuperCon (NIMS).",
                new Panel(Axis.of("x", ""), Axis.of("Tc", "K"), dome)));
        if (!others.isEmpty()) {
            figures.add(new Figure(
                    "doping-curves",
                    "Tc against composition in other families",
                    "Data of SuperCon (NIMS), outliers kept; the variable is not the doping of the plane.",
                    others));
        }
        return figures;
    }
}
