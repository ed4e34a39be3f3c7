package org.apical.app.reduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.data.xas.AthenaWriter;
import org.apical.data.xas.XdiWriter;
import org.apical.models.xas.BackgroundParams;
import org.apical.models.xas.PreEdgeParams;
import org.apical.models.xas.ReduceParams;
import org.apical.models.xas.ReduceResult;
import org.apical.models.xas.StepKind;
import org.apical.models.xas.TransformParams;
import org.apical.run.Version;

/** Reduced spectra as files that other programs read. */
public final class ReducedFiles {
    private ReducedFiles() {}

    /** XDI 1.0: mu, norm, flat and background against energy, with the metadata of the file it came from. */
    public static String xdi(BatchReduction.Reduced reduced) {
        ReduceResult r = reduced.result();
        Map<String, String> metadata = new LinkedHashMap<>();
        reduced.file().metadata().forEach((key, value) -> {
            if (!key.startsWith("column.")) {
                metadata.put(key, value);
            }
        });
        if (reduced.file().element() != null) {
            metadata.putIfAbsent("element.symbol", reduced.file().element());
        }
        if (reduced.file().edge() != null) {
            metadata.putIfAbsent("element.edge", reduced.file().edge());
        }
        metadata.put("apical.e0", r.e0EV() + " eV");
        metadata.put("apical.edge_step", String.valueOf(r.edgeStep()));
        List<String> comments = new ArrayList<>();
        comments.add(
                reduced.parts() == null
                        ? "reduced from " + r.source()
                        : "mean of " + String.join(", ", reduced.parts()) + "; metadata of the first");
        comments.add("mu = " + r.expression());
        if (reduced.params().spectrum().energyShiftEV() != 0) {
            comments.add("energies moved by " + reduced.params().spectrum().energyShiftEV() + " eV");
        }
        if (reduced.params().spectrum().removeEV().length > 0) {
            comments.add("points left out: " + reduced.params().spectrum().removeEV().length);
        }
        return XdiWriter.text(
                "Apical/" + Version.number(),
                metadata,
                comments,
                List.of("energy eV", "mu", "norm", "flat", "background"),
                new double[][] {r.energyEV(), r.mu(), r.norm(), r.flat(), r.background()});
    }

    /** chi(k), twelve decimals. */
    public static String chiOfK(BatchReduction.Reduced reduced) {
        return Decimals.csv(
                "kInvA,chi", reduced.result().kInvA(), reduced.result().chi());
    }

    /** chi(R), twelve decimals. */
    public static String chiOfR(BatchReduction.Reduced reduced) {
        ReduceResult r = reduced.result();
        return Decimals.csv("rA,chirRe,chirIm,chirMag", r.rA(), r.chirRe(), r.chirIm(), r.chirMag());
    }

    /** An Athena project with the settings of each group, so that Athena and {@code xas reduce} go on from there. */
    public static byte[] project(List<BatchReduction.Reduced> all) {
        List<AthenaWriter.Group> groups = new ArrayList<>();
        for (BatchReduction.Reduced reduced : all) {
            ReduceResult r = reduced.result();
            groups.add(new AthenaWriter.Group(reduced.name(), r.energyEV(), r.mu(), settings(reduced.params(), r)));
        }
        return AthenaWriter.bytes(groups);
    }

    private static Map<String, String> settings(ReduceParams params, ReduceResult r) {
        PreEdgeParams edge = params.preEdge();
        BackgroundParams background = params.background();
        TransformParams transform = params.transform();
        Map<String, String> out = new LinkedHashMap<>();
        out.put("bkg_e0", String.valueOf(r.e0EV()));
        out.put("bkg_pre1", String.valueOf(r.pre1EV()));
        out.put("bkg_pre2", String.valueOf(r.pre2EV()));
        out.put("bkg_nor1", String.valueOf(r.norm1EV()));
        out.put("bkg_nor2", String.valueOf(r.norm2EV()));
        out.put("bkg_nnorm", String.valueOf(r.normDegree() + 1));
        out.put("bkg_step", String.valueOf(r.edgeStep()));
        out.put("bkg_fixstep", edge.divideBy() == StepKind.FIXED ? "1" : "0");
        out.put("bkg_rbkg", String.valueOf(background.rbkgA()));
        out.put("bkg_kw", String.valueOf(background.kweight()));
        out.put("bkg_spl1", String.valueOf(background.kminInvA()));
        out.put("bkg_spl2", String.valueOf(r.kmaxInvA()));
        out.put("bkg_dk", String.valueOf(background.dkInvA()));
        out.put("bkg_nclamp", String.valueOf(background.clampPoints()));
        out.put("bkg_clamp1", String.valueOf(background.clampLow()));
        out.put("bkg_clamp2", String.valueOf(background.clampHigh()));
        out.put("fft_kmin", String.valueOf(transform.kminInvA()));
        out.put("fft_kmax", String.valueOf(transform.kmax(r.kInvA()[r.kInvA().length - 1])));
        out.put("fft_dk", String.valueOf(transform.dkInvA()));
        out.put("fft_kwindow", window(transform.window().name()));
        return out;
    }

    private static String window(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "kaiser", "bessel" -> "kaiser-bessel";
            case "fhanning" -> "hanning";
            default -> lower;
        };
    }
}
