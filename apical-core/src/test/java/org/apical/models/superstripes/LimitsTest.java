package org.apical.models.superstripes;

import static org.apical.models.superstripes.Area.number;
import static org.apical.models.superstripes.Area.run;
import static org.apical.models.superstripes.Area.tc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.apical.physics.superstripes.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold, in the order of the specification's section 6. */
class LimitsTest {
    private static final double BCS = 1.1338656;
    private static final double OMEGA = 0.06;

    private static String f(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }

    @ParameterizedTest
    @CsvSource({"1.6, 0.8, 1", "0.3, 4, 0.4", "5, 0, 2"})
    void withoutABarrierElectronsAreFree(double well, double barrier, double mass) {
        JsonNode r = run(
                "bands",
                f(
                        "{'wellWidthNm': %s, 'barrierWidthNm': %s, 'barrierEV': 0, 'wellMass': %s, 'barrierMass': %s, 'bands': 6,"
                                + " 'overlapPairs': [{'band1': 1, 'k1': 0.3, 'band2': 1, 'k2': 0.7},"
                                + " {'band1': 1, 'k1': 0.3, 'band2': 3, 'k2': 0.45}]}",
                        well, barrier, mass, mass));
        double d = well + barrier;
        for (int n = 0; n < 6; n++) {
            double lower = Scale.H0 / mass * Math.pow(n * Math.PI / d, 2);
            double upper = Scale.H0 / mass * Math.pow((n + 1) * Math.PI / d, 2);
            assertThat(number(r, "/bands/" + n + "/bottomEV")).isCloseTo(lower, within(1e-10));
            assertThat(number(r, "/bands/" + n + "/neckEV")).isCloseTo(upper, within(1e-10));
        }
        assertThat(number(r, "/overlap/0")).isCloseTo(1, within(1e-9));
        assertThat(number(r, "/overlap/1")).isCloseTo(1, within(1e-9));
    }

