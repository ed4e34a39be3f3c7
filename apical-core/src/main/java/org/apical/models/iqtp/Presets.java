package org.apical.models.iqtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.model.BadInput;
import org.apical.physics.iqtp.ClusterSpec;
import org.apical.physics.iqtp.IqtpUnits;
import org.jspecify.annotations.Nullable;

/** Turns values of a preset, or a Hamiltonian given in full, into a {@link ClusterSpec} (iqtp, sections 2 and 3). */
final class Presets {
    private Presets() {}

    static ClusterSpec spec(
            Preset preset,
            Map<String, Double> values,
            int modes,
            double oxygenMassU,
            @Nullable HamiltonianParams hamiltonian) {
        for (Map.Entry<String, Double> v : values.entrySet()) {
            double x = v.getValue();
            if (!Double.isFinite(x) || Math.abs(x) > 1e3) {
                throw BadInput.value("BAD_VALUE", "values." + v.getKey(), x, "must be between -1000 and 1000.");
            }
            if (v.getKey().startsWith("omega") && !(x > 0)) {
                throw BadInput.value(
                        "BAD_VALUE", "values." + v.getKey(), x, "must be above 0 (eV): it is a phonon energy.");
            }
            if (v.getKey().startsWith("holes") && (x < 0 || x != Math.rint(x))) {
                throw BadInput.value("BAD_VALUE", "values." + v.getKey(), x, "must be a whole number from 0.");
            }
        }
        return switch (preset) {
            case IQTP3 -> three(values, oxygenMassU);
            case IQTP6H, IQTP6H_SOFT, IQTP6_THREE_HOLE -> six(values, modes, oxygenMassU);
            case DIMER_RELATIVE, DIMER_SITE -> dimer(values, preset == Preset.DIMER_SITE, oxygenMassU);
            case DISPLACED_OSCILLATOR -> one(values, oxygenMassU);
            case CUSTOM -> custom(hamiltonian);
        };
    }

    private static double get(Map<String, Double> values, String key, double other) {
        Double v = values.get(key);
        return v == null ? other : v;
    }

    private static double get(Map<String, Double> values, String key) {
        return get(values, key, 0);
    }

    private static int holes(Map<String, Double> values, String key, int sites, int other) {
        double n = get(values, key, other);
        if (n > sites) {
            throw BadInput.value(
                    "BAD_VALUE", "values." + key, n, "must be from 0 to " + sites + ", the number of sites.");
        }
        return (int) n;
    }

    private static ClusterSpec three(Map<String, Double> v, double oxygen) {
        double irMass = irMass(oxygen);
        double sIr = irMass / irMass(IqtpUnits.OXYGEN);
        double sR = oxygen / IqtpUnits.OXYGEN;
        double[] omega = {get(v, "omegaIrEV") / Math.sqrt(sIr), get(v, "omegaREV") / Math.sqrt(sR)};
        double ir = get(v, "lambdaIrEV") * Math.pow(sIr, -0.25);
        double r = get(v, "lambdaREV") * Math.pow(sR, -0.25);
        double t = get(v, "tEV");
        return new ClusterSpec(
                List.of("O1", "Cu", "O2"),
                new double[] {get(v, "epsOEV"), get(v, "epsCuEV"), get(v, "epsOEV")},
                new double[] {get(v, "uOEV"), get(v, "uCuEV"), get(v, "uOEV")},
                new double[3],
                holes(v, "holesUp", 3, 1),
                holes(v, "holesDown", 3, 1),
                List.of(new ClusterSpec.Pair(0, 1, t), new ClusterSpec.Pair(1, 2, t)),
                List.of(),
                omega,
                new double[] {IqtpUnits.displacement(irMass, omega[0]), IqtpUnits.displacement(2 * oxygen, omega[1])},
                new double[][] {{ir, 0, -ir}, {r, 0, r}},
                List.of(),
                List.of(),
                new ClusterSpec.Mirror(new int[] {0, 1}, new int[] {-1, 1}));
    }

    private static double irMass(double oxygen) {
        return 2 * oxygen * IqtpUnits.COPPER / (2 * oxygen + IqtpUnits.COPPER);
    }

