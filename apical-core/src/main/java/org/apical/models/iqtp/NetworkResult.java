package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link NetworkModel}. Lists of three are for a chain, a square and a cubic lattice of clusters. */
public record NetworkResult(
        @Result(unit = Unit.MEV, doc = "coupling kc between neighbours, given or estimated", from = "[O] iqtp 8.1")
        double intercellCouplingMeV,

        @Result(
                unit = Unit.MEV,
                doc = "phase stiffness J = 2 kc <n>, which counts the static displacement",
                from = "[D] iqtp 8.2")
        double phaseStiffnessMeV,

        @Result(
                unit = Unit.MEV,
                doc = "connected stiffness J_c = 2 kc (<n> - |<b>|^2), on which the verdicts stand",
                from = "[D] iqtp 8.2")
        double phaseStiffnessConnectedMeV,

        @Result(unit = Unit.KELVIN, doc = "0.8929 J/k_B: a plane loses its algebraic order", from = "[M] iqtp 6")
        double bktTemperatureK,

        @Result(unit = Unit.KELVIN, doc = "2.2018 J/k_B: an isotropic stack loses its order", from = "[M] iqtp 6")
        double cubicTemperatureK,

        @Result(unit = Unit.KELVIN, doc = "0.8929 J_c/k_B", from = "[M] iqtp 6")
        double bktTemperatureConnectedK,

        @Result(doc = "x01 = |<0|x_1|odd>|, odd the lowest state odd under the mirror", from = "[T] iqtp 8.1")
        double oddTransitionElement,

        @Result(unit = Unit.MEV, doc = "its energy above the ground state", from = "[T] iqtp 8.1")
        double oddExcitationMeV,

        @Result(unit = Unit.MEV, doc = "J of the pseudospins: kc x01^2", from = "[D] iqtp 7")
        double isingCouplingMeV,

        @Result(doc = "J/h of the pseudospins, h half the odd excitation", from = "[D] iqtp 7")
        double couplingOverField,

        @Result(doc = "whether a chain of clusters freezes into a static split", from = "[M] iqtp 7")
        boolean orderedChain,

        @Result(doc = "the same of a square lattice", from = "[M] iqtp 7")
        boolean orderedSquare,

        @Result(doc = "the same of a cubic lattice", from = "[M] iqtp 7")
        boolean orderedCubic,

        @Result(
                unit = Unit.MEV,
                nullable = true,
                doc = "kc at which chain, square, cubic freeze; null without an odd matrix element",
                from = "[M] iqtp 7")
        double[] criticalIntercellCouplingMeV,

        @Result(nullable = true, doc = "kT/J_c at each temperature; null without stiffness", from = "[O] iqtp 8")
        double[] noiseOverCoupling,

        @Result(nullable = true, doc = "disorder over J_c; null without stiffness", from = "[O] iqtp 8")
        double disorderOverCoupling,

        @Result(
                doc = "whether a plane keeps algebraic order at each temperature: kT/J_c < 0.8929 and no disorder",
                from = "[O] iqtp 8")
        List<Boolean> planeQuasiOrdered,

        @Result(doc = "holes on the planar oxygen", from = "[O] iqtp 8")
        double planarCharge,

        @Result(unit = Unit.EV, doc = "largest |H v - E v| of the two states", from = "[T] iqtp 9")
        double residualEV,

        @Result(doc = "where the numbers of the Hamiltonian come from: published, derived or own", from = "[O] iqtp 0")
        String basis,

        @Result(
                doc = "how the cutoffs were raised, with cluster.cutoffToleranceEV; empty where they are as given",
                from = "[T] iqtp 2")
        List<CutoffRung> cutoffLadder,

        @Result(doc = "what to think twice about", from = "[O] iqtp 13")
        List<String> warnings) {}
