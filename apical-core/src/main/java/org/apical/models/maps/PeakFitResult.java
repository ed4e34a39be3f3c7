package org.apical.models.maps;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.apical.physics.maps.PeakFit;
import org.jspecify.annotations.Nullable;

/** Results of {@link PeakFitModel}: arrays over the raster, rows x columns, null where a frame has no value. Do not modify them. */
public record PeakFitResult(
        @Result(doc = "height A of the peak", from = "[P] mortensen2010; phase-separation H", nullable = true)
        double[][] amplitude,

        @Result(
                doc = "row of the centre in the frame, from the centre of pixel 0",
                from = "[P] mortensen2010; phase-separation H",
                nullable = true)
        double[][] centreRow,

        @Result(doc = "column of the centre", from = "[P] mortensen2010; phase-separation H", nullable = true)
        double[][] centreColumn,

        @Result(
                doc = "full width at half maximum along rows of the cut through the centre, in pixels",
                from = "[O] phase-separation H",
                nullable = true)
        double[][] fwhmRow,

        @Result(doc = "the same along columns", from = "[O] phase-separation H", nullable = true)
        double[][] fwhmColumn,

        @Result(doc = "2 pi A su sv", from = "[D] phase-separation H", nullable = true)
        double[][] integratedIntensity,

        @Result(
                doc =
                        "integrated intensity times the mean monitor over that of the frame; equal to it without a monitor",
                from = "[O] phase-separation H",
                nullable = true)
        double[][] normalisedIntensity,

        @Result(doc = "background at the fitted centre", from = "[O] phase-separation H", nullable = true)
        double[][] background,

        @Result(
                doc = "(y - m)^2 / m per degree of freedom; with leastSquares without 1/m",
                from = "[O] phase-separation H",
                nullable = true)
        double[][] reducedChi2,

        @Result(doc = "sum of the counts in the region", from = "[O] phase-separation H", nullable = true)
        double[][] roiSum,

        @Result(
                doc = "sum of the counts above the plane through the ring",
                from = "[O] phase-separation H",
                nullable = true)
        double[][] netSum,

        @Result(doc = "its standard error for Poisson counts", from = "[D] phase-separation H", nullable = true)
        double[][] netSumError,

        @Result(
                doc =
                        "ok; edge: centre outside the region; weak: no peak; failed: not converged; missing: too few pixels",
                from = "[O] phase-separation H")
        List<List<PeakFit.Status>> status,

        @Result(
                unit = Unit.NM,
                doc =
                        "size a / (10 pi fwhm) of domains along rows, fwhm in reciprocal lattice units, as for a Lorentzian; empty without them",
                from = "[O] phase-separation H",
                nullable = true)
        double[][] domainSizeRowNm,

        @Result(unit = Unit.NM, doc = "the same along columns", from = "[O] phase-separation H", nullable = true)
        double[][] domainSizeColumnNm,

        @Result(
                unit = Unit.MICROMETRE,
                doc = "step of the raster along columns, from the positions in the file; null without",
                from = "[O] phase-separation H",
                nullable = true)
        @Nullable
        Double stepUm,

        @Result(doc = "frames of each status, by its name", from = "[O] phase-separation H")
        StatusCounts counts,

        @Result(doc = "pixels of the region that are left out in every frame", from = "[O] phase-separation H")
        int deadPixels,

        @Result(doc = "pixels of all frames left out as saturated", from = "[O] phase-separation H")
        long saturatedPixels,

        @Result(doc = "pixels of all frames left out as not a number", from = "[O] phase-separation H")
        long missingPixels,

        @Result(doc = "most iterations of any frame", from = "[O] phase-separation H")
        int iterations,

        @Result(
                doc = "region of the brightest frame that was fitted; empty beyond 128 x 128 pixels",
                from = "[O] phase-separation H",
                nullable = true)
        double[][] shownFrame,

        @Result(doc = "the model of that frame", from = "[O] phase-separation H")
        double[][] shownModel,

        @Result(doc = "what to think twice about", from = "[O] phase-separation H")
        List<String> warnings) {}
