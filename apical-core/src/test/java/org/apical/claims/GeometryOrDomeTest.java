package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import org.apical.data.superlattice.MeasuredSuperlattice;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.DopingDome;
import org.junit.jupiter.api.Test;

class GeometryOrDomeTest {
    private static MeasuredSuperlattice point(double period, double ratio, double tc) {
        return new MeasuredSuperlattice("p", 0.45, period, ratio, Double.NaN, tc, "made for the test");
    }

    @Test
    void onePointWithOneNumberEachDecidesForNeither() {
        GeometryOrDome one = GeometryOrDome.of(List.of(point(5.28, 0.75, 41)), RunContext.quiet());
        assertThat(one.points()).isEqualTo(1);
        assertThat(one.difference()).isCloseTo(0, offset(1e-3));
        assertThat(GeometryOrDome.tc(5.28, 0.75, one.coupling())).isCloseTo(41, withPercentage(0.1));
    }

    @Test
    void pointsMadeByOneHypothesisFavourIt() {
        List<MeasuredSuperlattice> geometry = new ArrayList<>();
        List<MeasuredSuperlattice> dome = new ArrayList<>();
        for (double ratio : new double[] {0.55, 0.65, 0.75, 0.85}) {
            geometry.add(point(3, ratio, GeometryOrDome.tc(3, ratio, 0.3)));
            dome.add(point(3, ratio, 1.2 * DopingDome.LSCO.tc(DopingDome.LSCO.meanDoping(ratio))));
        }
        GeometryOrDome first = GeometryOrDome.of(geometry, RunContext.quiet());
        assertThat(first.points()).isEqualTo(4);
        assertThat(first.difference()).isGreaterThan(6);
        assertThat(first.coupling()).isCloseTo(0.3, withPercentage(0.5));
        GeometryOrDome second = GeometryOrDome.of(dome, RunContext.quiet());
        assertThat(second.difference()).isLessThan(-6);
        assertThat(second.tcMaxK()).isCloseTo(1.2 * 38, withPercentage(1e-6));
    }

    @Test
    void pointsWithoutAGeometryAreLeftOut() {
        GeometryOrDome none =
                GeometryOrDome.of(List.of(point(Double.NaN, 0.6, 30), point(3, Double.NaN, 30)), RunContext.quiet());
        assertThat(none.points()).isZero();
        assertThat(none.difference()).isZero();
    }
}
