package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link MeanFieldModel}. */
public record MeanFieldResult(
        @Result(unit = Unit.EV, doc = "F(X), a row for each k3", from = "iqtp 5")
        double[][] freeEnergyEV,

        @Result(unit = Unit.EV, nullable = true, doc = "k3 at which two minima are equal; null where none jumps")
        double criticalK3EV,

        @Result(nullable = true, doc = "the minimum that is lower below it: the hole on the apical oxygens")
        double softXApical,

        @Result(nullable = true, doc = "the minimum that is lower above it: the hole in the plane")
        double softXPlanar,

        @Result(nullable = true, doc = "the maximum between them")
        double softXBarrier,

        @Result(unit = Unit.EV, nullable = true, doc = "F of both minima")
        double freeEnergyCriticalEV,

        @Result(unit = Unit.MEV, nullable = true, doc = "height of the maximum above them")
        double barrierMeV,

        @Result(
                unit = Unit.EV,
                nullable = true,
                doc =
                        "k3 at which the apical minimum disappears; null above T = 0 and where it does not up to ten times"
                                + " criticalK3EV")
        double spinodalApicalK3EV,

        @Result(
                unit = Unit.EV,
                nullable = true,
                doc = "k3 at which the planar minimum disappears; null above T = 0 and where it exists down to k3 = 0")
        double spinodalPlanarK3EV,

        @Result(doc = "where the numbers of the Hamiltonian come from: published, derived or own")
        String basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
