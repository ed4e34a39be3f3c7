package org.apical.physics.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apical.physics.phases.TwoBand.Definition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed forms and laws of the two-band metal, the polaron fluid, droplets and stripes. */
class PhasesLimitsTest {
    @ParameterizedTest
    @CsvSource({"1, 0.2, 0.1", "1, 0.2, 0.3", "2, 0.5, -0.3", "1, 0.9, 0.05"})
    void flatBandsFollowTheClosedForms(double wa, double wb, double shift) {
        TwoBand bands = new TwoBand(wa, wb, shift, BandShapes.flat());
        double onset = 2 * (wa - wb - shift) / (3 * wa - 2 * wb);
        assertThat(bands.onset()).isCloseTo(onset, within(1e-12));
        for (double n = 0.05; n <= 1; n += 0.05) {
            double nb = n <= onset ? 0 : Math.min(n, (wa * n + 2 * shift - 2 * (wa - wb) * (1 - n)) / (wa + wb));
            double na = n - nb;
            TwoBand.State s = bands.state(n);
            assertThat(s.narrowOccupation()).isCloseTo(nb, within(1e-9));
            assertThat(bands.energy(s, Definition.BAND))
                    .isCloseTo(-(1 - n) * (wa * na + wb * nb) - shift * nb, within(1e-9));
            if (na > 0) {
                assertThat(s.potential()).isCloseTo(wa * (na / 2 - 1 + n), within(1e-9));
            }
        }
    }

    @Test
    void flatBandsSeparateOnlyBelowTheKnownRatio() {
        double critical = (3 - Math.sqrt(5)) / 2;
        assertThat(spinodal(critical - 0.01)).hasSize(2);
        assertThat(spinodal(critical + 0.01)).isEmpty();
    }

    private static double[] spinodal(double ratio) {
        return new TwoBandEnergy(new TwoBand(1, ratio, 0.1, BandShapes.flat()), Definition.BAND).spinodal();
    }

    @Test
    void hullOfTheSpecifiedExample() {
        List<TwoBandEnergy.Piece> pieces =
                new TwoBandEnergy(new TwoBand(1, 0.2, 0.3, BandShapes.flat()), Definition.BAND).coexistence();
        assertThat(pieces).hasSize(1);
        double nc = pieces.get(0).low();
        assertThat(nc).isCloseTo(1 / 2.6, within(1e-6));
        assertThat(pieces.get(0).high()).isCloseTo(nc + Math.sqrt(nc * nc - nc * (0.5 - (1 - nc)) / 0.2), within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"flat", "semicircle", "square", "cubic"})
    void densitiesOfStatesAreInvertedAndSumToOne(String name) {
        BandShape shape = shape(name);
        assertThat(shape.filling(1)).isCloseTo(1, within(1e-12));
        assertThat(shape.filling(0)).isCloseTo(0.5, within(1e-12));
        for (int i = 1; i < 40; i++) {
            double p = i / 40.0;
            assertThat(shape.filling(shape.place(p))).isCloseTo(p, within(1e-12));
            double m = -1 + i / 20.0 + 1e-3;
            double h = 1e-4;
            double slope = (shape.filling(m + h) - shape.filling(m - h)) / (2 * h);
            assertThat(slope).isCloseTo(shape.density(m), within(2e-3));
            double moment = (shape.energy(m + h) - shape.energy(m - h)) / (2 * h);
            assertThat(moment).isCloseTo(m * shape.density(m), within(2e-3));
        }
    }

    @Test
    void energiesAtHalfFilling() {
        assertThat(BandShapes.square().energy(0)).isCloseTo(-2 / (Math.PI * Math.PI), within(1e-12));
        assertThat(BandShapes.cubic().energy(0)).isCloseTo(-0.16706996, within(1e-8));
    }

    private static BandShape shape(String name) {
        return switch (name) {
            case "flat" -> BandShapes.flat();
            case "semicircle" -> BandShapes.semicircle();
            case "square" -> BandShapes.square();
            default -> BandShapes.cubic();
        };
    }

