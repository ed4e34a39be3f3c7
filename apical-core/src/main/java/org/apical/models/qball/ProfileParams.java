package org.apical.models.qball;

import org.apical.model.Param;

/** Parameters of {@link ProfileModel}. The arrays belong to the record: do not modify them. */
public record ProfileParams(
        @Param(
                def =
                        "{\"type\": \"powers\", \"terms\": [{\"coefficient\": 0.5, \"power\": 2}, {\"coefficient\": -1, \"power\": 4}, {\"coefficient\": 0.6, \"power\": 6}]}",
                doc = "potential U(phi) of the field")
        PotentialParams potential,

        @Param(min = 0, max = 1e6, def = "0.6", doc = "frequency of the rotation; 0 asks for a bounce")
        double omega,

        @Param(min = 1, max = 4, def = "3", doc = "dimension of space")
        int dimension,

        @Param(min = 0, max = 1e7, def = "[]", doc = "where to sample the profile, in the units of the potential")
        double[] radius) {}
