package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apical.model.Result;
import org.apical.model.RunContext;
import org.apical.model.Unit;
import org.apical.physics.superstripes.DopingDome;

/** What a grower needs: thicknesses, the Tc to expect with its spread, and what it hangs on. */
public record Recipe(
        @Result(unit = Unit.NM, doc = "thickness of the superconducting layers or stripes")
        double wellWidthNm,

        @Result(unit = Unit.NM, doc = "thickness of the barriers")
        double barrierWidthNm,

        @Result(unit = Unit.EV, doc = "chemical potential to dope to, from the bottom of the well")
        double muEV,

        @Result(unit = Unit.PER_NM2, doc = "electrons of both spins to dope to; wells per period")
        double densityPerNm2,

        @Result(unit = Unit.KELVIN, doc = "Tc to expect") double tcK,

        @Result(
                unit = Unit.KELVIN,
                doc =
                        "lower end of the spread: all assumptions changed one by one, doping readjusted, added in squares",
                from = "[D]")
        double tcLowK,

        @Result(unit = Unit.KELVIN, doc = "upper end of the spread")
        double tcHighK,

        @Result(doc = "each assumption, its change and what becomes of Tc, the strongest first")
        List<Assumption> assumptions,

        @Result(doc = "the assumption on which the expectation hangs most")
        String hangsOn,

        @Result(unit = Unit.KELVIN, doc = "Tc by mean doping alone at this L/d (x = 0.45): the null hypothesis")
        double dopingAloneTcK,

        @Result(doc = "what this is not") List<String> remarks) {

    /** An assumption behind the expectation. */
    public record Assumption(
            @Result(doc = "key of the assumed number") String key,
            @Result(doc = "its value") double value,

            @Result(doc = "how far it was moved down and up")
            double change,

            @Result(unit = Unit.KELVIN, doc = "best Tc with the lower value")
            double tcLowerK,

            @Result(unit = Unit.KELVIN, doc = "best Tc with the upper value")
            double tcUpperK) {
        double swing() {
            return Math.abs(tcUpperK - tcLowerK);
        }
    }

    /**
     * Makes one: every assumed number moved by a part of itself.
     *
     * @param readjusted Tc of a changed superlattice with its doping chosen as in the design
     */
    static Recipe of(
            Setting best,
            double mu,
            double tc,
            ToDoubleFunction<Setting> readjusted,
            double uncertainty,
            RunContext context) {
        List<String> keys = new ArrayList<>(List.of("barrierEV", "omega0MeV", "wellMass", "barrierMass", "freeMass"));
        if (best.pairing().couplingMatrix() == null) {
            keys.add("coupling");
        }
        if (best.material().rashbaEVNm() > 0) {
            keys.add("rashbaEVNm");
        }
        List<Assumption> assumptions = new ArrayList<>();
        double down = 0;
        double up = 0;
        int done = 0;
        for (String key : keys) {
            double x = best.get(key);
            double change = uncertainty * Math.abs(x);
            double lower = change == 0 ? tc : readjusted.applyAsDouble(best.with(key, x - change));
            double upper = change == 0 ? tc : readjusted.applyAsDouble(best.with(key, x + change));
            assumptions.add(new Assumption(key, x, change, lower, upper));
            down += Math.pow(Math.max(0, tc - Math.min(lower, upper)), 2);
            up += Math.pow(Math.max(0, Math.max(lower, upper) - tc), 2);
            context.progress(0.6 + 0.4 * ++done / keys.size(), "spread by " + key);
        }
        assumptions.sort((a, b) -> Double.compare(b.swing(), a.swing()));
        Assumption first = assumptions.get(0);
        double ratio = best.well() / best.period();
        return new Recipe(
                best.well(),
                best.barrier(),
                mu,
                best.theory(false).lattice().density(mu, tc),
                tc,
                Math.max(0, tc - Math.sqrt(down)),
                tc + Math.sqrt(up),
                assumptions,
                String.format(
                        Locale.ROOT,
                        "%s: from %.4g to %.4g it moves the best Tc from %.1f to %.1f K.",
                        first.key(),
                        first.value() - first.change(),
                        first.value() + first.change(),
                        first.tcLowerK(),
                        first.tcUpperK()),
                DopingDome.LSCO.tc(DopingDome.LSCO.meanDoping(ratio)),
                List.of(
                        "A mean-field Tc: fluctuations of a layer or stripe lower it.",
                        "Coupling, cutoff, masses and barrier are assumed, not measured on the material; see the table.",
                        "If doping alone explains a measured dome, geometry has not been shown; compare at the same mean doping."));
    }
}
