package org.apical.claims;

import java.util.List;
import org.apical.data.superlattice.MeasuredSuperlattice;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.DopingDome;
import org.apical.physics.superstripes.Extremum;
import org.apical.physics.superstripes.FreeMotion;
import org.apical.physics.superstripes.Pairing;
import org.apical.physics.superstripes.Superlattice;
import org.apical.physics.superstripes.WellBarrierBands;

/**
 * Measured superlattices against two hypotheses with one fitted number each: geometry (wells of the measured period and L/d, one
 * coupling common to all, doping the best) and the dome of mean doping (one Tc,max).
 *
 * @param points how many state period, L/d and Tc
 * @param difference BIC(dome) - BIC(geometry)
 * @param heldDifference the same with the dome of the literature, nothing fitted there
 * @param coupling the common c, fixed normalisation
 * @param tcMaxK the fitted top of the dome
 */
record GeometryOrDome(int points, double difference, double heldDifference, double coupling, double tcMaxK) {
    /** No measured Tc states an error. */
    private static final double RELATIVE_ERROR = 0.1;

    private static final double BARRIER = 0.5;
    private static final double OMEGA = 0.06;
    private static final double LEAST_COUPLING = 0.05;
    private static final double MOST_COUPLING = 2;
    private static final int COUPLINGS = 25;
    private static final int SCAN = 25;

    static GeometryOrDome of(List<MeasuredSuperlattice> all, RunContext context) {
        List<MeasuredSuperlattice> known = all.stream()
                .filter(m -> Double.isFinite(m.ratio()) && Double.isFinite(m.periodNm()) && Double.isFinite(m.tcK()))
                .toList();
        int n = known.size();
        if (n == 0) {
            return new GeometryOrDome(0, 0, 0, Double.NaN, Double.NaN);
        }
        double[] dome = known.stream()
                .mapToDouble(m -> DopingDome.LSCO.tc(
                        Double.isFinite(m.meanDoping()) ? m.meanDoping() : DopingDome.LSCO.meanDoping(m.ratio())))
                .toArray();
        double over = 0;
        double under = 0;
        for (int i = 0; i < n; i++) {
            double t = known.get(i).tcK();
            over += dome[i] / t;
            under += dome[i] / t * dome[i] / t;
        }
        double scale = under > 0 ? over / under : 1;
        double held = 0;
        double fitted = 0;
        for (int i = 0; i < n; i++) {
            held += square(known.get(i).tcK(), dome[i]);
            fitted += square(known.get(i).tcK(), scale * dome[i]);
        }
        double[] log = SuperlatticeRows.steps(Math.log(LEAST_COUPLING), Math.log(MOST_COUPLING), COUPLINGS);
        double[] misfit = new double[COUPLINGS];
        context.parallelFor(COUPLINGS, i -> misfit[i] = misfit(known, Math.exp(log[i])));
        Extremum best = Extremum.refine(x -> misfit(known, Math.exp(x)), log, misfit, false);
        double penalty = Math.log(n);
        return new GeometryOrDome(
                n,
                fitted - best.value(),
                held - best.value() - penalty,
                Math.exp(best.x()),
                scale * DopingDome.LSCO.tcMax());
    }

    private static double square(double measured, double model) {
        double z = (measured - model) / (RELATIVE_ERROR * measured);
        return z * z;
    }

    /** chi^2 of one coupling common to all. */
    private static double misfit(List<MeasuredSuperlattice> known, double coupling) {
        double sum = 0;
        for (MeasuredSuperlattice m : known) {
            sum += square(m.tcK(), tc(m.periodNm(), m.ratio(), coupling));
        }
        return sum;
    }

    /** Largest Tc around the second miniband, K: V0 = 0.5 eV, omega0 = 60 meV, free masses. */
    static double tc(double period, double ratio, double coupling) {
        Superlattice lattice = Superlattice.of(
                new WellBarrierBands(ratio * period, (1 - ratio) * period, BARRIER, 1, 1),
                FreeMotion.wells(1, 0),
                1,
                1);
        CriticalTemperature theory =
                new CriticalTemperature(lattice, new Pairing(OMEGA, coupling, new double[0][], false), true);
        return SuperlatticeDraw.extremum(
                        theory,
                        lattice.bottom(SuperlatticeDraw.BAND) - 2 * OMEGA,
                        lattice.neck(SuperlatticeDraw.BAND) + 2 * OMEGA,
                        SCAN,
                        true)
                .value();
    }
}
