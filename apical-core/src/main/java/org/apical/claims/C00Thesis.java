package org.apical.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apical.model.RunContext;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C00: the thesis, a summary of the other rows and each mechanism with its heterogeneity switched off at equal mean. */
final class C00Thesis implements Claim {
    private static final String RULE =
            "No verdict word. A table of the other rows by theme with counts, and for each mechanism with a parameter of heterogeneity the"
                    + " ratio of Tc or of an order parameter with it on over that with it off at equal mean: above 1.1 it raises, below 0.9"
                    + " it lowers, between there is no effect. Mechanisms, means, windows and variations stand in docs/rules.md, section"
                    + " C00, written before the computation.";

    @Override
    public String id() {
        return "C00";
    }

    @Override
    public String statement() {
        return "the thesis: the geometry of lattice and charge heterogeneity at the nanoscale is essential for quantum coherence at high"
                + " temperature";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        boolean quick = effort == Effort.QUICK;
        List<Mechanism> mechanisms = new ArrayList<>();
        BarrierSwitch barrier = new BarrierSwitch(quick ? 31 : 81, context);
        mechanisms.add(barrier.judge(quick ? 4 : 40));
        context.progress(0.3, "puddles");
        PuddleSwitch puddles = new PuddleSwitch(effort, context);
        mechanisms.add(puddles.transition());
        mechanisms.add(puddles.graph());
        context.progress(0.7, "cluster");
        mechanisms.add(new ClusterSwitch(effort, context).judge());
        mechanisms.add(BallSwitch.judge());
        Map<String, String> parameters = new LinkedHashMap<>();
        mechanisms.forEach(m -> parameters.putAll(m.parameters()));
        parameters.put("limits of the words", "1.1 and 0.9 (rule)");
        List<Figure> figures = List.of(ratios(mechanisms), barrier.figure());
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        tables.put("C00-mechanisms", table(mechanisms));
        tables.put("C00-sensitivity", sensitivity(mechanisms));
        return new Evidence(
                new LedgerRow(
                        id(),
                        statement(),
                        mechanisms.stream().map(Mechanism::sentence).collect(Collectors.joining(" "))
                                + " More numbers of each stand in the table C00-mechanisms.",
                        "Numbers are as accurate as the rows they come from; what they hang on is in the table of sensitivities. Parameters"
                                + " marked 'ours' are no measurement of a cuprate."
                                + (quick ? " Quick run: fewer points, draws, seeds and variations." : ""),
                        Verdict.SUMMARY,
                        RULE,
                        "Whether heterogeneity is essential is no single computation. What can be computed is this: take each mechanism"
                                + " the perspective names, switch its heterogeneity off and keep the mean the same (as many electrons, as"
                                + " much charge, the same average critical temperature), and see whether coherence gets weaker. A"
                                + " ratio above 1 says that in this model, with these parameters, heterogeneity helps; it does not say that"
                                + " a real cuprate works that way, and a model can favour heterogeneity by how it is built, as the graph"
                                + " of puddles and the threshold of Q-balls do. The table by theme counts what the other rows found.",
                        parameters,
                        "None of its own: models, and the verdicts of the other rows.",
                        mechanisms.stream().map(Mechanism::hangs).collect(Collectors.joining(" ")),
                        figures.stream().map(Figure::id).toList(),
                        List.of(),
                        mechanisms.stream()
                                .flatMap(m -> m.sensitivities().stream())
                                .toList()),
                figures,
                tables);
    }

    /** Adds the table by theme, when the other rows are known. */
    @Override
    public Evidence complete(Evidence own, List<Outcome> all) {
        LedgerRow r = own.row();
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        tables.put("C00-themes", Theme.table(all));
        tables.putAll(own.tables());
        return new Evidence(
                new LedgerRow(
                        r.id(),
                        r.statement(),
                        Theme.sentence(all) + " " + r.computed(),
                        r.uncertainty(),
                        r.verdict(),
                        r.rule(),
                        r.explanation(),
                        r.parameters(),
                        r.data(),
                        r.wouldChange(),
                        r.figures(),
                        r.parts(),
                        r.sensitivities()),
                own.figures(),
                tables);
    }

    private static List<List<String>> table(List<Mechanism> mechanisms) {
        List<List<String>> out = new ArrayList<>();
        out.add(List.of("mechanism", "quantity", "on", "off", "ratio", "word", "more"));
        for (Mechanism m : mechanisms) {
            out.add(List.of(
                    m.id() + ": " + m.name(),
                    m.quantity(),
                    Mechanism.shown(m.on()),
                    Mechanism.shown(m.off()),
                    Mechanism.shown(m.ratio()),
                    Mechanism.word(m.ratio()),
                    m.beside()));
        }
        return out;
    }

    private static List<List<String>> sensitivity(List<Mechanism> mechanisms) {
        List<List<String>> out = new ArrayList<>();
        out.add(List.of(
                "mechanism", "parameter", "ratio, 20 % smaller", "ratio", "ratio, 20 % larger", "d ln ratio / d ln"));
        mechanisms.forEach(m -> out.addAll(m.lines()));
        return out;
    }

    private static Figure ratios(List<Mechanism> mechanisms) {
        List<Layer> layers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        double[] line = {0.5, mechanisms.size() + 0.5};
        layers.add(new Layer.Curve(
                "no change", line, new double[] {1, 1}, Style.color(7).dashed()));
        for (int i = 0; i < mechanisms.size(); i++) {
            Mechanism m = mechanisms.get(i);
            names.add(m.id());
            double ratio = m.ratio();
            if (Double.isFinite(ratio)) {
                layers.add(new Layer.Points(
                        m.name(), new double[] {i + 1}, new double[] {ratio}, new double[0], Style.color(i)));
            }
        }
        return Figure.of(
                "C00-ratios",
                "Heterogeneity on over off, at equal mean",
                "Each mechanism with its own quantity (see the table); an infinite ratio is not drawn. Default parameters of the"
                        + " models.",
                new Panel(
                        Axis.named("mechanism", names),
                        Axis.of("quantity with heterogeneity over without", "").logarithmic(),
                        layers));
    }
}
