package org.apical.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apical.app.materials.Catalogue;
import org.apical.app.materials.MaterialText;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.plot.StaticFigures;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Runs;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code materials show}: one material or one CIF file. */
@Command(
        name = "show",
        description = "Shows a material of the catalogue, or the structure in a CIF file.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical materials show YBa2Cu3O7-d",
            "  ./apical materials show HgBa2CuO4 --out hg1201",
            "  ./apical materials show my.cif --radius 4 --json"
        })
final class MaterialsShowCommand implements Callable<Integer> {
    private static final String MODEL = "materials.structure";

    @ParentCommand
    private @Nullable MaterialsCommand parent;

    @Parameters(paramLabel = "NAME or FILE", description = "Name in the catalogue or a part of it; or a CIF file.")
    private String what = "";

    @Option(names = "--radius", paramLabel = "ANGSTROM", description = "Neighbours are listed up to here.")
    private @Nullable Double radius;

    @Option(names = "--stacking-axis", paramLabel = "AXIS", description = "Edge that stacks CuO2 planes: a, b or c.")
    private @Nullable String stackingAxis;

    @Option(names = "--tolerance", paramLabel = "ANGSTROM", description = "Of the symmetry that is looked for.")
    private @Nullable Double tolerance;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes a run folder with the structure as CIF and XYZ and its figures.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints one JSON object alone: material, isotopes, structure.")
    private boolean json;

    @Override
    public Integer call() {
        ApicalCommand top = MaterialsCommand.root(parent);
        if (out != null) {
            WholeFolder.checkFree(out);
        }
        Runs runs = new Runs(Models.registry());
        DataRoot files = new DataRoot(Path.of(""));
        RunContext context = RunContext.quiet().withData(files);
        Catalogue.Found found = new Catalogue(runs, context).find(what);
        Runs.Outcome structure =
                found.cif().isEmpty() ? null : runs.execute(MODEL, params(found.cif()), context, out != null);
        if (structure == null && out != null) {
            throw BadInput.data(
                    "NO_STRUCTURE",
                    "The catalogue has no structure of " + what
                            + ": nothing to write; leave --out away or name a CIF file.");
        }
        ObjectNode all = Json.mapper().createObjectNode();
        all.set("material", found.material());
        all.set("isotopes", found.isotopes());
        all.set("structure", structure == null ? null : structure.result());
        PrintStream to = top.console().out();
        if (out != null && structure != null) {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("structure.cif", structure.result().path("cifOut").asText());
            texts.put("structure.xyz", structure.result().path("xyzOut").asText());
            texts.put("show.txt", MaterialText.page(all, found.cif()));
            Provenance provenance = Provenance.of(structure, files, Clock.systemUTC());
            RunFolder.write(out, structure, provenance, StaticFigures::svg, texts);
        }
        if (json) {
            to.println(all);
            return 0;
        }
        to.print(MaterialText.page(all, found.cif()));
        all.path("structure")
                .path("warnings")
                .forEach(warning -> top.console().err().println("Note: " + warning.asText()));
        if (out != null) {
            to.println("Written: " + out);
        }
        return 0;
    }

    private ObjectNode params(String cif) {
        ObjectNode params = Json.mapper().createObjectNode();
        params.put("file", cif);
        if (radius != null) {
            params.put("radiusA", radius);
        }
        if (stackingAxis != null) {
            params.put("stackingAxis", stackingAxis);
        }
        if (tolerance != null) {
            params.put("toleranceA", tolerance);
        }
        return params;
    }
}
