package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link ThermalModel}, one entry a temperature. */
public record ThermalResult(
        @Result(unit = Unit.EV, doc = "F = -kT ln Z", from = "[T] iqtp 4.6")
        double[] freeEnergyEV,

        @Result(unit = Unit.EV, doc = "mean energy U", from = "[T] iqtp 4.6")
        double[] internalEnergyEV,

        @Result(doc = "C = (<E^2> - U^2)/(kT)^2 in units of k_B", from = "[T] iqtp 4.6")
        double[] heatCapacityKB,

        @Result(doc = "S = (U - F)/T in units of k_B", from = "[T] iqtp 4.6")
        double[] entropyKB,

        @Result(doc = "thermal mean of x^2 of each mode", from = "[T] iqtp 4.6")
        double[][] meanX2,

        @Result(doc = "thermal mean of the holes on each site", from = "[T] iqtp 4.6")
        double[][] siteOccupation,

        @Result(
                unit = Unit.EV,
                doc = "standard error of F from the random vectors; empty for method full",
                from = "[T] iqtp 9")
        double[] freeEnergyErrorEV,

        @Result(unit = Unit.EV, doc = "lowest energy met", from = "[T] iqtp 4.6")
        double groundEnergyEV,

        @Result(doc = "states summed, or products taken", from = "[T] iqtp 9")
        int states,

        @Result(doc = "where the numbers of the Hamiltonian come from", from = "[O] iqtp 0")
        String basis,

        @Result(
                doc = "how the cutoffs were raised, with cluster.cutoffToleranceEV; empty where they are as given",
                from = "[T] iqtp 2")
        List<CutoffRung> cutoffLadder,

        @Result(doc = "what to think twice about", from = "[O] iqtp 13")
        List<String> warnings) {}
