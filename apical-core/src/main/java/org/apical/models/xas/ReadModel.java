package org.apical.models.xas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.data.xas.XasGroup;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.plot.Figure;

/** {@code xas.read}: what a file holds (xas-data, section 1). */
public final class ReadModel implements Model<ReadParams, ReadResult> {
    private static final List<String> SHOWN_SETTINGS = List.of(
            "bkg_e0",
            "bkg_pre1",
            "bkg_pre2",
            "bkg_nor1",
            "bkg_nor2",
            "bkg_nnorm",
            "bkg_step",
            "bkg_fixstep",
            "bkg_rbkg",
            "bkg_kw",
            "bkg_spl1",
            "bkg_spl2",
            "bkg_dk",
            "bkg_clamp1",
            "bkg_clamp2",
            "bkg_nclamp",
            "bkg_flatten",
            "bkg_z",
            "fft_kmin",
            "fft_kmax",
            "fft_dk",
            "fft_kwindow",
            "fft_win",
            "bft_rmin",
            "bft_rmax",
            "bft_dr");

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.read",
                        "Reads a file of X-ray absorption data of any kind and says what it holds",
                        "ravel2016xdi",
                        "ravel2005",
                        "newville2013")
                .withExample("{\"file\": \"" + Examples.COPPER + "\"}");
    }

    @Override
    public Class<ReadParams> paramsType() {
        return ReadParams.class;
    }

    @Override
    public Class<ReadResult> resultType() {
        return ReadResult.class;
    }

    @Override
    public ReadResult compute(ReadParams p, RunContext context) {
        ReadOptions options = new ReadOptions(p.file(), p.format() == FileFormat.XDI, p.allowNaN());
        XasFile file = XasFiles.read(context.data().read(p.file()), options);
        XasGroup group = choose(p, file);
        return new ReadResult(
                file.kind(),
                group.columns(),
                group.columns().size(),
                group.points(),
                group.row(0),
                group.row(group.points() - 1),
                group.energyColumn() + 1,
                group.energyUnit(),
                file.element(),
                file.edge(),
                file.dSpacing(),
                file.temperature(),
                metadata(file.metadata()),
                file.warningCodes(),
                file.groups().size(),
                file.multiple() ? file.groups().stream().map(XasGroup::name).toList() : List.of(),
                file.multiple()
                        ? file.groups().stream().map(ReadModel::describe).toList()
                        : List.of(),
                shown(group),
                file.warnings());
    }

    private static XasGroup choose(ReadParams p, XasFile file) {
        List<String> names =
                file.multiple() ? file.groups().stream().map(XasGroup::name).toList() : List.of();
        boolean scans = file.kind().equals("spec");
        if (p.scan() != null) {
            XasGroup scan = scans ? file.group(String.valueOf(p.scan())) : null;
            if (scan == null) {
                throw BadInput.value(
                        "NO_SUCH_SCAN",
                        "scan",
                        p.scan(),
                        "is not in the file; there is: " + (scans ? String.join(", ", names) : "no SPEC scan") + ".");
            }
            return scan;
        }
        XasGroup group = file.group(p.group());
        if (group == null) {
            throw BadInput.value(
                    "NO_SUCH_GROUP",
                    "group",
                    p.group(),
                    "is not in the file; there is: "
                            + (names.isEmpty() ? "one table without a name" : String.join(", ", names)) + ".");
        }
        return group;
    }

    private static double[][] shown(XasGroup group) {
        int x = group.energyColumn();
        int y = x == 1 || group.data().length == 1 ? 0 : 1;
        return new double[][] {group.data()[x], group.data()[y]};
    }

    private static Map<String, Map<String, String>> metadata(Map<String, String> flat) {
        Map<String, Map<String, String>> families = new TreeMap<>();
        new TreeMap<>(flat).forEach((name, value) -> {
            int dot = name.indexOf('.');
            families.computeIfAbsent(name.substring(0, dot), f -> new TreeMap<>())
                    .put(name.substring(dot + 1), value);
        });
        return families;
    }

    private static ReadResult.ReadGroup describe(XasGroup group) {
        double[] first = group.row(0);
        double[] last = group.row(group.points() - 1);
        int y = Math.min(1, first.length - 1);
        Map<String, String> settings = new LinkedHashMap<>();
        for (String key : SHOWN_SETTINGS) {
            String value = group.settings().get(key);
            if (value != null) {
                settings.put(key, value);
            }
        }
        return new ReadResult.ReadGroup(
                group.name(),
                group.label(),
                group.points(),
                new ArrayList<>(group.columns()),
                group.chi(),
                group.energyShift(),
                group.number("bkg_e0"),
                first[0],
                last[0],
                first[y],
                last[y],
                settings);
    }

    @Override
    public List<Figure> figures(ReadParams params, ReadResult result) {
        return ReadFigures.of(params, result);
    }
}
