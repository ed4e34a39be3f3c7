package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link NetworkModel}. Lists of three are for a chain, a square and a cubic lattice of clusters. */
public record NetworkResult(
        @Result(unit = Unit.MEV, doc = "coupling kc between neighbours, given or estimated", from = "iqtp 8.1")
        double intercellCouplingMeV,

        @Result(
                unit = Unit.MEV,
                doc = "phase stiffness J = 2 kc <n>, which counts the static displacement",
                from = "iqtp 8.2")
        double phaseStiffnessMeV,

        @Result(unit = Unit.MEV, doc = "connected stiffness J_c = 2 kc (<n> - |<b>|^2), on which the verdicts stand")
        double phaseStiffnessConnectedMeV,

        @Result(unit = Unit.KELVIN, doc = "0.8929 J/k_B: a plane loses its algebraic order", from = "[M] iqtp 6")
        double bktTemperatureK,

        @Result(unit = Unit.KELVIN, doc = "2.2018 J/k_B: an isotropic stack loses its order", from = "[M] iqtp 6")
        double cubicTemperatureK,

        @Result(unit = Unit.KELVIN, doc = "0.8929 J_c/k_B") double bktTemperatureConnectedK,

        @Result(doc = "x01 = |<0|x_1|odd>|, odd the lowest state odd under the mirror", from = "iqtp 8.1")
        double oddTransitionElement,

        @Result(unit = Unit.MEV, doc = "its energy above the ground state")
        double oddExcitationMeV,

        @Result(unit = Unit.MEV, doc = "J of the pseudospins: kc x01^2", from = "iqtp 7")
        double isingCouplingMeV,

        @Result(doc = "J/h of the pseudospins, h half the odd excitation")
        double couplingOverField,

        @Result(doc = "whether a chain of clusters freezes into a static split")
        boolean orderedChain,

        @Result(doc = "the same of a square lattice") boolean orderedSquare,

        @Result(doc = "the same of a cubic lattice") boolean orderedCubic,

        @Result(
                unit = Unit.MEV,
                nullable = true,
                doc = "kc at which chain, square, cubic freeze; null without an odd matrix element")
        double[] criticalIntercellCouplingMeV,

        @Result(nullable = true, doc = "kT/J_c at each temperature; null without stiffness")
        double[] noiseOverCoupling,

        @Result(nullable = true, doc = "disorder over J_c; null without stiffness")
        double disorderOverCoupling,

        @Result(doc = "whether a plane keeps algebraic order at each temperature: kT/J_c < 0.8929 and no disorder")
        List<Boolean> planeQuasiOrdered,

        @Result(doc = "holes on the planar oxygen") double planarCharge,

        @Result(unit = Unit.EV, doc = "largest |H v - E v| of the two states")
        double residualEV,

        @Result(doc = "where the numbers of the Hamiltonian come from: published, derived or own")
        String basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
