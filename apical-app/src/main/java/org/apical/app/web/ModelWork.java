package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apical.app.report.ReportPage;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.plot.StaticFigures;
import org.apical.run.DataRoot;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Runs;

/** A model's run as a job; its folder is that of {@code ./apical run --out}, and the answer. */
record ModelWork(Registry registry, String model, ObjectNode params, Path data) implements Work {
    @Override
    public void run(RunContext context, Path folder) {
        DataRoot files = new DataRoot(data);
        Runs.Outcome outcome = new Runs(registry).execute(model, params, context.withData(files), true);
        Map<String, String> texts = new HashMap<>(ReportPage.files(outcome));
        texts.put(
                Job.ANSWER,
                Answer.of(outcome, EquivalentCommand.of(registry, model, outcome.params()))
                        .toString());
        RunFolder.write(folder, outcome, Provenance.of(outcome, files, Clock.systemUTC()), StaticFigures::svg, texts);
    }
}
