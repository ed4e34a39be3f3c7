package org.apical.models.kuramoto;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link MeanFieldModel}. */
public record MeanFieldResult(
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

        @Result(doc = "at most 401 times over the whole run")
        double[] traceTimes,

        @Result(doc = "order parameter there") double[] traceOrderParameter,

        @Result(doc = "mean order parameter at each coupling of sweep on the way there")
        double[] sweepThere,

        @Result(doc = "the same on the way back, in the order of sweep")
        double[] sweepBack,

        @Result(doc = "timeStep times the rates; fine below 0.1, refused above 2.7")
        double timeStepGuard,

        @Result(doc = "what to think twice about") List<String> warnings) {}