    @Test
    void fluidWithoutBondsIsVanDerWaals() {
        PolaronFluid fluid = PolaronFluid.of(2.5, 80, 0, 50, 2, 8, 2);
        List<PolaronPhases.Critical> critical = new PolaronPhases(fluid).critical();
        assertThat(critical).hasSize(1);
        assertThat(critical.get(0).doping()).isCloseTo(1 / 7.5, within(1e-7));
        assertThat(critical.get(0).temperature()).isCloseTo(80, within(1e-9));
        assertThat(critical.get(0).pressure()).isCloseTo(fluid.attraction() / (27 * 6.25), within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({"3", "20", "60", "100", "150", "240"})
    void coexistenceIsEqualAreasAndEnclosesTheSpinodal(double t) {
        PolaronFluid fluid = PolaronFluid.of(3, 100, 300, 100, 2, 8, 2);
        PolaronPhases phases = new PolaronPhases(fluid);
        double[] spinodal = phases.spinodal(t);
        for (PolaronPhases.Pair pair : phases.coexistence(t)) {
            assertThat(fluid.pressure(1 / pair.low(), t))
                    .isCloseTo(pair.pressure(), within(1e-9 * Math.max(1, Math.abs(pair.potential()))));
            assertThat(fluid.potential(1 / pair.low(), t))
                    .isCloseTo(fluid.potential(1 / pair.high(), t), within(1e-8 * Math.abs(pair.potential())));
            assertThat(Arrays.stream(spinodal).boxed()).anyMatch(x -> x > pair.low() && x < pair.high());
        }
    }

    @Test
    void pressureIsTheSlopeOfTheFreeEnergy() {
        PolaronFluid fluid = PolaronFluid.of(3, 100, 300, 100, 2, 8, 2);
        for (double v = 3.5; v < 30; v += 1.3) {
            double h = 1e-5 * v;
            double slope = (fluid.helmholtz(v + h, 70) - fluid.helmholtz(v - h, 70)) / (2 * h);
            assertThat(fluid.pressure(v, 70)).isCloseTo(-slope, within(1e-6 * (1 + Math.abs(slope))));
            double bend = (fluid.pressure(v + h, 70) - fluid.pressure(v - h, 70)) / (2 * h);
            assertThat(fluid.stiffness(v, 70)).isCloseTo(bend, within(1e-5 * (1 + Math.abs(bend))));
        }
    }

    @Test
    void shapesOfDropletsChangeWhereTheyShould() {
        assertThat(CoulombDroplet.sphereRod()).isCloseTo(0.2152518, within(1e-7));
        assertThat(CoulombDroplet.rodSlab()).isCloseTo(0.3549925, within(1e-7));
        double radius = CoulombDroplet.radius(CoulombDroplet.Shape.ROD, 0.3, 10, 48, 1);
        assertThat(CoulombDroplet.radius(CoulombDroplet.Shape.ROD, 0.3, 80, 48, 8))
                .isCloseTo(radius / 2, within(1e-12));
        assertThat(CoulombDroplet.surface(CoulombDroplet.Shape.ROD, 0.3, 10, radius))
                .isCloseTo(2 * CoulombDroplet.coulomb(CoulombDroplet.Shape.ROD, 0.3, 48, 1, radius), within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void stripesTendToSharpInterfacesAndEndAtTheThreshold(boolean logarithmic) {
        double before = Double.POSITIVE_INFINITY;
        for (double q : new double[] {1e-2, 1e-3, 1e-4}) {
            Lamella.Repulsion repulsion = new Lamella.Repulsion(logarithmic, q);
            double excess = Lamella.best(repulsion).period() / repulsion.sharpPeriod() - 1;
            assertThat(excess).isPositive().isLessThan(before);
            before = excess;
        }
        Lamella.Repulsion last = new Lamella.Repulsion(logarithmic, 1);
        Lamella.Stripe weak = Lamella.best(new Lamella.Repulsion(logarithmic, 0.9999 * last.threshold()));
        assertThat(weak.amplitude()).isLessThan(0.05);
        assertThat(weak.energy()).isLessThan(0.25);
    }
}
