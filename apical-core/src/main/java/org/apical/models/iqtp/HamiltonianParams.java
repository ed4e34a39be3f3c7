package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** A cluster given term by term (iqtp, section 2; preset custom). Every pair of sites is given once. */
public record HamiltonianParams(
        @Param(required = true, minSize = 1, maxSize = 16, doc = "sites of the holes, numbered from 0")
        List<Site> sites,

        @Param(min = 0, max = 16, def = "1", doc = "holes with spin up")
        int holesUp,

        @Param(min = 0, max = 16, def = "0", doc = "holes with spin down")
        int holesDown,

        @Param(def = "[]", maxSize = 200, doc = "hoppings, -t (c+_i c_j + h.c.)", from = "[T] iqtp 2")
        List<Hopping> hoppings,

        @Param(def = "[]", maxSize = 200, doc = "repulsions V n_i n_j", from = "[T] iqtp 2")
        List<Repulsion> repulsions,

        @Param(def = "[]", maxSize = 12, doc = "phonon modes, numbered from 0")
        List<Mode> modes,

        @Param(def = "[]", maxSize = 400, doc = "site couplings G x_m (n_i - reference)", from = "[T] iqtp 2")
        List<SiteCoupling> siteCouplings,

        @Param(
                def = "[]",
                maxSize = 400,
                doc = "bond couplings P x_m K_ij: a positive P weakens a positive t",
                from = "[T] iqtp 2")
        List<BondCoupling> bondCouplings,

        @Param(def = "[]", maxSize = 200, doc = "anharmonic terms c prod x_m^p", from = "[T] iqtp 2")
        List<Anharmonic> anharmonic) {
    /** A site. */
    public record Site(
            @Param(def = "site", doc = "name") String name,

            @Param(unit = Unit.EV, min = -1e3, max = 1e3, def = "0", doc = "energy of a hole")
            double energyEV,

            @Param(unit = Unit.EV, min = -1e3, max = 1e3, def = "0", doc = "Hubbard repulsion")
            double uEV,

            @Param(min = 0, max = 2, def = "0", doc = "occupation at which the couplings of the site vanish")
            double referenceOccupation) {}

    /** A hopping. */
    public record Hopping(
            @Param(required = true, min = 0, max = 15, doc = "site")
            int from,

            @Param(required = true, min = 0, max = 15, doc = "other site")
            int to,

            @Param(unit = Unit.EV, required = true, min = -1e3, max = 1e3, doc = "hopping t")
            double tEV) {}

    /** A repulsion between sites. */
    public record Repulsion(
            @Param(required = true, min = 0, max = 15, doc = "site")
            int i,

            @Param(required = true, min = 0, max = 15, doc = "other site")
            int j,

            @Param(unit = Unit.EV, required = true, min = -1e3, max = 1e3, doc = "repulsion V")
            double vEV) {}

    /** A mode. */
    public record Mode(
            @Param(def = "mode", doc = "name") String name,

            @Param(unit = Unit.EV, required = true, min = 0, minExclusive = true, max = 1e3, doc = "energy of a phonon")
            double omegaEV,

            @Param(
                    min = 0,
                    minExclusive = true,
                    max = 1e5,
                    absent = "no displacements in angstrom",
                    doc = "mass in u that moves in it")
            @Nullable
            Double massU) {}

    /** A coupling of a mode to a site. */
    public record SiteCoupling(
            @Param(required = true, min = 0, max = 11, doc = "mode")
            int mode,

            @Param(required = true, min = 0, max = 15, doc = "site")
            int site,

            @Param(unit = Unit.EV, required = true, min = -1e3, max = 1e3, doc = "coupling G")
            double gEV) {}

    /** A coupling of a mode to a hopping. */
    public record BondCoupling(
            @Param(required = true, min = 0, max = 11, doc = "mode")
            int mode,

            @Param(required = true, min = 0, max = 15, doc = "site")
            int from,

            @Param(required = true, min = 0, max = 15, doc = "other site")
            int to,

            @Param(unit = Unit.EV, required = true, min = -1e3, max = 1e3, doc = "coupling P")
            double gEV) {}

    /** An anharmonic term. */
    public record Anharmonic(
            @Param(unit = Unit.EV, required = true, min = -1e3, max = 1e3, doc = "coefficient")
            double coefficientEV,

            @Param(required = true, min = 0, max = 12, minSize = 1, maxSize = 12, doc = "power of each mode")
            int[] powers) {}
}
