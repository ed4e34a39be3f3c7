package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.apical.physics.qball.Phase;

/** Regions on a grid. The arrays belong to the record. */
public record Raster(
        @Result(doc = "couplings kappa, a column each") double[] kappa,

        @Result(unit = Unit.KELVIN, doc = "temperatures, a row each")
        double[] temperatureK,

        @Result(doc = "regions, a row for each temperature") List<List<Phase>> phase) {}
