package org.apical.models.kuramoto;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link MeanFieldModel}. */
public record MeanFieldResult(
        @Result(doc = "times of the samples, every sampleEvery steps", from = "[T] iqtp 6")
        double[] times,

        @Result(doc = "|mean of e^{i theta}| at these times", from = "[T] iqtp 6")
        double[] orderParameter,

        @Result(doc = "its mean over every step after averageFrom", from = "[T] iqtp 6")
        double meanOrderParameter,

        @Result(doc = "mean speed of the first 16 oscillators after averageFrom", from = "[T] iqtp 6")
        double[] effectiveFrequencies,

        @Result(doc = "standard deviation of the mean speeds of all oscillators", from = "[T] iqtp 6")
        double frequencySpread,

        @Result(doc = "at most 401 times over the whole run", from = "[T] iqtp 6")
        double[] traceTimes,

        @Result(doc = "order parameter there", from = "[T] iqtp 6")
        double[] traceOrderParameter,

        @Result(doc = "mean order parameter at each coupling of sweep on the way there", from = "[T] iqtp 6")
        double[] sweepThere,

        @Result(doc = "the same on the way back, in the order of sweep", from = "[T] iqtp 6")
        double[] sweepBack,

        @Result(doc = "timeStep times the rates; fine below 0.1, refused above 2.7", from = "[O] iqtp 6")
        double timeStepGuard,

        @Result(doc = "what to think twice about", from = "[O] iqtp 13")
        List<String> warnings) {}