    @Test
    void freeElectronsFillThePlane() {
        JsonNode r = run("density", "{'barrierEV': 0, 'energyEV': [0.01, 0.2, 0.7], 'muEV': [0.2, 0.7]}");
        double n0 = number(r, "/referenceDosPerEVNm2");
        assertThat(n0).isCloseTo(1 / (4 * Math.PI * Scale.H0), withPercentage(1e-10));
        for (int i = 0; i < 3; i++) {
            assertThat(number(r, "/dosPerEVNm2/" + i)).isCloseTo(n0, withPercentage(1e-5));
        }
        assertThat(number(r, "/densityPerNm2/0")).isCloseTo(2 * n0 * 0.2, withPercentage(1e-6));
        assertThat(number(r, "/densityPerNm2/1")).isCloseTo(2 * n0 * 0.7, withPercentage(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 60, 0.5", "0.2, 20, 0.2", "0.25, 100, 1.1"})
    void freeElectronsAreBcs(double c, double omega, double mu) {
        String p = f("{'barrierEV': 0, 'coupling': %s, 'omega0MeV': %s, 'muEV': ", c, omega);
        double tc = BCS * omega * 1e-3 / Scale.KB * Math.exp(-1 / c);
        assertThat(tc(p + "[" + mu + "]}")).isCloseTo(tc, withPercentage(5e-4));
        JsonNode gaps = run("gaps", p + mu + "}");
        assertThat(number(gaps, "/gapMeV/0/0/1")).isCloseTo(omega / Math.sinh(1 / c), withPercentage(1e-4));
        // 2 omega / (sinh(1/c) kTc) goes to 3.52775 as c goes to 0.
        double ratio = 4 / BCS / (1 - Math.exp(-2 / c));
        assertThat(number(gaps, "/bands/0/ratio/1")).isCloseTo(ratio, withPercentage(1e-3));
        JsonNode isotope = run("isotope", p + "[" + mu + "]}");
        assertThat(number(isotope, "/alphaFixedMu/0")).isCloseTo(0.5, within(2e-4));
        assertThat(number(isotope, "/alphaFixedDensity/0")).isCloseTo(0.5, within(2e-4));
    }

    @Test
    void theNumberOfTheSpecificationForFreeElectrons() {
        assertThat(tc("{'barrierEV': 0, 'muEV': [0.5]}")).isCloseTo(28.1638, within(1e-3));
    }

    /** Flat bands, all inside the shell: Suhl, Matthias and Walker with overlaps of a hard wall. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.1, 0.1", "0.14, 0.05, 0.03", "0.05, 0.12, -0.08"})
    void narrowWellsBehindHardWallsAreSuhlMatthiasWalker(double c11, double c22, double c12) {
        double well = 2;
        double barrier = 1;
        double high = 4e5;
        double shell = 0.02;
        double d = well + barrier;
        double mu = 0.6;
        double same = 1.5 * d / well;
        double other = d / well;
        double a = c11 * same;
        double b = c22 * same;
        double x = c12 * other;
        double lambda = (a + b) / 2 + Math.sqrt((a - b) * (a - b) / 4 + x * x);
        double tc = tc(f(
                "{'geometry': 'wells', 'wellWidthNm': %s, 'barrierWidthNm': %s, 'barrierEV': %s, 'omega0MeV': %s,"
                        + " 'couplingMatrix': [[%s, %s, 0], [%s, %s, 0], [0, 0, 0]], 'muEV': [%s]}",
                well, barrier, high, 1e3 * shell, c11, c12, c12, c22, mu));
        assertThat(tc).isCloseTo(BCS * shell / Scale.KB * Math.exp(-1 / lambda), withPercentage(0.3));
    }

    @Test
    void theDefaultSetAsTheSpecificationStatesIt() {
        JsonNode bands = run("bands", "{}");
        assertThat(number(bands, "/bands/1/atZoneCentreEV")).isCloseTo(0.334684, within(1e-6));
        assertThat(number(bands, "/bands/1/atZoneEdgeEV")).isCloseTo(0.277726, within(1e-6));
        JsonNode r = run("features", "{}");
        assertThat(number(r, "/tcMinK")).isCloseTo(5.5956, within(1e-3));
        assertThat(number(r, "/muMinEV")).isCloseTo(0.25011, within(5e-5));
        assertThat(number(r, "/etaBottomAtMin")).isCloseTo(-0.46, within(5e-3));
        assertThat(number(r, "/tcMaxK")).isCloseTo(90.148, within(1e-3));
        assertThat(number(r, "/muMaxEV")).isCloseTo(0.33718, within(5e-5));
        assertThat(number(r, "/etaNeckAtMax")).isCloseTo(0.04, within(5e-3));
    }

    @Test
    void aCouplingPerStateMakesAnAntiresonanceAtTheBottom() {
        double bottom = 0.277726;
        JsonNode r =
                run("tc", f("{'couplingNorm': 'dosAtMu', 'muEV': [%s, %s, 0.32, 0.4]}", bottom - 1e-4, bottom + 1e-4));
        double before = number(r, "/tcK/0");
        double after = number(r, "/tcK/1");
        assertThat(before / after).isGreaterThan(5);
        assertThat(number(r, "/tcK/2")).isGreaterThan(after).isLessThan(before);
        assertThat(number(r, "/tcK/3")).isGreaterThan(after).isLessThan(before);
    }

    private static final String WELLS =
            "'geometry': 'wells', 'wellWidthNm': 2.0, 'barrierWidthNm': 1.0, 'omega0MeV': 30, 'coupling': 0.2";

    private static double[] curve(String more, double from, double to, int n) {
        StringBuilder mu = new StringBuilder();
        for (int i = 0; i < n; i++) {
            mu.append(i == 0 ? "" : ", ").append(from + (to - from) * i / (n - 1));
        }
        JsonNode tc = run("tc", "{" + WELLS + more + ", 'muEV': [" + mu + "]}").get("tcK");
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = tc.get(i).doubleValue();
        }
        return out;
    }

    /** Second miniband from 0.2132 to 0.2312 eV. */
    @Test
    void wellsWithoutRashbaCouplingHaveAStepAndNoDome() {
        double[] fixed = curve("", 0.16, 0.30, 71);
        for (int i = 1; i < fixed.length; i++) {
            assertThat(fixed[i]).isGreaterThan(fixed[i - 1] * (1 - 1e-5));
        }
        assertThat(fixed[70] / fixed[0]).isGreaterThan(1.2);
    }

    @Test
    void wellsWithACouplingPerStateHaveAPrecursorPeakAMinimumAtTheNeckAndAPlateau() {
        double bottom = 0.21324533513461186;
        double neck = 0.23119755883297044;
        double[] tc = curve(", 'couplingNorm': 'dosAtMu'", bottom - 0.05, bottom - 1e-6, 51);
        double precursor = tc[50];
        assertThat(precursor).isGreaterThan(1.2 * tc[0]);
        double[] inside = curve(", 'couplingNorm': 'dosAtMu'", bottom + 1e-6, neck + 0.03, 97);
        int least = 0;
        for (int i = 1; i < inside.length; i++) {
            least = inside[i] < inside[least] ? i : least;
        }
        double at = bottom + (neck + 0.03 - bottom) * least / 96;
        assertThat(at).isCloseTo(neck, within(0.002));
        assertThat(inside[least]).isLessThan(0.8 * precursor);
        assertThat(inside[96]).isGreaterThan(inside[least]).isLessThan(tc[0]);
    }

    @Test
    void aDomeOfWellsNeedsRashbaCouplingAndGrowsWithIt() {
        double last = 0;
        for (double alpha : new double[] {0.05, 0.075, 0.1}) {
            double ring = alpha * alpha / (4 * Scale.H0);
            double[] tc = curve(", 'rashbaEVNm': " + alpha, 0.2132 - ring - 0.03, 0.2312 + 0.04, 101);
            double top = 0;
            for (double t : tc) {
                top = Math.max(top, t);
            }
            double dome = top / tc[100];
            assertThat(dome).as("peak over plateau at alpha = " + alpha).isGreaterThan(Math.max(1.02, last));
            last = dome;
        }
    }

    @Test
    void gapsCloseAsASquareRoot() {
        JsonNode r = run("gaps", "{'muEV': 0.335, 'reducedTemperature': [0.9999, 0.99995, 0.9999875]}");
        for (String band : new String[] {"0", "1"}) {
            double a = number(r, "/gapMeV/0/" + band + "/1");
            double b = number(r, "/gapMeV/1/" + band + "/1");
            double c = number(r, "/gapMeV/2/" + band + "/1");
            assertThat(a / b).isCloseTo(Math.sqrt(2), withPercentage(0.05));
            assertThat(b / c).isCloseTo(2, withPercentage(0.05));
        }
    }

    @Test
    void aNumberAndAMatrixOfEqualEntriesAgree() {
        String points = "'muEV': [0.2, 0.278, 0.335, 0.6]}";
        JsonNode one = run("tc", "{" + points);
        JsonNode matrix = run("tc", "{'couplingMatrix': [[0.3, 0.3], [0.3, 0.3]], " + points);
        for (int i = 0; i < 4; i++) {
            assertThat(number(matrix, "/tcK/" + i)).isCloseTo(number(one, "/tcK/" + i), withPercentage(1e-7));
        }
        JsonNode gap = run("gaps", "{'muEV': 0.335}");
        JsonNode gapMatrix = run("gaps", "{'muEV': 0.335, 'couplingMatrix': [[0.3, 0.3], [0.3, 0.3]]}");
        assertThat(number(gapMatrix, "/gapMeV/0/1/0")).isCloseTo(number(gap, "/gapMeV/0/1/0"), withPercentage(1e-6));
    }

    @Test
    void theSignOfTheInterbandCouplingOnlyTurnsTheRelativeSignOfTheGaps() {
        String p = "{'muEV': %s, 'couplingMatrix': [[0.3, %s], [%s, 0.25]]}";
        assertThat(tc(f(p, "[0.335]", -0.15, -0.15))).isCloseTo(tc(f(p, "[0.335]", 0.15, 0.15)), withPercentage(1e-7));
        JsonNode plus = run("gaps", f(p, "0.335", 0.15, 0.15));
        JsonNode minus = run("gaps", f(p, "0.335", -0.15, -0.15));
        for (int k = 0; k < 3; k++) {
            double a = number(plus, "/gapMeV/0/0/" + k);
            double b = number(plus, "/gapMeV/0/1/" + k);
            double c = number(minus, "/gapMeV/0/0/" + k);
            double e = number(minus, "/gapMeV/0/1/" + k);
            assertThat(Math.abs(c)).isCloseTo(Math.abs(a), withPercentage(1e-6));
            assertThat(Math.abs(e)).isCloseTo(Math.abs(b), withPercentage(1e-6));
            assertThat(a * b).isPositive();
            assertThat(c * e).isNegative();
        }
    }

    private static final String CELL =
            "{'widthNm': %s, 'potentialEV': 0}, {'widthNm': %s, 'potentialEV': 0.5, 'mass': 1.4}";

    @Test
    void theCellMayBeShiftedMirroredAndDoubled() {
        String plain = "{'muEV': [0.25, 0.335], 'barrierMass': 1.4}";
        JsonNode expected = run("tc", plain);
        String once = f(CELL, 1.6, 0.8);
        String shifted = f("{'widthNm': 0.5, 'potentialEV': 0}, {'widthNm': 0.8, 'potentialEV': 0.5, 'mass': 1.4},"
                + " {'widthNm': 1.1, 'potentialEV': 0}");
        String doubled = once + ", " + once;
        for (String segments : new String[] {once, shifted, doubled}) {
            JsonNode r = run("tc", "{'muEV': [0.25, 0.335], 'segments': [" + segments + "]}");
            for (int i = 0; i < 2; i++) {
                assertThat(number(r, "/tcK/" + i))
                        .as(segments)
                        .isCloseTo(number(expected, "/tcK/" + i), withPercentage(2e-3));
            }
        }
    }

    /** Two different wells in a period, read forwards and backwards. */
    @Test
    void mirroringAnAsymmetricCellChangesNothing() {
        String a = "{'widthNm': 1.2, 'potentialEV': 0}";
        String b = "{'widthNm': 0.5, 'potentialEV': 0.6}";
        String c = "{'widthNm': 0.8, 'potentialEV': -0.1, 'mass': 0.7}";
        String e = "{'widthNm': 0.9, 'potentialEV': 0.3}";
        String p = "{'muEV': [0.3, 0.45], 'segments': [%s]}";
        JsonNode forwards = run("tc", p.formatted(String.join(", ", a, b, c, e)));
        JsonNode backwards = run("tc", p.formatted(String.join(", ", e, c, b, a)));
        for (int i = 0; i < 2; i++) {
            assertThat(number(backwards, "/tcK/" + i))
                    .isPositive()
                    .isCloseTo(number(forwards, "/tcK/" + i), withPercentage(1e-6));
        }
    }

    /** alphaFixedDensity = alphaFixedMu / (1 - (dTc/dmu)(dmu/dT)_n): three models against each other. */
    @ParameterizedTest
    @ValueSource(doubles = {0.30, 0.335, 0.37})
    void theTwoIsotopeCoefficientsBelongTogether(double mu) {
        double step = 2e-4;
        JsonNode tc = run("tc", f("{'muEV': [%s, %s, %s]}", mu - step, mu, mu + step));
        double slope = (number(tc, "/tcK/2") - number(tc, "/tcK/0")) / (2 * step);
        double at = number(tc, "/tcK/1");
        JsonNode warm = run("density", f("{'muEV': [%s], 'temperatureK': %s}", mu, at + 0.5));
        JsonNode cold = run("density", f("{'muEV': [%s], 'temperatureK': %s}", mu, at - 0.5));
        JsonNode left = run("density", f("{'muEV': [%s, %s], 'temperatureK': %s}", mu - 1e-4, mu + 1e-4, at));
        double byT = number(warm, "/densityPerNm2/0") - number(cold, "/densityPerNm2/0");
        double byMu = (number(left, "/densityPerNm2/1") - number(left, "/densityPerNm2/0")) / 2e-4;
        JsonNode isotope = run("isotope", f("{'muEV': [%s]}", mu));
        double expected = number(isotope, "/alphaFixedMu/0") / (1 + slope * byT / byMu);
        assertThat(number(isotope, "/alphaFixedDensity/0")).isCloseTo(expected, within(3e-4));
    }

    @ParameterizedTest
    @CsvSource({"stripes, 0.2", "stripes, 0.9", "wells, 0.4", "wells, 1.5"})
    void theDensityAskedForIsThere(String geometry, double density) {
        String p = "{'geometry': '" + geometry + "', ";
        JsonNode r = run("tc", p + f("'densityPerNm2': [%s]}", density));
        JsonNode back = run("density", p + f("'muEV': [%s], 'temperatureK': %s}", r.at("/muEV/0"), r.at("/tcK/0")));
        assertThat(number(r, "/tcK/0")).isPositive();
        assertThat(number(back, "/densityPerNm2/0")).isCloseTo(density, withPercentage(1e-6));
    }

    @Test
    void weakRashbaCouplingIsNone() {
        double with = tc("{" + WELLS + ", 'rashbaEVNm': 1e-4, 'muEV': [0.25]}");
        double without = tc("{" + WELLS + ", 'muEV': [0.25]}");
        assertThat(with).isCloseTo(without, withPercentage(1e-3));
    }

    @Test
    void repulsionEverywhereDoesNotSuperconduct() {
        JsonNode r = run("tc", "{'couplingMatrix': [[-0.3, -0.1], [-0.1, -0.2]], 'muEV': [0.25, 0.335]}");
        assertThat(r.get("tcK").toString()).isEqualTo("[0.0,0.0]");
        assertThat(tc("{'coupling': -0.3, 'muEV': [0.335]}")).isZero();
        assertThat(tc("{'coupling': 0, 'muEV': [0.335]}")).isZero();
    }

    @Test
    void anEmptyShellIsNoError() {
        JsonNode r = run("tc", "{'muEV': [-0.5, 0.01, 0.02, 0.2]}");
        assertThat(r.get("emptyShell").toString()).isEqualTo("[true,true,false,false]");
        assertThat(number(r, "/tcK/0")).isZero();
        assertThat(number(r, "/densityPerNm2/0")).isZero();
    }

    @Test
    void halvesOfTheRepulsiveKernelDoNotHideAttraction() {
        // The eigenvalue of largest magnitude is negative here; the largest algebraic one counts.
        double attractive = tc("{'couplingMatrix': [[0.3, 0], [0, 0]], 'muEV': [0.335]}");
        assertThat(tc("{'couplingMatrix': [[0.3, 0], [0, -2]], 'muEV': [0.335]}"))
                .isPositive()
                .isCloseTo(attractive, withPercentage(1e-6));
    }

    @Test
    void theAxesAreAtTheMuOfThePointItself() {
        JsonNode r = run("tc", "{'densityPerNm2': [0.9], 'band': 2}");
        double mu = number(r, "/muEV/0");
        double bottom = number(r, "/bottomEV");
        double neck = number(r, "/neckEV");
        assertThat(number(r, "/etaBottom/0")).isCloseTo((mu - bottom) / OMEGA, within(1e-9));
        assertThat(number(r, "/etaNeck/0")).isCloseTo((mu - neck) / OMEGA, within(1e-9));
        assertThat(number(r, "/zeta/0")).isCloseTo((mu - bottom) / (neck - bottom), within(1e-9));
    }
}
