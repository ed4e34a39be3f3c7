package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import org.apical.app.report.ReportPage;
import org.apical.model.Description;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.plot.StaticFigures;
import org.apical.run.DataRoot;
import org.apical.run.ParamsBinder;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Runs;

/**
 * A model's run as a job; its folder is that of {@code ./apical run --out}, and what a later workbench needs to show it.
 *
 * @param registry the models
 * @param what the model
 * @param params complete parameters
 * @param command the command line that does the same
 * @param data where its files are
 */
record ModelWork(Registry registry, String what, ObjectNode params, String command, Path data) implements Work {
    static ModelWork of(Registry registry, String model, ObjectNode given, Path data) {
        ObjectNode complete =
                ParamsBinder.complete(Description.params(registry.get(model).paramsType()), given);
        return new ModelWork(registry, model, complete, EquivalentCommand.of(registry, model, complete), data);
    }

    @Override
    public void run(RunContext context, Path folder) {
        DataRoot files = new DataRoot(data);
        Runs.Outcome outcome = new Runs(registry).execute(what, params, context.withData(files), true);
        ObjectNode about = Job.about(what, params, command, outcome.seconds());
        RunFolder.write(
                folder,
                outcome,
                Provenance.of(outcome, files, Clock.systemUTC()),
                StaticFigures::svg,
                ReportPage.files(outcome),
                place -> JobFolder.complete(place, about, outcome.figures()));
    }
}