    private static ClusterSpec six(Map<String, Double> v, int modes, double oxygen) {
        boolean planar = modes == 4;
        boolean frozen = modes == 2;
        int n = planar ? 4 : frozen ? 2 : 3;
        double s = oxygen / IqtpUnits.OXYGEN;
        double q = Math.pow(s, -0.25);
        double[] omega = new double[n];
        double[] unit = new double[n];
        double[][] site = new double[n][5];
        omega[0] = get(v, "omegaApEV") / Math.sqrt(s);
        omega[1] = omega[0];
        unit[0] = IqtpUnits.displacement(oxygen, omega[0]);
        unit[1] = unit[0];
        site[0][0] = get(v, "lambdaApEV") * q;
        site[1][4] = site[0][0];
        if (!frozen) {
            omega[2] = get(v, "omegaSrEV");
            unit[2] = IqtpUnits.displacement(IqtpUnits.STRONTIUM, omega[2]);
            site[2][2] = get(v, "lambdaSrEV");
        }
        List<ClusterSpec.Bond> bonds = new ArrayList<>();
        if (planar) {
            omega[3] = get(v, "omegaPlEV") / Math.sqrt(s);
            unit[3] = IqtpUnits.displacement(oxygen, omega[3]);
            double g = get(v, "gPlEV") * q;
            bonds.add(new ClusterSpec.Bond(3, 2, 3, g));
            bonds.add(new ClusterSpec.Bond(3, 1, 2, -g));
        }
        List<ClusterSpec.Term> terms = new ArrayList<>();
        terms.add(new ClusterSpec.Term(get(v, "k4EV") / s, powers(n, 2, 2, 0)));
        if (!frozen) {
            terms.add(new ClusterSpec.Term(get(v, "k3EV") / Math.sqrt(s), powers(n, 1, 1, 1)));
            terms.add(new ClusterSpec.Term(get(v, "ksEV"), powers(n, 0, 0, 4)));
        }
        terms.removeIf(term -> term.value() == 0);
        double ap = get(v, "epsApEV");
        double cu = get(v, "epsCuEV");
        double uO = get(v, "uOEV");
        double uCu = get(v, "uCuEV");
        double tAp = get(v, "tApEV");
        double tPl = get(v, "tPlEV");
        int[] mode = planar ? new int[] {1, 0, 2, 3} : frozen ? new int[] {1, 0} : new int[] {1, 0, 2};
        int[] sign = planar ? new int[] {1, 1, 1, -1} : frozen ? new int[] {1, 1} : new int[] {1, 1, 1};
        return new ClusterSpec(
                List.of("Oap1", "Cu1", "Opl", "Cu2", "Oap2"),
                new double[] {ap, cu, get(v, "epsPlEV"), cu, ap},
                new double[] {uO, uCu, uO, uCu, uO},
                new double[5],
                holes(v, "holesUp", 5, 1),
                holes(v, "holesDown", 5, 0),
                List.of(
                        new ClusterSpec.Pair(0, 1, tAp),
                        new ClusterSpec.Pair(3, 4, tAp),
                        new ClusterSpec.Pair(1, 2, tPl),
                        new ClusterSpec.Pair(2, 3, tPl)),
                List.of(),
                omega,
                unit,
                site,
                bonds,
                terms,
                new ClusterSpec.Mirror(mode, sign));
    }

    private static int[] powers(int n, int... p) {
        int[] out = new int[n];
        System.arraycopy(p, 0, out, 0, Math.min(n, p.length));
        return out;
    }

    private static ClusterSpec dimer(Map<String, Double> v, boolean onSites, double oxygen) {
        double s = oxygen / IqtpUnits.OXYGEN;
        double omega = get(v, "omegaEV") / Math.sqrt(s);
        double g = get(v, "lambdaEV") * Math.pow(s, -0.25);
        double u = get(v, "uEV");
        int n = onSites ? 2 : 1;
        return new ClusterSpec(
                List.of("1", "2"),
                new double[2],
                new double[] {u, u},
                new double[2],
                holes(v, "holesUp", 2, 1),
                holes(v, "holesDown", 2, 0),
                List.of(new ClusterSpec.Pair(0, 1, get(v, "tEV"))),
                List.of(),
                onSites ? new double[] {omega, omega} : new double[] {omega},
                onSites ? new double[] {Double.NaN, Double.NaN} : new double[] {Double.NaN},
                onSites ? new double[][] {{g, 0}, {0, g}} : new double[][] {{g, -g}},
                List.of(),
                List.of(),
                onSites
                        ? new ClusterSpec.Mirror(new int[] {1, 0}, new int[] {1, 1})
                        : new ClusterSpec.Mirror(new int[n], new int[] {-1}));
    }

    private static ClusterSpec one(Map<String, Double> v, double oxygen) {
        double s = oxygen / IqtpUnits.OXYGEN;
        return new ClusterSpec(
                List.of("1"),
                new double[] {get(v, "epsEV")},
                new double[1],
                new double[1],
                1,
                0,
                List.of(),
                List.of(),
                new double[] {get(v, "omegaEV") / Math.sqrt(s)},
                new double[] {Double.NaN},
                new double[][] {{get(v, "lambdaEV") * Math.pow(s, -0.25)}},
                List.of(),
                List.of(),
                null);
    }

