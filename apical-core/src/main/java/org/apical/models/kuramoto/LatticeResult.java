package org.apical.models.kuramoto;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link LatticeModel}. */
public record LatticeResult(
        @Result(doc = "times of the samples, every sampleEvery steps")
        double[] times,

        @Result(doc = "|mean of e^{i theta}| at these times", from = "iqtp 6")
        double[] orderParameter,

        @Result(doc = "its mean over every step after averageFrom")
        double meanOrderParameter,

        @Result(doc = "mean speed of the first 16 oscillators after averageFrom")
        double[] effectiveFrequencies,

        @Result(doc = "standard deviation of the mean speeds of all oscillators")
        double frequencySpread,

        @Result(
                doc =
                        "mean of cos(theta_{x+n} - theta_x) along the first direction, n = 0, 1, ... up to half the length"
                                + " and 64, over up to 50 moments after averageFrom; empty with edges")
        double[] correlation,

        @Result(doc = "at most 401 times over the whole run")
        double[] traceTimes,

        @Result(doc = "order parameter there") double[] traceOrderParameter,

        @Result(doc = "phases at the start, at averageFrom and at the end; empty with edges")
        List<Snapshot> snapshots,

        @Result(doc = "timeStep times the rates; fine below 0.1, refused above 2.7")
        double timeStepGuard,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Phases at one time. */
    public record Snapshot(
            @Result(doc = "when") double time,

            @Result(
                    doc = "phases from -pi to pi against the mean phase, first layer, rows of y, thinned to 200 sites a"
                            + " direction")
            double[][] phase) {}
}
