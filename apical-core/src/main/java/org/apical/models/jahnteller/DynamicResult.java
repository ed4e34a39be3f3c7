package org.apical.models.jahnteller;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link DynamicModel}. The arrays belong to the record: do not modify them. */
public record DynamicResult(
        @Result(doc = "static Jahn-Teller energy k^2/2", from = "[T] 8.2")
        double stabilisationOverHbarOmega,

        @Result(doc = "levels of each j in the order of twiceJ, the zero-point energy 1 included", from = "[T] 8.2")
        double[][] energiesOverHbarOmega,

        @Result(doc = "Ham's reduction factor p of the ground doublet: 2 q - 1", from = "[S] ham1968")
        double hamP,

        @Result(doc = "Ham's reduction factor q of the ground doublet", from = "[S] ham1968")
        double hamQ,

        @Result(unit = Unit.MEV, doc = "E(j = 3/2) - E(j = 1/2): the quantum of rotation in the trough", from = "8.2")
        double rotationQuantumMeV,

        @Result(doc = "what the cut basis leaves of H psi - E psi at most, hbar omega")
        double truncationResidual,

        @Result(doc = "what to think twice about") List<String> warnings) {}
