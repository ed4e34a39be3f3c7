package org.apical.models.superstripes;

import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Unit;

/** What can run along an axis of a map. */
enum MapKey {
    MU("muEV", Unit.EV, Range.ANY, "μ"),
    DENSITY("densityPerNm2", Unit.PER_NM2, Range.POSITIVE, "n at Tc"),
    ETA_BOTTOM("etaBottom", Unit.NONE, Range.ANY, "(μ - bottom) / ω₀"),
    ETA_NECK("etaNeck", Unit.NONE, Range.ANY, "(μ - neck) / ω₀"),
    WELL("wellWidthNm", Unit.NM, Range.POSITIVE, "L"),
    BARRIER("barrierWidthNm", Unit.NM, Range.NOT_NEGATIVE, "W"),
    PERIOD("periodNm", Unit.NM, Range.POSITIVE, "d"),
    RATIO("ratio", Unit.NONE, Range.PART, "L / d"),
    HEIGHT("barrierEV", Unit.EV, Range.ANY, "V₀"),
    WELL_MASS("wellMass", Unit.NONE, Range.POSITIVE, "mass in the well"),
    BARRIER_MASS("barrierMass", Unit.NONE, Range.POSITIVE, "mass in the barrier"),
    FREE_MASS("freeMass", Unit.NONE, Range.POSITIVE, "mass of the free motion"),
    RASHBA("rashbaEVNm", Unit.EV_NM, Range.NOT_NEGATIVE, "Rashba coupling"),
    CUTOFF("omega0MeV", Unit.MEV, Range.POSITIVE, "ω₀"),
    COUPLING("coupling", Unit.NONE, Range.ANY, "c");

    /** Which numbers are allowed. */
    private enum Range {
        ANY("any number"),
        POSITIVE("above 0"),
        NOT_NEGATIVE("0 or more"),
        PART("above 0 and at most 1");

        private final String words;

        Range(String words) {
            this.words = words;
        }

        boolean allows(double x) {
            return switch (this) {
                case ANY -> true;
                case POSITIVE -> x > 0;
                case NOT_NEGATIVE -> x >= 0;
                case PART -> x > 0 && x <= 1;
            };
        }
    }

    private final String key;
    private final Unit unit;
    private final Range range;
    private final String label;

    MapKey(String key, Unit unit, Range range, String label) {
        this.key = key;
        this.unit = unit;
        this.range = range;
        this.label = label;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(MapKey::key).toList();
    }

    static MapKey of(String key) {
        return Arrays.stream(values())
                .filter(k -> k.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** As in parameter records. */
    String key() {
        return key;
    }

    /** As on an axis. */
    String label() {
        return label;
    }

    Unit unit() {
        return unit;
    }

    /** Whether it says how many electrons there are. */
    boolean isDoping() {
        return ordinal() <= ETA_NECK.ordinal();
    }

    /** Whether it is a width. */
    boolean isWidth() {
        return this == WELL || this == BARRIER || this == PERIOD || this == RATIO;
    }

    void check(String path, double x) {
        if (!range.allows(x)) {
            throw BadInput.value(
                    "BAD_VALUE", path, x, "is not allowed for " + key + ": it must be " + range.words + ".");
        }
    }
}
