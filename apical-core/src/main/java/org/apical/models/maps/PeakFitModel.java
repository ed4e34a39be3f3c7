package org.apical.models.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apical.data.maps.FrameFiles;
import org.apical.data.maps.FrameStack;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.maps.PeakFit;
import org.apical.physics.maps.PeakFit.Found;
import org.apical.physics.maps.PeakShape;
import org.apical.plot.Figure;
import org.jspecify.annotations.Nullable;

/** {@code maps.peakFit} (phase-separation, H). */
public final class PeakFitModel implements Model<PeakFitParams, PeakFitResult> {
    private static final double LARGEST = 1e100;
    private static final int SHOWN = 128 * 128;
    /** Numbers kept of each frame. */
    private static final int KEPT = 12;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "maps.peakFit",
                "A stack of diffraction frames to maps: one peak fitted to each frame, larger than memory",
                "mortensen2010",
                "konnecke2015");
    }

    @Override
    public Class<PeakFitParams> paramsType() {
        return PeakFitParams.class;
    }

    @Override
    public Class<PeakFitResult> resultType() {
        return PeakFitResult.class;
    }

    @Override
    public PeakFitResult compute(PeakFitParams p, RunContext context) {
        String file = p.file();
        if (file == null) {
            SyntheticParams synthetic = p.synthetic() == null ? SyntheticParams.standard() : p.synthetic();
            return fit(p, synthetic, new SyntheticStack(synthetic.frames()), context);
        }
        try (FrameStack stack = FrameFiles.open(
                context.data(),
                file,
                p.dataset() == null ? "" : p.dataset(),
                p.monitorDataset() == null ? "" : p.monitorDataset())) {
            return fit(p, null, stack, context);
        }
    }

    /** What the frames themselves hold: the same in any order. */
    private record Tally(AtomicLong saturated, AtomicLong missing, AtomicLong negative) {}

    private PeakFitResult fit(
            PeakFitParams p, @Nullable SyntheticParams synthetic, FrameStack stack, RunContext context) {
        int[] roi = p.region(stack.height(), stack.width());
        FrameStack.About about = stack.about();
        Raster raster = Raster.of(p, synthetic, about, stack.frames());
        PeakFit fit = p.fit();
        int n = stack.frames();
        double saturation = p.saturation() == null ? about.saturation() : p.saturation();
        Tally tally = new Tally(new AtomicLong(), new AtomicLong(), new AtomicLong());
        double[][] kept = new double[KEPT][n];
        PeakFit.Status[] status = new PeakFit.Status[n];
        int[] iterations = new int[n];
        context.progress(0, "fitting frames");
        context.parallelFor(n, k -> {
            double[] region = region(stack, k, roi, about.bad(), saturation, tally);
            Found found = fit.fit(region, roi[2], roi[3]);
            int at = raster.at(k);
            status[at] = found.status();
            iterations[at] = found.iterations();
            keep(found, fit, roi, kept, at);
            if (k % 64 == 0) {
                context.progress((double) k / n, "fitting frames");
            }
        });
        List<String> warnings = new ArrayList<>();
        double[] monitor = monitor(about, raster, warnings);
        for (int i = 0; i < n; i++) {
            kept[6][i] = kept[5][i] * monitor[i];
        }
        int dead = dead(about.bad(), stack.width(), roi);
        StatusCounts counts = StatusCounts.of(status);
        warn(p, counts, n, dead, tally, warnings);
        int shown = brightest(status, kept[5]);
        double[][] frame = new double[0][];
        double[][] model = new double[0][];
        if (shown >= 0 && roi[2] * roi[3] <= SHOWN) {
            int k = frameAt(raster, shown);
            double[] region = region(
                    stack,
                    k,
                    roi,
                    about.bad(),
                    saturation,
                    new Tally(new AtomicLong(), new AtomicLong(), new AtomicLong()));
            Found found = fit.fit(region, roi[2], roi[3]);
            frame = new double[roi[2]][];
            model = new double[roi[2]][roi[3]];
            for (int r = 0; r < roi[2]; r++) {
                frame[r] = Arrays.copyOfRange(region, r * roi[3], (r + 1) * roi[3]);
                for (int c = 0; c < roi[3]; c++) {
                    model[r][c] = fit.model(found, r, c);
                }
            }
        }
        List<List<PeakFit.Status>> names = new ArrayList<>();
        for (int r = 0; r < raster.rows(); r++) {
            names.add(List.of(Arrays.copyOfRange(status, r * raster.columns(), (r + 1) * raster.columns())));
        }
        return new PeakFitResult(
                raster.grid(kept[0]),
                raster.grid(kept[1]),
                raster.grid(kept[2]),
                raster.grid(kept[3]),
                raster.grid(kept[4]),
                raster.grid(kept[5]),
                raster.grid(kept[6]),
                raster.grid(kept[7]),
                raster.grid(kept[8]),
                raster.grid(kept[9]),
                raster.grid(kept[10]),
                raster.grid(kept[11]),
                names,
                domains(p.latticeConstantA(), p.rowRluPerPixel(), raster, kept[3]),
                domains(p.latticeConstantA(), p.columnRluPerPixel(), raster, kept[4]),
                raster.stepUm(),
                counts,
                dead,
                tally.saturated.get(),
                tally.missing.get(),
                Arrays.stream(iterations).max().orElse(0),
                frame,
                model,
                warnings);
    }

    private static int frameAt(Raster raster, int place) {
        int row = place / raster.columns() * raster.columns();
        for (int k = row; k < row + raster.columns(); k++) {
            if (raster.at(k) == place) {
                return k;
            }
        }
        throw new IllegalStateException("every place has a frame");
    }

    /** The region of a frame; NaN where a pixel is dead, saturated, not a number, or so large that it is no count. */
    private static double[] region(
            FrameStack stack, int k, int[] roi, boolean @Nullable [] bad, double saturation, Tally tally) {
        double[] frame = new double[stack.height() * stack.width()];
        stack.read(k, frame);
        double[] out = new double[roi[2] * roi[3]];
        int saturated = 0;
        int missing = 0;
        int negative = 0;
        for (int r = 0; r < roi[2]; r++) {
            for (int c = 0; c < roi[3]; c++) {
                int from = (roi[0] + r) * stack.width() + roi[1] + c;
                double y = frame[from];
                if (bad != null && bad[from]) {
                    y = Double.NaN;
                } else if (!(Math.abs(y) <= LARGEST)) {
                    missing++;
                    y = Double.NaN;
                } else if (y >= saturation) {
                    saturated++;
                    y = Double.NaN;
                } else if (y < 0) {
                    negative++;
                }
                out[r * roi[3] + c] = y;
            }
        }
        tally.saturated.addAndGet(saturated);
        tally.missing.addAndGet(missing);
        tally.negative.addAndGet(negative);
        return out;
    }

    private static void keep(Found f, PeakFit fit, int[] roi, double[][] kept, int at) {
        double fwhm = PeakShape.fwhm(fit.form());
        double[] all = {
            f.amplitude(),
            f.centreRow() + roi[0],
            f.centreColumn() + roi[1],
            f.sigmaRow() * fwhm,
            f.sigmaColumn() * fwhm,
            f.intensity(),
            Double.NaN,
            f.background(),
            f.reducedChi2(),
            f.roiSum(),
            f.netSum(),
            f.netSumError()
        };
        for (int i = 0; i < KEPT; i++) {
            kept[i][at] = all[i];
        }
    }

    /** Mean of the monitor over that of each place; 1 without a monitor, NaN where it is not positive. */
    private static double[] monitor(FrameStack.About about, Raster raster, List<String> warnings) {
        double[] out = new double[raster.rows() * raster.columns()];
        double[] i0 = about.monitor();
        if (i0 == null) {
            Arrays.fill(out, 1);
            return out;
        }
        double mean = Arrays.stream(i0).filter(x -> x > 0).average().orElse(Double.NaN);
        int bad = 0;
        for (int k = 0; k < out.length; k++) {
            bad += i0[k] > 0 ? 0 : 1;
            out[raster.at(k)] = i0[k] > 0 ? mean / i0[k] : Double.NaN;
        }
        if (bad > 0) {
            warnings.add("The monitor of " + bad + " frames is not positive: they have no normalised intensity.");
        }
        return out;
    }

    private static int dead(boolean @Nullable [] bad, int width, int[] roi) {
        int n = 0;
        for (int r = 0; bad != null && r < roi[2]; r++) {
            for (int c = 0; c < roi[3]; c++) {
                n += bad[(roi[0] + r) * width + roi[1] + c] ? 1 : 0;
            }
        }
        return n;
    }

    private static void warn(
            PeakFitParams p, StatusCounts counts, int n, int dead, Tally tally, List<String> warnings) {
        if (dead > 0) {
            warnings.add(dead + " dead pixels are left out of every frame.");
        }
        if (tally.saturated.get() > 0) {
            warnings.add(tally.saturated + " pixels of all frames are saturated and left out.");
        }
        if (tally.missing.get() > 0) {
            warnings.add(tally.missing + " pixels of all frames are not numbers and left out.");
        }
        if (tally.negative.get() > 0 && p.estimator() == EstimatorName.POISSON) {
            warnings.add(
                    tally.negative
                            + " counts are negative and are 0 in the likelihood; take leastSquares where a background was subtracted.");
        }
        if (counts.failed() > 0) {
            warnings.add(counts.failed() + " of " + n
                    + " fits did not converge: choose a region around one peak, or a simpler background.");
        }
        if (counts.missing() > 0) {
            warnings.add(counts.missing() + " of " + n + " frames are missing or have too few pixels.");
        }
        if (counts.edge() > 0) {
            warnings.add(counts.edge() + " of " + n + " peaks have their centre outside the region.");
        }
    }

    private static int brightest(PeakFit.Status[] status, double[] intensity) {
        int best = -1;
        for (int i = 0; i < status.length; i++) {
            if (status[i] == PeakFit.Status.OK && (best < 0 || intensity[i] > intensity[best])) {
                best = i;
            }
        }
        return best;
    }

    private static double[][] domains(@Nullable Double lattice, @Nullable Double rlu, Raster raster, double[] fwhm) {
        if (lattice == null || rlu == null) {
            return new double[0][];
        }
        return raster.grid(
                Arrays.stream(fwhm).map(w -> lattice / (10 * Math.PI * w * rlu)).toArray());
    }

    @Override
    public List<Figure> figures(PeakFitParams p, PeakFitResult r) {
        return PeakFitFigures.of(r);
    }
}
