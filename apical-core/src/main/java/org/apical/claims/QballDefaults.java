package org.apical.claims;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.RunContext;
import org.apical.models.qball.ContoursParams;
import org.apical.models.qball.GapKind;
import org.apical.models.qball.PhaseDiagramParams;
import org.apical.plot.Figure;

/** Figures of models at their default parameters, for the report. */
final class QballDefaults {
    private QballDefaults() {}

    static PhaseDiagramParams phaseDiagram() {
        return new PhaseDiagramParams(GapKind.OFFSET, null, 1, 100, null);
    }

    static ContoursParams contours() {
        return new ContoursParams(
                GapKind.OFFSET, null, 1, new double[] {4.029, 5.5, 6.447, 7.4, 8.0589, 8.8, 9.671}, 8, 400);
    }

    static <P extends Record, R extends Record> List<Figure> figures(
            Model<P, R> model, P params, RunContext context, String prefix) {
        return model.figures(params, model.compute(params, context)).stream()
                .map(f -> new Figure(prefix + f.id(), f.title(), f.caption(), f.panels()))
                .toList();
    }
}
