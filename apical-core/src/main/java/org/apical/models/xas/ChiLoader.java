package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.data.xas.XasGroup;
import org.apical.model.BadInput;
import org.apical.model.DataSource;
import org.apical.physics.xafs.Background;

/** Gets chi(k) from wherever the parameters say. */
public final class ChiLoader {
    private ChiLoader() {}

    /** chi(k) of the one source that the parameters name. */
    public static ChiData load(DataParams p, DataSource data) {
        if (p.kInvA() != null && p.chi() != null) {
            return checked(new ChiData(p.kInvA(), p.chi(), "inline data", List.of()));
        } else if (p.file() != null) {
            return file(p.file(), data);
        } else if (p.reduction() != null) {
            ReductionParams reduction = p.reduction();
            return Errors.under("reduction", () -> reduction(reduction, data));
        }
        return merge(p.merge() == null ? List.of() : p.merge(), data);
    }

    private static ChiData file(String name, DataSource data) {
        XasFile file = XasFiles.read(data.read(name), ReadOptions.of(name));
        XasGroup group = file.groups().get(0);
        for (XasGroup candidate : file.groups()) {
            if (candidate.chi()) {
                group = candidate;
                break;
            }
        }
        int k = Math.max(0, group.column("k"));
        int chi = group.column("chi") >= 0 ? group.column("chi") : k + 1;
        if (chi >= group.data().length) {
            throw BadInput.data("NO_SUCH_COLUMN", name + " has no second column; a file of chi(k) holds k and chi.");
        }
        return checked(new ChiData(group.data()[k], group.data()[chi], name, List.of()));
    }

    private static ChiData checked(ChiData data) {
        double[] k = data.kInvA();
        for (int i = 0; i < k.length; i++) {
            if (i > 0 && k[i] <= k[i - 1] || k[i] < 0 || k[i] > 102) {
                throw BadInput.data(
                        "BAD_RANGE",
                        data.source() + ": k = " + k[i] + " at point " + (i + 1)
                                + "; k must increase, from 0 to at most 102 (1/A).");
            }
        }
        if (k.length < 2) {
            throw BadInput.data("NOT_ENOUGH_DATA", data.source() + " has " + k.length + " points of chi(k).");
        }
        return data;
    }

    private static ChiData reduction(ReductionParams p, DataSource data) {
        Spectrum spectrum = Errors.under("spectrum", () -> SpectrumLoader.load(p.spectrum(), data));
        Reduction reduction = Reduction.of(spectrum, p.preEdge(), p.background());
        Background background = reduction.background();
        return new ChiData(background.k(), background.chi(), spectrum.source(), reduction.warnings());
    }

    private static ChiData merge(List<ReductionParams> scans, DataSource data) {
        List<ChiData> all = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < scans.size(); i++) {
            ReductionParams scan = scans.get(i);
            ChiData one = Errors.under("merge." + i, () -> reduction(scan, data));
            all.add(one);
            warnings.addAll(one.warnings());
        }
        ChiData shortest = all.get(0);
        for (ChiData one : all) {
            shortest = one.chi().length < shortest.chi().length ? one : shortest;
        }
        double[] mean = new double[shortest.chi().length];
        for (ChiData one : all) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += one.chi()[i] / all.size();
            }
        }
        return new ChiData(
                shortest.kInvA(), mean, all.size() + " scans, " + all.get(0).source(), warnings);
    }
}