    private static ClusterSpec custom(@Nullable HamiltonianParams h) {
        if (h == null) {
            throw BadInput.at("MISSING_KEY", "hamiltonian", "must be given for the preset custom.");
        }
        int sites = h.sites().size();
        int modes = h.modes().size();
        limit("hamiltonian.holesUp", h.holesUp(), sites, "the number of sites");
        limit("hamiltonian.holesDown", h.holesDown(), sites, "the number of sites");
        Set<Long> hops = new HashSet<>();
        List<ClusterSpec.Pair> hoppings = new ArrayList<>();
        for (int k = 0; k < h.hoppings().size(); k++) {
            HamiltonianParams.Hopping t = h.hoppings().get(k);
            pair("hamiltonian.hoppings." + k, t.from(), t.to(), sites, hops, 0);
            hoppings.add(new ClusterSpec.Pair(t.from(), t.to(), t.tEV()));
        }
        Set<Long> seen = new HashSet<>();
        List<ClusterSpec.Pair> pairs = new ArrayList<>();
        for (int k = 0; k < h.repulsions().size(); k++) {
            HamiltonianParams.Repulsion r = h.repulsions().get(k);
            pair("hamiltonian.repulsions." + k, r.i(), r.j(), sites, seen, 0);
            pairs.add(new ClusterSpec.Pair(r.i(), r.j(), r.vEV()));
        }
        double[][] site = new double[modes][sites];
        for (int k = 0; k < h.siteCouplings().size(); k++) {
            HamiltonianParams.SiteCoupling g = h.siteCouplings().get(k);
            String at = "hamiltonian.siteCouplings." + k;
            below(at + ".mode", g.mode(), modes, "modes");
            below(at + ".site", g.site(), sites, "sites");
            site[g.mode()][g.site()] += g.gEV();
        }
        Set<Long> bondsSeen = new HashSet<>();
        List<ClusterSpec.Bond> bonds = new ArrayList<>();
        for (int k = 0; k < h.bondCouplings().size(); k++) {
            HamiltonianParams.BondCoupling g = h.bondCouplings().get(k);
            String at = "hamiltonian.bondCouplings." + k;
            below(at + ".mode", g.mode(), modes, "modes");
            pair(at, g.from(), g.to(), sites, bondsSeen, g.mode() + 1);
            bonds.add(new ClusterSpec.Bond(g.mode(), g.from(), g.to(), g.gEV()));
        }
        List<ClusterSpec.Term> terms = new ArrayList<>();
        for (int k = 0; k < h.anharmonic().size(); k++) {
            HamiltonianParams.Anharmonic a = h.anharmonic().get(k);
            if (a.powers().length != modes) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "hamiltonian.anharmonic." + k + ".powers",
                        "has " + a.powers().length + " numbers; there are " + modes + " modes.");
            }
            int degree = Arrays.stream(a.powers()).sum();
            if (a.coefficientEV() != 0 && degree > 0) {
                terms.add(new ClusterSpec.Term(a.coefficientEV(), a.powers().clone()));
            } else if (a.coefficientEV() != 0) {
                throw BadInput.at("BAD_VALUE", "hamiltonian.anharmonic." + k + ".powers", "must hold a power above 0.");
            }
        }
        double[] omega =
                h.modes().stream().mapToDouble(HamiltonianParams.Mode::omegaEV).toArray();
        double[] unit = new double[modes];
        for (int m = 0; m < modes; m++) {
            Double mass = h.modes().get(m).massU();
            unit[m] = mass == null ? Double.NaN : IqtpUnits.displacement(mass, omega[m]);
        }
        return new ClusterSpec(
                h.sites().stream().map(HamiltonianParams.Site::name).toList(),
                h.sites().stream().mapToDouble(HamiltonianParams.Site::energyEV).toArray(),
                h.sites().stream().mapToDouble(HamiltonianParams.Site::uEV).toArray(),
                h.sites().stream()
                        .mapToDouble(HamiltonianParams.Site::referenceOccupation)
                        .toArray(),
                h.holesUp(),
                h.holesDown(),
                hoppings,
                pairs,
                omega,
                unit,
                site,
                bonds,
                terms,
                null);
    }

    private static void limit(String key, int n, int most, String what) {
        if (n > most) {
            throw BadInput.value("BAD_VALUE", key, n, "must be from 0 to " + most + ", " + what + ".");
        }
    }

    private static void below(String key, int n, int count, String what) {
        if (n >= count) {
            throw BadInput.value(
                    "BAD_VALUE", key, n, "is out of range: there are " + count + " " + what + ", numbered from 0.");
        }
    }

    private static void pair(String key, int i, int j, int sites, Set<Long> seen, int mode) {
        below(key, Math.max(i, j), sites, "sites");
        if (i == j) {
            throw BadInput.value("BAD_VALUE", key, i + "-" + j, "must join two different sites.");
        }
        if (!seen.add(mode * 10000L + Math.min(i, j) * 100L + Math.max(i, j))) {
            throw BadInput.value("BAD_VALUE", key, i + "-" + j, "is given twice; give each pair once.");
        }
    }
}
