package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Inline;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link SearchModel}. */
public record SearchParams(
        @Inline MaterialParams material,
        @Inline PairingParams pairing,

        @Param(
                unit = Unit.NM,
                min = 0,
                minExclusive = true,
                def = "[0.8, 2.4]",
                minSize = 2,
                maxSize = 2,
                doc = "range of the well width")
        double[] wellRangeNm,

        @Param(
                unit = Unit.NM,
                min = 0,
                def = "[0.4, 1.6]",
                minSize = 2,
                maxSize = 2,
                doc = "range of the barrier width")
        double[] barrierRangeNm,

        @Param(unit = Unit.NM, min = 0, minExclusive = true, doc = "period, held", absent = "free") @Nullable
        Double periodNm,

        @Param(
                unit = Unit.NM,
                min = 0,
                def = "0",
                doc = "both layers are whole multiples of it: a unit cell or a monolayer; 0 is off")
        double unitCellNm,

        @Param(def = "[]", maxSize = 4, doc = "what else may be chosen: barrier, masses, cutoff, coupling in ranges")
        List<VaryParams> vary,

        @Param(
                unit = Unit.EV,
                def = "[0.18, 0.6]",
                minSize = 1,
                maxSize = 2,
                doc = "window of mu in which doping is free; not used with densityPerNm2")
        double[] muWindowEV,

        @Param(
                unit = Unit.PER_NM2,
                min = 0,
                minExclusive = true,
                doc = "electrons of both spins at Tc, held; wells per period",
                absent = "doping is free within muWindowEV")
        @Nullable
        Double densityPerNm2,

        @Param(
                min = 1,
                max = 64,
                def = "4",
                doc = "places from which the search is refined, the best of a first sample")
        int starts,

        @Param(
                unit = Unit.NM,
                min = 0,
                doc = "one growth layer, for the loss by a layer too many or too few",
                absent = "unitCellNm")
        @Nullable
        Double layerStepNm,

        @Param(
                min = 0,
                max = 0.9,
                def = "0.1",
                doc = "relative uncertainty taken for each assumed number in the recipe",
                from = "[O]")
        double uncertainty) {

    /** A further number that the search may choose. */
    public record VaryParams(
            @Param(
                    required = true,
                    doc = "barrierEV, wellMass, barrierMass, freeMass, rashbaEVNm, omega0MeV or coupling")
            String key,

            @Param(required = true, doc = "smallest value") double from,
            @Param(required = true, doc = "largest value") double to) {
        /** A known key and an ascending range of allowed numbers. */
        public VaryParams {
            List<String> known = MapKey.names()
                    .subList(MapKey.HEIGHT.ordinal(), MapKey.names().size());
            if (!known.contains(key)) {
                throw BadInput.unknown("BAD_VALUE", "key", key, known);
            }
            MapKey.of(key).check("from", from);
            MapKey.of(key).check("to", to);
            if (!(from < to)) {
                throw BadInput.value("BAD_VALUE", "from", from, "must be below to, which is " + to + ".");
            }
        }
    }

    /** Ranges ascend, and a cell fits into them. */
    public SearchParams {
        ascending("wellRangeNm", wellRangeNm);
        ascending("barrierRangeNm", barrierRangeNm);
        TcWindow.check("muWindowEV", muWindowEV);
        for (int i = 0; i < vary.size(); i++) {
            String key = vary.get(i).key();
            for (int j = 0; j < i; j++) {
                if (vary.get(j).key().equals(key)) {
                    throw BadInput.value("BAD_VALUE", "vary." + i + ".key", key, "is there twice; give each key once.");
                }
            }
            if (key.equals(MapKey.COUPLING.key()) && pairing.couplingMatrix() != null) {
                throw BadInput.value("BAD_VALUE", "vary." + i + ".key", key, "has no effect with couplingMatrix.");
            }
            if (key.equals(MapKey.RASHBA.key()) && material.geometry() == Geometry.STRIPES) {
                throw BadInput.value("BAD_VALUE", "vary." + i + ".key", key, "is not defined for stripes.");
            }
        }
        if (periodNm != null) {
            double low = Math.max(wellRangeNm[0], periodNm - barrierRangeNm[1]);
            double high = Math.min(wellRangeNm[1], periodNm - barrierRangeNm[0]);
            if (!(low <= high * (1 + 1e-12))) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "periodNm",
                        periodNm,
                        "cannot be made of the ranges of well and barrier; widen them.");
            }
        }
        if (unitCellNm > 0) {
            whole("periodNm", periodNm, unitCellNm);
            for (double[] range : List.of(wellRangeNm, barrierRangeNm)) {
                if (Math.floor(range[1] / unitCellNm + 1e-9) < Math.ceil(range[0] / unitCellNm - 1e-9)) {
                    throw BadInput.value(
                            "BAD_VALUE",
                            "unitCellNm",
                            unitCellNm,
                            "has no whole multiple between " + range[0] + " and " + range[1] + " nm; widen the range.");
                }
            }
        }
    }

    private static void ascending(String key, double[] range) {
        if (!(range[0] <= range[1])) {
            throw BadInput.value(
                    "BAD_VALUE", key, range[0] + ", " + range[1], "must be two numbers, the smaller first.");
        }
    }

    private static void whole(String key, @Nullable Double width, double cell) {
        if (width != null && Math.abs(width / cell - Math.rint(width / cell)) > 1e-6) {
            throw BadInput.value("BAD_VALUE", key, width, "must be a whole multiple of unitCellNm = " + cell + ".");
        }
    }

    /** The growth layer; 0 where there is none. */
    double layer() {
        return layerStepNm == null ? unitCellNm : layerStepNm;
    }

    /** What is chosen: the well, the barrier unless the period is held, then the others. */
    List<Choice> choices() {
        List<Choice> out = new ArrayList<>();
        if (periodNm == null) {
            out.add(width(wellRangeNm[0], wellRangeNm[1]));
            out.add(width(barrierRangeNm[0], barrierRangeNm[1]));
        } else {
            out.add(width(
                    Math.max(wellRangeNm[0], periodNm - barrierRangeNm[1]),
                    Math.min(wellRangeNm[1], periodNm - barrierRangeNm[0])));
        }
        vary.forEach(v -> out.add(new Choice(v.from(), v.to(), 0)));
        return out;
    }

    private Choice width(double low, double high) {
        if (unitCellNm <= 0) {
            return new Choice(low, high, 0);
        }
        return new Choice(
                unitCellNm * Math.ceil(low / unitCellNm - 1e-9),
                unitCellNm * Math.floor(high / unitCellNm + 1e-9),
                unitCellNm);
    }

    /** The superlattice of these choices. */
    Setting at(double[] x) {
        double barrier = periodNm == null ? x[1] : Math.max(0, periodNm - x[0]);
        Setting s = Setting.of(material, x[0], barrier, pairing);
        int from = periodNm == null ? 2 : 1;
        for (int i = 0; i < vary.size(); i++) {
            s = s.with(vary.get(i).key(), x[from + i]);
        }
        return s;
    }

    /**
     * A number that is chosen.
     *
     * @param low smallest
     * @param high largest
     * @param step whole multiples of it only; 0 for any
     */
    record Choice(double low, double high, double step) {
        double place(double fraction) {
            double x = low + (high - low) * fraction;
            return step > 0 ? low + step * Math.rint((x - low) / step) : x;
        }
    }
}
