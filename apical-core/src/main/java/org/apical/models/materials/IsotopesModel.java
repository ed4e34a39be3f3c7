package org.apical.models.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.data.materials.IsotopeEffect;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/** {@code materials.isotopes}: published isotope effects with their sources (pairing-materials, section 10). */
public final class IsotopesModel implements Model<IsotopesParams, IsotopesResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "materials.isotopes",
                "Published isotope effects, each with its source and whether it was read or recalled",
                "bendele2017",
                "zech1994",
                "khasanov2003");
    }

    @Override
    public Class<IsotopesParams> paramsType() {
        return IsotopesParams.class;
    }

    @Override
    public Class<IsotopesResult> resultType() {
        return IsotopesResult.class;
    }

    @Override
    public IsotopesResult compute(IsotopesParams p, RunContext context) {
        List<IsotopesResult.Entry> entries = IsotopeEffect.read(
                        p.file(), context.data().read(p.file()))
                .stream()
                .filter(e -> holds(e.material(), p.text()) && holds(e.quantity(), p.quantity()))
                .filter(e -> e.checked() || !p.checkedOnly())
                .map(e -> new IsotopesResult.Entry(
                        e.material(),
                        e.site(),
                        e.quantity(),
                        orNull(e.value()),
                        orNull(e.error()),
                        e.unit(),
                        e.definition(),
                        e.reference(),
                        e.checked()))
                .toList();
        return new IsotopesResult(
                entries.size(),
                entries,
                entries.isEmpty() ? List.of("No isotope effect of the table meets these conditions.") : List.of());
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static boolean holds(String text, @Nullable String part) {
        return part == null || text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Figure> figures(IsotopesParams p, IsotopesResult r) {
        List<IsotopesResult.Entry> exponents = r.effects().stream()
                .filter(e -> e.unit().startsWith("1") && e.quantity().startsWith("alpha") && e.value() != null)
                .toList();
        List<String> names = exponents.stream()
                .map(e -> e.material() + ", " + e.quantity().replace("alpha_", "α "))
                .toList();
        List<Layer> layers = new ArrayList<>();
        layers.add(points("read in the abstract", exponents, true, Style.color(0)));
        layers.add(points("recalled", exponents, false, Style.color(1)));
        layers.add(new Layer.VerticalLine(0.5, "BCS"));
        return List.of(Figure.of(
                "isotope-effects",
                "Published isotope exponents",
                "α = -d ln Q / d ln M; errors and sources stand in the table.",
                new Panel(
                        Axis.of("α", ""),
                        names.isEmpty() ? Axis.of("material", "") : Axis.named("material and quantity", names),
                        layers)));
    }

    private static Layer points(String name, List<IsotopesResult.Entry> all, boolean checked, Style style) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Double value = all.get(i).value();
            if (value != null && all.get(i).checked() == checked) {
                points.add(new double[] {value, i + 1});
            }
        }
        return new Layer.Points(
                name,
                points.stream().mapToDouble(q -> q[0]).toArray(),
                points.stream().mapToDouble(q -> q[1]).toArray(),
                new double[0],
                style);
    }
}
