package org.apical.models.superstripes;

import org.apical.model.Param;

/** Two states of which the overlap is wanted. */
public record OverlapPairParams(
        @Param(min = 1, max = 30, required = true, doc = "first miniband, from 1")
        int band1,

        @Param(min = 0, max = 1, required = true, doc = "its k d/pi")
        double k1,

        @Param(min = 1, max = 30, required = true, doc = "second miniband, from 1")
        int band2,

        @Param(min = 0, max = 1, required = true, doc = "its k d/pi")
        double k2) {}
