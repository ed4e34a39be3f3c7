package org.apical.models.debyewaller;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Shape of an anomaly. */
public record TemplateParams(
        @Param(
                required = true,
                doc = "bump: exp(-(T-c)^2/2w^2); step: 1/(1+exp((T-c)/w)); kink: max(0, (c-T)/c)",
                from = "[D] double-well 5")
        TemplateKind kind,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 100000,
                required = true,
                code = "BAD_RANGE",
                doc = "centre c")
        double centreK,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 100000,
                def = "10",
                code = "BAD_RANGE",
                doc = "width w of bump and step")
        double widthK) {}
