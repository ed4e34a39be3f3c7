package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.Inline;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Superlattice;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link MapModel}. */
public record MapParams(
        @Inline MaterialParams material,

        @Param(unit = Unit.NM, min = 0, minExclusive = true, def = "1.6", doc = "width L of the well")
        double wellWidthNm,

        @Param(unit = Unit.NM, min = 0, def = "0.8", doc = "width W of the barrier")
        double barrierWidthNm,

        @Inline PairingParams pairing,

        @Param(
                def =
                        "[{\"key\": \"etaBottom\", \"from\": -2, \"to\": 3, \"points\": 31}, {\"key\": \"omega0MeV\", \"from\": 20,"
                                + " \"to\": 90, \"points\": 8}]",
                minSize = 1,
                maxSize = 3,
                doc = "one to three axes; the last one runs fastest in the results",
                from = "superstripes 9")
        List<MapAxisParams> axes,

        @Param(unit = Unit.EV, doc = "chemical potential of the whole map", absent = "an axis, or densityPerNm2")
        @Nullable
        Double muEV,

        @Param(
                unit = Unit.PER_NM2,
                min = 0,
                minExclusive = true,
                doc = "electrons of both spins at Tc of the whole map; wells per period",
                absent = "an axis, or muEV")
        @Nullable
        Double densityPerNm2,

        @Param(min = 1, max = 30, def = "2", doc = "the miniband of the Lifshitz axes", from = "superstripes 3.6")
        int band,

        @Param(
                min = 1e-7,
                max = 1e-2,
                def = "1e-4",
                doc = "relative accuracy asked of Tc; from 1e-4 on the fast rule over k is used",
                from = "[O] superstripes 4.1")
        double accuracy) {
    private static final int MOST = 1_000_000;

    /** Axes that can be combined. */
    public MapParams {
        List<MapKey> kinds = new ArrayList<>();
        int doping = (muEV == null ? 0 : 1) + (densityPerNm2 == null ? 0 : 1);
        int widths = 0;
        long size = 1;
        for (int i = 0; i < axes.size(); i++) {
            MapKey kind = axes.get(i).kind();
            String path = "axes." + i + ".key";
            if (kinds.contains(kind)) {
                throw BadInput.value("BAD_VALUE", path, kind.key(), "runs along two axes; give each key once.");
            }
            kinds.add(kind);
            doping += kind.isDoping() ? 1 : 0;
            widths += kind.isWidth() ? 1 : 0;
            size *= axes.get(i).numbers().length;
            if (kind == MapKey.COUPLING && pairing.couplingMatrix() != null) {
                throw BadInput.value(
                        "BAD_VALUE", path, kind.key(), "has no effect with couplingMatrix; leave one out.");
            }
            if (kind == MapKey.RASHBA && material.geometry() == Geometry.STRIPES) {
                throw BadInput.value(
                        "BAD_VALUE", path, kind.key(), "is not defined for stripes; set geometry to wells.");
            }
        }
        if (doping != 1) {
            throw BadInput.at(
                    doping == 0 ? "MISSING_KEY" : "BAD_VALUE",
                    "muEV",
                    doping == 0
                            ? "or densityPerNm2 must be given, or run along an axis (muEV, densityPerNm2, etaBottom, etaNeck)."
                            : "or densityPerNm2: electrons are counted twice, by keys or axes; keep exactly one of muEV,"
                                    + " densityPerNm2, etaBottom, etaNeck.");
        }
        if (widths > 2) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "axes",
                    "hold three widths; two of wellWidthNm, barrierWidthNm, periodNm, ratio make a cell.");
        }
        if (size > MOST) {
            throw BadInput.at(
                    "TOO_LARGE", "axes", "make " + size + " points; at most " + MOST + ". Take fewer points an axis.");
        }
    }

    /** Points along each axis. */
    int[] shape() {
        return axes.stream().mapToInt(a -> a.numbers().length).toArray();
    }

    /**
     * One point of a map.
     *
     * @param setting the superlattice
     * @param doping what says how many electrons there are
     * @param value its number
     */
    record Point(Setting setting, MapKey doping, double value) {
        /** Tc, K, and mu, eV. */
        double[] solve(CriticalTemperature theory, int band) {
            if (doping == MapKey.DENSITY) {
                CriticalTemperature.Point p = theory.atDensity(value);
                return new double[] {p.tc(), p.mu()};
            }
            double omega = 1e-3 * setting.omega0();
            Superlattice lattice = theory.lattice();
            double mu =
                    switch (doping) {
                        case ETA_BOTTOM -> lattice.bottom(band) + value * omega;
                        case ETA_NECK -> lattice.neck(band) + value * omega;
                        default -> value;
                    };
            return new double[] {theory.at(mu), mu};
        }
    }

    /** The point at these places of the axes. */
    Point at(int[] place) {
        Map<MapKey, Double> given = new EnumMap<>(MapKey.class);
        for (int i = 0; i < place.length; i++) {
            given.put(axes.get(i).kind(), axes.get(i).numbers()[place[i]]);
        }
        return at(given);
    }

    /** The point with these numbers. */
    Point at(Map<MapKey, Double> given) {
        double[] widths = widths(given);
        Setting s = Setting.of(material, widths[0], widths[1], pairing);
        MapKey doping = muEV != null ? MapKey.MU : MapKey.DENSITY;
        double value = muEV != null ? muEV : densityPerNm2 != null ? densityPerNm2 : 0;
        for (Map.Entry<MapKey, Double> e : given.entrySet()) {
            if (e.getKey().isDoping()) {
                doping = e.getKey();
                value = e.getValue();
            } else if (!e.getKey().isWidth()) {
                s = s.with(e.getKey().key(), e.getValue());
            }
        }
        return new Point(s, doping, value);
    }

    /** L and W; one width given changes a period at fixed L/d, an L/d at fixed period, a layer at fixed other layer. */
    private double[] widths(Map<MapKey, Double> given) {
        Double l = given.get(MapKey.WELL);
        Double w = given.get(MapKey.BARRIER);
        Double d = given.get(MapKey.PERIOD);
        Double r = given.get(MapKey.RATIO);
        if (d != null) {
            if (l != null) {
                return cell(l, d - l);
            }
            if (w != null) {
                return cell(d - w, w);
            }
            double ratio = r != null ? r : wellWidthNm / (wellWidthNm + barrierWidthNm);
            return cell(ratio * d, (1 - ratio) * d);
        }
        if (r != null) {
            if (l != null) {
                return cell(l, l / r - l);
            }
            if (w != null) {
                return cell(r < 1 ? w * r / (1 - r) : Double.NaN, w);
            }
            double period = wellWidthNm + barrierWidthNm;
            return cell(r * period, (1 - r) * period);
        }
        return cell(l != null ? l : wellWidthNm, w != null ? w : barrierWidthNm);
    }

    private static double[] cell(double well, double barrier) {
        double rounded = Math.abs(barrier) < 1e-12 * well ? 0 : barrier;
        if (!(well > 0 && rounded >= 0)) {
            throw new ImpossibleCellException(well, barrier);
        }
        return new double[] {well, rounded};
    }

    /** Widths that make no cell. */
    static final class ImpossibleCellException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        ImpossibleCellException(double well, double barrier) {
            super("the axes make a well of " + well + " nm and a barrier of " + barrier + " nm");
        }
    }
}
