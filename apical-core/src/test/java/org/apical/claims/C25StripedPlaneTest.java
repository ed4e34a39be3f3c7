package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apical.model.RunContext;
import org.apical.physics.stripes.Scattering;
import org.junit.jupiter.api.Test;

/** The rule of C25 and the numbers known when it was written. */
class C25StripedPlaneTest {
    @Test
    void theKnownNumbersComeOut() {
        assertThat(StripeFractions.usual().plane().period()).isCloseTo(22.645, within(1e-3));
        assertThat(StripeFractions.usual().distorted()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(C25StripedPlane.diagonals(3.78).stream().filter(C25StripedPlane.Stack::fits))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.rowsU()).isEqualTo(6);
                    assertThat(s.period()).isCloseTo(24.056, within(1e-3));
                });
        assertThat(C25StripedPlane.bonds().stream().filter(C25StripedPlane.Stack::fits))
                .isEmpty();
    }

    @Test
    void theSatelliteOfTheAtomsStandsAtOnePeriod() {
        StripeFractions plane = StripeFractions.of(5, 3);
        double period = plane.plane().period();
        assertThat(2 * Math.PI / C25StripedPlane.satellite(plane, Scattering.POINT))
                .isCloseTo(period, within(0.002 * period));
    }

    @Test
    void theVerdictFollowsTheDirections() {
        assertThat(C25StripedPlane.verdict(true, true)).isEqualTo(Verdict.REPRODUCED);
        assertThat(C25StripedPlane.verdict(false, true)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(C25StripedPlane.verdict(false, false)).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(new C25StripedPlane()
                        .judge(RunContext.quiet(), Effort.QUICK)
                        .row()
                        .verdict())
                .isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
    }
}
