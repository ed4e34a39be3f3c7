package org.apical.models.materials;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apical.data.materials.Material;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code materials.list}: the catalogue, filtered (pairing-materials, section 10). */
public final class ListModel implements Model<ListParams, ListResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "materials.list", "The catalogue of superconductors, with confidence and citation", "bianconi2025");
    }

    @Override
    public Class<ListParams> paramsType() {
        return ListParams.class;
    }

    @Override
    public Class<ListResult> resultType() {
        return ListResult.class;
    }

    @Override
    public ListResult compute(ListParams p, RunContext context) {
        List<Material> all = Material.read(p.file(), context.data().read(p.file()));
        List<Material> chosen = new ArrayList<>(all);
        String family = p.family();
        if (family != null) {
            List<String> known = all.stream().map(Material::family).distinct().toList();
            if (known.stream().noneMatch(family::equalsIgnoreCase)) {
                throw BadInput.unknown("BAD_VALUE", "family", family, known);
            }
            chosen.removeIf(m -> !m.family().equalsIgnoreCase(family));
        }
        chosen.removeIf(m -> p.minTcK() > 0 && !(m.tcK() >= p.minTcK()));
        chosen.removeIf(m -> p.maxPressureGPa() != null && !(m.pressureGPa() <= p.maxPressureGPa()));
        String text = p.text() == null ? "" : p.text().toLowerCase(Locale.ROOT);
        chosen.removeIf(m -> !m.name().toLowerCase(Locale.ROOT).contains(text));
        chosen.sort(Comparator.comparingDouble((Material m) -> Double.isNaN(m.tcK()) ? Double.MAX_VALUE : -m.tcK())
                .thenComparing(Material::name));
        return new ListResult(
                chosen.size(),
                texts(chosen, Material::name),
                numbers(chosen, Material::tcK),
                numbers(chosen, Material::pressureGPa),
                texts(chosen, Material::family),
                texts(chosen, Material::spaceGroup),
                numbers(chosen, Material::planarCuO),
                numbers(chosen, Material::apicalCuO),
                numbers(chosen, Material::layers),
                texts(chosen, Material::pseudogap),
                texts(chosen, Material::isotope),
                texts(chosen, Material::cif),
                texts(chosen, Material::reference),
                texts(chosen, Material::confidence),
                chosen.isEmpty() ? List.of("No material of the catalogue meets these conditions.") : List.of());
    }

    private static List<String> texts(List<Material> materials, Function<Material, String> what) {
        return materials.stream().map(what).toList();
    }

    private static double[] numbers(List<Material> materials, ToDoubleFunction<Material> what) {
        return materials.stream().mapToDouble(what).toArray();
    }

    @Override
    public List<Figure> figures(ListParams p, ListResult r) {
        int n = r.count();
        List<String> names = new ArrayList<>(r.names());
        Collections.reverse(names);
        List<Layer> layers = new ArrayList<>();
        layers.add(bars("at ambient pressure", r, false, Style.color(0)));
        layers.add(bars("under pressure", r, true, Style.color(1)));
        return List.of(Figure.of(
                "catalogue",
                "Superconductors of the catalogue",
                "Highest critical temperatures; citations and confidence stand in the table.",
                new Panel(
                        Axis.of("Tc", "K"), n == 0 ? Axis.of("material", "") : Axis.named("material", names), layers)));
    }

    private static Layer bars(String name, ListResult r, boolean pressed, Style style) {
        int n = r.count();
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (Double.isFinite(r.tcMaxK()[i]) && r.pressureGPa()[i] > 0 == pressed) {
                points.add(new double[] {r.tcMaxK()[i], n - i});
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
