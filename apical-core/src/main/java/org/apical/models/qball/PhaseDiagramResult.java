package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link PhaseDiagramModel}. The arrays belong to the record: do not modify them. */
public record PhaseDiagramResult(
        @Result(doc = "couplings kappa") double[] kappa,

        @Result(unit = Unit.KELVIN, doc = "T* = mu0/(2 pi n kB)", from = "[D] qball (7)")
        double tStarK,

        @Result(doc = "critical coupling kappa*", from = "[D] qball 4")
        double kappaStar,

        @Result(unit = Unit.KELVIN, doc = "T*/sqrt3, top of the dome", from = "[D] qball 4")
        double domeTopK,

        @Result(
                unit = Unit.KELVIN,
                doc = "top of the dome at kappa; domeTopK at and above kappa*",
                from = "[D] qball (14)")
        double[] tDomeK,

        @Result(
                unit = Unit.KELVIN,
                doc = "lower edge of the strange metal; domeTopK at and above kappa*",
                from = "[D] qball (14)")
        double[] tUpperK,

        @Result(unit = Unit.KELVIN, doc = "below it the minimum of U_eff is negative", from = "[D] qball (14)")
        double[] tBulkK,

        @Result(doc = "n_s/(nu kB Tc) at the top of the dome: the same for every kappa (Uemura)", from = "[D] qball 7")
        double pairDensityOverTc,

        @Result(doc = "regions on a grid, for plots") Raster raster,

        @Result(doc = "what holds at and above kappa*") List<String> notes,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
