package org.apical.models.xas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apical.data.feff.FeffGeometry;
import org.apical.data.feff.FeffListing;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.BadInput;
import org.apical.model.DataSource;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.jspecify.annotations.Nullable;

/** {@code xas.feffPaths}: the paths of a stored run of FEFF (xas-data, section 4.1). */
public final class FeffPathsModel implements Model<FeffPathsParams, FeffPathsResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.feffPaths",
                        "Lists the scattering paths of a stored run of FEFF: length, degeneracy, importance, geometry",
                        "rehr2000")
                .withExample("{\"folder\": \"example:feff/LSCO_feff6l\"}");
    }

    @Override
    public Class<FeffPathsParams> paramsType() {
        return FeffPathsParams.class;
    }

    @Override
    public Class<FeffPathsResult> resultType() {
        return FeffPathsResult.class;
    }

    @Override
    public FeffPathsResult compute(FeffPathsParams p, RunContext context) {
        String folder = p.folder().replaceFirst("/+$", "") + "/";
        DataSource data = context.data();
        byte[] listing = optional(data, folder + "files.dat");
        byte[] geometry = optional(data, folder + "paths.dat");
        if (listing == null && geometry == null) {
            throw BadInput.value(
                    "FILE_NOT_FOUND", "folder", p.folder(), "holds neither files.dat nor paths.dat of a run of FEFF.");
        }
        Map<Integer, FeffGeometry.Entry> places = new TreeMap<>();
        if (geometry != null) {
            FeffGeometry.read(folder + "paths.dat", geometry).forEach(entry -> places.put(entry.index(), entry));
        }
        List<FeffPathsResult.Path> paths = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (listing != null) {
            for (FeffListing.Entry entry : FeffListing.read(folder + "files.dat", listing)) {
                context.checkCancelled();
                paths.add(path(folder, entry, places.get(entry.index()), data));
            }
        } else {
            warnings.add("There is no files.dat, so how strong the paths are is not known.");
            for (FeffGeometry.Entry entry : places.values()) {
                context.checkCancelled();
                paths.add(path(folder, null, entry, data));
            }
        }
        int stored = (int) paths.stream().filter(FeffPathsResult.Path::stored).count();
        if (stored < paths.size()) {
            warnings.add((paths.size() - stored) + " of " + paths.size()
                    + " paths are listed, but their feffNNNN.dat is not there.");
        }
        return new FeffPathsResult(paths.size(), stored, paths, warnings);
    }

    private static byte @Nullable [] optional(DataSource data, String name) {
        try {
            return data.read(name);
        } catch (BadInput e) {
            if (e.code().equals("FILE_NOT_FOUND")) {
                return null;
            }
            throw e;
        }
    }

    private static FeffPathsResult.Path path(
            String folder, FeffListing.@Nullable Entry entry, FeffGeometry.@Nullable Entry geometry, DataSource data) {
        String file = entry != null
                ? entry.file()
                : String.format(Locale.ROOT, "feff%04d.dat", geometry == null ? 0 : geometry.index());
        byte[] bytes = optional(data, folder + file);
        if (bytes != null) {
            FeffPathFile.read(folder + file, bytes);
        }
        List<FeffPathsResult.Leg> legs = geometry == null ? List.of() : legs(geometry);
        double length = legs.stream().mapToDouble(FeffPathsResult.Leg::lengthA).sum() / 2;
        StringBuilder scatterers = new StringBuilder();
        for (int i = 0; i + 1 < legs.size(); i++) {
            scatterers.append(i > 0 ? " " : "").append(legs.get(i).label());
        }
        return new FeffPathsResult.Path(
                folder + file,
                bytes != null,
                entry != null ? entry.index() : geometry == null ? 0 : geometry.index(),
                entry != null ? entry.legs() : legs.size(),
                entry != null ? entry.degeneracy() : geometry == null ? 0 : geometry.degeneracy(),
                entry != null ? entry.reff() : length,
                entry != null ? entry.ratio() : Double.NaN,
                entry != null ? entry.sigma2() : Double.NaN,
                scatterers.toString(),
                legs);
    }

    private static List<FeffPathsResult.Leg> legs(FeffGeometry.Entry geometry) {
        List<FeffPathsResult.Leg> out = new ArrayList<>();
        double[] before = geometry.atoms().get(geometry.atoms().size() - 1).position();
        for (FeffGeometry.Atom atom : geometry.atoms()) {
            double[] at = atom.position();
            double square = 0;
            for (int i = 0; i < 3; i++) {
                square += (at[i] - before[i]) * (at[i] - before[i]);
            }
            out.add(new FeffPathsResult.Leg(
                    atom.label(),
                    atom.potential(),
                    at[0],
                    at[1],
                    at[2],
                    Double.isNaN(atom.leg()) ? Math.sqrt(square) : atom.leg(),
                    atom.beta(),
                    atom.eta()));
            before = at;
        }
        return out;
    }

    @Override
    public List<Figure> figures(FeffPathsParams params, FeffPathsResult result) {
        Map<Integer, List<FeffPathsResult.Path>> byLegs = new TreeMap<>();
        for (FeffPathsResult.Path path : result.paths()) {
            byLegs.computeIfAbsent(path.numLegs(), n -> new ArrayList<>()).add(path);
        }
        boolean ratio = result.paths().stream().noneMatch(p -> Double.isNaN(p.amplitudeRatioPercent()));
        List<Layer> layers = new ArrayList<>();
        Map<Integer, String> names = new HashMap<>(Map.of(2, "single scattering"));
        byLegs.forEach((legs, paths) -> layers.add(new Layer.Points(
                names.getOrDefault(legs, legs + " legs"),
                paths.stream().mapToDouble(FeffPathsResult.Path::reffA).toArray(),
                paths.stream()
                        .mapToDouble(p -> ratio ? p.amplitudeRatioPercent() : p.degeneracy())
                        .toArray(),
                new double[0],
                Style.color(layers.size()))));
        if (layers.isEmpty()) {
            layers.add(new Layer.Points("", new double[] {0}, new double[] {0}, new double[0], Style.color(0)));
        }
        Axis y = ratio ? Axis.of("importance, of the strongest", "%") : Axis.of("number of equivalent paths", "");
        return List.of(Figure.of(
                "paths", "Scattering paths", params.folder(), new Panel(Axis.of("Half path length", "Å"), y, layers)));
    }
}
