package org.apical.models.kuramoto;

import org.apical.model.Result;

/** Results of {@link OttAntonsenModel}. */
public record OttAntonsenResult(
        @Result(doc = "r at each time", from = "[T] iqtp 6") double[] orderParameter,

        @Result(doc = "r after a long time; 0 below the critical coupling")
        double stationaryOrderParameter,

        @Result(doc = "K/2 - width: rate at which a small r grows")
        double growthRate) {}
