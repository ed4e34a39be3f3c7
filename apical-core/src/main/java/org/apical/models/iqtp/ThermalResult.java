package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link ThermalModel}, one entry a temperature. */
public record ThermalResult(
        @Result(unit = Unit.EV, doc = "F = -kT ln Z", from = "iqtp 4.6")
        double[] freeEnergyEV,

        @Result(unit = Unit.EV, doc = "mean energy U") double[] internalEnergyEV,

        @Result(doc = "C = (<E^2> - U^2)/(kT)^2 in units of k_B")
        double[] heatCapacityKB,

        @Result(doc = "S = (U - F)/T in units of k_B") double[] entropyKB,

        @Result(doc = "thermal mean of x^2 of each mode") double[][] meanX2,

        @Result(doc = "thermal mean of the holes on each site")
        double[][] siteOccupation,

        @Result(unit = Unit.EV, doc = "standard error of F from the random vectors; empty for method full")
        double[] freeEnergyErrorEV,

        @Result(unit = Unit.EV, doc = "lowest energy met") double groundEnergyEV,

        @Result(doc = "states summed, or products taken") int states,

        @Result(doc = "where the numbers of the Hamiltonian come from")
        String basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
