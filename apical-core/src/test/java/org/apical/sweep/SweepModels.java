package org.apical.sweep;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.NotConverged;
import org.apical.model.Param;
import org.apical.model.Registry;
import org.apical.model.Result;
import org.apical.model.RunContext;
import org.apical.model.Unit;

/** Models that cost nothing, for tests of what is around them. */
final class SweepModels {
    private SweepModels() {}

    static Registry registry() {
        return Registry.of(List.of(new Nothing(), new Hills()));
    }

    /** Parameters of {@link Nothing}. */
    record NothingParams(
            @Param(min = -10, max = 10, def = "1", doc = "a number")
            double x,

            @Param(unit = Unit.KELVIN, min = 0, max = 300, def = "10", doc = "a temperature")
            double temperatureK,

            @Param(min = 0, max = 1000000, def = "3", doc = "a whole number")
            int n,

            @Param(def = "[1, 2]", doc = "a list") double[] list,
            @Param(def = "0", doc = "a seed") long seed,
            @Param(def = "{}", doc = "inner keys") InnerParams inner) {}

    /** Inner keys. */
    record InnerParams(
            @Param(min = 0, def = "0.5", doc = "a width") double width) {}

    /** Result of {@link Nothing}. */
    record NothingResult(
            @Result(doc = "sum of all") double sum,
            @Result(doc = "the seed") long seed,
            @Result(doc = "whether x is positive") boolean positive,
            @Result(doc = "a curve") double[] curve,
            @Result(doc = "a table") double[][] table,
            @Result(doc = "inner") InnerResult inner,
            @Result(doc = "what to think twice about") List<String> warnings) {}

    /** Inner results. */
    record InnerResult(
            @Result(doc = "width, null where it is 0", nullable = true)
            double width) {}

    /** Adds up; fails where x is 7 or n is 13. */
    static final class Nothing implements Model<NothingParams, NothingResult> {
        @Override
        public ModelInfo info() {
            return ModelInfo.of("test.nothing", "adds up");
        }

        @Override
        public Class<NothingParams> paramsType() {
            return NothingParams.class;
        }

        @Override
        public Class<NothingResult> resultType() {
            return NothingResult.class;
        }

        @Override
        public NothingResult compute(NothingParams p, RunContext context) {
            if (p.x() == 7) {
                throw BadInput.value("BAD_VALUE", "x", p.x(), "must not be seven.");
            }
            if (p.n() == 13) {
                throw new NotConverged("thirteen", 13, "take another number");
            }
            double sum = p.x() + p.temperatureK() + p.n() + p.inner().width() + p.list()[0];
            double width = p.inner().width();
            return new NothingResult(
                    sum,
                    p.seed(),
                    p.x() > 0,
                    p.list(),
                    new double[][] {{sum}, {p.x(), Double.MIN_VALUE}},
                    new InnerResult(width == 0 ? Double.NaN : width),
                    List.of());
        }
    }

    /** Parameters of {@link Hills}. */
    record HillsParams(
            @Param(min = -5, max = 5, def = "0", doc = "east")
            double x,

            @Param(min = -5, max = 5, def = "0", doc = "north")
            double y,

            @Param(min = 0, max = 10, def = "1", doc = "height of the higher hill")
            double height) {}

    /** Result of {@link Hills}. */
    record HillsResult(@Result(doc = "height here") double height) {}

    /** A low hill at (-2, -2), a higher, narrow one at (3, 1); the south-east corner is out of bounds. */
    static final class Hills implements Model<HillsParams, HillsResult> {
        @Override
        public ModelInfo info() {
            return ModelInfo.of("test.hills", "two hills");
        }

        @Override
        public Class<HillsParams> paramsType() {
            return HillsParams.class;
        }

        @Override
        public Class<HillsResult> resultType() {
            return HillsResult.class;
        }

        @Override
        public HillsResult compute(HillsParams p, RunContext context) {
            if (p.x() > 4 && p.y() < -4) {
                throw BadInput.value("BAD_VALUE", "x", p.x(), "is out of bounds.");
            }
            double low = Math.exp(-(square(p.x() + 2) + square(p.y() + 2)) / 8) * 0.6;
            double high = p.height() * Math.exp(-(square(p.x() - 3) + 2 * square(p.y() - 1)));
            return new HillsResult(low + high);
        }

        private static double square(double v) {
            return v * v;
        }
    }
}
