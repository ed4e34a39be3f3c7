package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.iqtp.ClusterParams;
import org.apical.models.iqtp.Preset;
import org.apical.physics.iqtp.Adiabatic;
import org.apical.physics.iqtp.RelaxedCut;

/**
 * The adiabatic potential of the six-atom cluster along the coordinate that the strontium softens, the anti-phase stretch
 * of the two apical oxygens, the others relaxed (iqtp, sections 3 and 4.4).
 */
final class SixAtomCuts implements C35TunnellingPotential.Source {
    /** The three-phonon coupling of the unsynchronised and of the synchronised cluster, eV (iqtp, section 8). */
    private static final double[] K3 = {0.008, 0.012};

    private static final String[] NAMES = {"unsynchronised", "synchronised"};
    private static final double END = 6;
    private static final int HALF = 60;

    @Override
    public List<C35TunnellingPotential.Cut> cuts(RunContext context) {
        List<C35TunnellingPotential.Cut> cuts = new ArrayList<>();
        for (int i = 0; i < K3.length; i++) {
            context.progress(0.5 * i / K3.length, NAMES[i] + " cluster");
            cuts.add(cut(text("%s cluster (k3 = %.0f meV)", NAMES[i], 1000 * K3[i]), K3[i], context));
        }
        return cuts;
    }

    /** The reflection of the cluster turns xi into -xi: half of the cut gives all of it. */
    private static C35TunnellingPotential.Cut cut(String name, double k3, RunContext context) {
        ClusterParams cluster = ClusterParams.of(Preset.IQTP6H, Map.of("k3EV", k3));
        RelaxedCut relaxed = new RelaxedCut(
                new Adiabatic(cluster.spec()),
                new double[] {Math.sqrt(0.5), -Math.sqrt(0.5), 0},
                context::checkCancelled);
        double[] xi = new double[2 * HALF + 1];
        double[] energy = new double[xi.length];
        for (int i = 0; i <= HALF; i++) {
            xi[HALF + i] = END * i / HALF;
            xi[HALF - i] = -xi[HALF + i];
            energy[HALF + i] = 1000 * relaxed.at(xi[HALF + i]).value();
            energy[HALF - i] = energy[HALF + i];
        }
        return new C35TunnellingPotential.Cut(name, xi, energy);
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> p = new LinkedHashMap<>();
        p.put("cluster", "iqtp6h, every value but k3 its default (our own parameters)");
        p.put("k3EV", "0.008 unsynchronised, 0.012 synchronised");
        p.put(
                "coordinate",
                "(x1 - x2)/sqrt2 of the apical stretches, which displaced strontium softens; even by reflection. The cut along"
                        + " strontium itself is not even, so the polynomial of the rule does not describe it.");
        return p;
    }
}
