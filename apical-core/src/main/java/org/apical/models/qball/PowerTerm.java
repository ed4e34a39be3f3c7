package org.apical.models.qball;

import org.apical.model.Param;

/** coefficient |phi|^power. */
public record PowerTerm(
        @Param(required = true, min = -1e15, max = 1e15, doc = "coefficient of |phi|^power")
        double coefficient,

        @Param(required = true, min = 2, max = 64, doc = "power, whole or not")
        double power) {}
