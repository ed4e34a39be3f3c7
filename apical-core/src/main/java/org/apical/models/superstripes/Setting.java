package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Extremum;

/**
 * One superlattice with its pairing, of which single numbers can be changed by their keys.
 *
 * @param well L, nm
 * @param barrier W, nm
 * @param omega0 cutoff, meV
 * @param coupling c
 * @param pairing matrix and normalisation
 */
record Setting(
        MaterialParams material, double well, double barrier, double omega0, double coupling, PairingParams pairing) {
    private static final int SCAN = 61;

    /** The keys that {@link #with} knows. */
    static final List<String> KEYS = List.of(
            "wellWidthNm",
            "barrierWidthNm",
            "periodNm",
            "ratio",
            "barrierEV",
            "wellMass",
            "barrierMass",
            "freeMass",
            "rashbaEVNm",
            "omega0MeV",
            "coupling");

    static Setting of(MaterialParams material, double well, double barrier, PairingParams pairing) {
        return new Setting(material, well, barrier, pairing.omega0MeV(), pairing.coupling(), pairing);
    }

    double period() {
        return well + barrier;
    }

    /** The number behind a key. */
    double get(String key) {
        return switch (key) {
            case "wellWidthNm" -> well;
            case "barrierWidthNm" -> barrier;
            case "periodNm" -> well + barrier;
            case "ratio" -> well / (well + barrier);
            case "barrierEV" -> material.barrierEV();
            case "wellMass" -> material.wellMass();
            case "barrierMass" -> material.barrierMass();
            case "freeMass" -> material.freeMass();
            case "rashbaEVNm" -> material.rashbaEVNm();
            case "omega0MeV" -> omega0;
            case "coupling" -> coupling;
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** The same with another number; a period is changed at fixed L/d, L/d at fixed period. */
    Setting with(String key, double x) {
        MaterialParams m = material;
        return switch (key) {
            case "wellWidthNm" -> widths(x, barrier);
            case "barrierWidthNm" -> widths(well, x);
            case "periodNm" -> widths(x * well / period(), x * barrier / period());
            case "ratio" -> widths(x * period(), (1 - x) * period());
            case "barrierEV" ->
                material(new MaterialParams(
                        m.geometry(), x, m.wellMass(), m.barrierMass(), m.freeMass(), m.rashbaEVNm()));
            case "wellMass" ->
                material(new MaterialParams(
                        m.geometry(), m.barrierEV(), x, m.barrierMass(), m.freeMass(), m.rashbaEVNm()));
            case "barrierMass" ->
                material(
                        new MaterialParams(m.geometry(), m.barrierEV(), m.wellMass(), x, m.freeMass(), m.rashbaEVNm()));
            case "freeMass" ->
                material(new MaterialParams(
                        m.geometry(), m.barrierEV(), m.wellMass(), m.barrierMass(), x, m.rashbaEVNm()));
            case "rashbaEVNm" ->
                material(new MaterialParams(
                        m.geometry(), m.barrierEV(), m.wellMass(), m.barrierMass(), m.freeMass(), x));
            case "omega0MeV" -> new Setting(m, well, barrier, x, coupling, pairing);
            case "coupling" -> new Setting(m, well, barrier, omega0, x, pairing);
            default -> throw new IllegalArgumentException(key);
        };
    }

    private Setting widths(double newWell, double newBarrier) {
        return new Setting(material, newWell, newBarrier, omega0, coupling, pairing);
    }

    private Setting material(MaterialParams changed) {
        return new Setting(changed, well, barrier, omega0, coupling, pairing);
    }

    CriticalTemperature theory(boolean fast) {
        return new CriticalTemperature(material.lattice(well, barrier), pairing.pairing(omega0, coupling), fast);
    }

    /** Its coupling in both normalisations at a chemical potential, a sentence. */
    String bothAt(double mu) {
        return pairing.bothAt(material.lattice(well, barrier), mu, coupling);
    }

    /** The mu of the largest Tc in a window: a fast scan, then refinement by the fine rule. */
    Extremum best(double[] window, RunContext context) {
        return best(window, context, false);
    }

    /** The same, with the fast rule throughout where {@code rough}. */
    Extremum best(double[] window, RunContext context, boolean rough) {
        CriticalTemperature scan = theory(true);
        double[] mu = Plots.steps(window[0], window[1], SCAN);
        double[] tc = new double[SCAN];
        context.parallelFor(SCAN, i -> tc[i] = scan.at(mu[i]));
        CriticalTemperature last = rough ? scan : theory(false);
        return Extremum.refine(last::at, mu, tc, true);
    }

    /** d ln Tc / d ln p at fixed mu by central differences of 1e-3; NaN where Tc vanishes. */
    double sensitivity(String key, double mu) {
        double x = get(key);
        if (x == 0) {
            return 0;
        }
        double up = with(key, x * Math.exp(1e-3)).theory(false).at(mu);
        double down = with(key, x * Math.exp(-1e-3)).theory(false).at(mu);
        return up > 0 && down > 0 ? Math.log(up / down) / 2e-3 : Double.NaN;
    }
}
