package org.apical.models.superstripes;

import static org.apical.models.superstripes.Area.number;
import static org.apical.models.superstripes.Area.outcome;
import static org.apical.models.superstripes.Area.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Objects;
import org.apical.model.Report;
import org.junit.jupiter.api.Test;

class DesignsTest {
    private static final String TWO = "'ratio': [0.6, 0.6667], 'muWindowEV': [0.25, 0.42]";

    @Test
    void theBestPointIsAMaximumInMu() {
        JsonNode r = run("design", "{" + TWO + "}");
        double mu = number(r, "/best/muEV");
        String p = "{'wellWidthNm': %s, 'barrierWidthNm': %s, 'muEV': [%s, %s, %s]}";
        double well = number(r, "/recipe/wellWidthNm");
        JsonNode tc = run(
                "tc",
                String.format(Locale.ROOT, p, well, number(r, "/recipe/barrierWidthNm"), mu - 5e-4, mu, mu + 5e-4));
        assertThat(number(tc, "/tcK/1")).isCloseTo(number(r, "/best/tcK"), withPercentage(1e-4));
        assertThat(number(tc, "/tcK/1")).isGreaterThan(number(tc, "/tcK/0")).isGreaterThan(number(tc, "/tcK/2"));
    }

    /** Lengths by a, energies by 1/a^2: Tc scales as the energies, so the sensitivities add up to 1 (Euler). */
    @Test
    void sensitivitiesObeyTheScalingOfTheEquation() {
        JsonNode s = run("design", "{" + TWO + "}").at("/best/sensitivity");
        // ln Tc at the maximum in mu: lengths count -1/2 each in energy, wellMass and barrierMass held.
        double lengths =
                s.get("wellWidth").doubleValue() + s.get("barrierWidth").doubleValue();
        double energies = s.get("barrier").doubleValue() + s.get("omega0").doubleValue();
        assertThat(energies - 0.5 * lengths).isCloseTo(1, within(2e-3));
    }

    @Test
    void oneLayerMoreOrLess() {
        JsonNode r = run("design", "{'ratio': [0.6667], 'muWindowEV': [0.25, 0.42], 'layerStepNm': 0.1}");
        double mu = number(r, "/best/muEV");
        JsonNode tc = run(
                "tc",
                String.format(
                        Locale.ROOT,
                        "{'wellWidthNm': %s, 'barrierWidthNm': %s, 'muEV': [%s]}",
                        0.6667 * 2.4 + 0.1,
                        2.4 - 0.6667 * 2.4,
                        mu));
        assertThat(number(r, "/best/layerErrorTcK/wellThicker")).isCloseTo(number(tc, "/tcK/0"), withPercentage(1e-5));
    }

    @Test
    void endsWithAPageForAGrower() {
        Report report = Objects.requireNonNull(
                outcome("design", "{" + TWO + ", 'layerStepNm': 0.1}").report());
        assertThat(report.sections()).extracting(Report.Section::heading).contains("What to grow", "What to expect");
        String text = report.toString();
        assertThat(text)
                .contains("Wells of", "barriers of", "Tc =", "between", "hangs most on", "coupling", "well thicker");
    }

    @Test
    void theSpreadHoldsTheExpectation() {
        JsonNode r = run("design", "{" + TWO + "}").get("recipe");
        assertThat(number(r, "/tcLowK")).isLessThan(number(r, "/tcK"));
        assertThat(number(r, "/tcHighK")).isGreaterThan(number(r, "/tcK"));
        assertThat(r.at("/assumptions/0/key").asText()).isEqualTo("coupling");
    }

    @Test
    void aMatrixHasNoSingleCoupling() {
        JsonNode r = run("design", "{" + TWO + ", 'couplingMatrix': [[0.3, 0.1], [0.1, 0.3]]}");
        assertThat(r.at("/best/sensitivity/coupling").isNull()).isTrue();
    }

    @Test
    void fullWellsHaveNoBarrier() {
        JsonNode r = run("design", "{'ratio': [1], 'muWindowEV': [0.3, 0.4]}");
        assertThat(number(r, "/tcK/0")).isCloseTo(28.1638, within(1e-3));
    }

    @Test
    void nothingSuperconductsWithoutAttraction() {
        JsonNode r = run("design", "{'coupling': -0.1, 'ratio': [0.6]}");
        assertThat(number(r, "/best/tcK")).isZero();
        assertThat(r.get("warnings").toString()).contains("Nothing superconducts");
    }

    @Test
    void featuresAmplify() {
        JsonNode r = run("features", "{'fanoPoints': 41}");
        assertThat(number(r, "/amplification"))
                .isCloseTo(number(r, "/tcMaxK") / number(r, "/tcMinK"), withPercentage(1e-9));
        assertThat(number(r, "/fano/gammaOverOmega0"))
                .isCloseTo(number(r, "/fano/gammaMeV") / 60, withPercentage(1e-9));
        assertThat(number(r, "/fano/rSquared")).isBetween(0.9, 1.0);
        JsonNode none = run("features", "{'geometry': 'wells', 'coupling': -0.2}");
        assertThat(none.get("amplification").isNull()).isTrue();
        assertThat(none.get("fano").isNull()).isTrue();
    }

    /** Widths at half maximum that the specification states for the default set. */
    @Test
    void theWidthFollowsTheMinibandWhereThatIsWide() {
        JsonNode r = run("bands", "{'barrierEV': 2}");
        assertThat(number(r, "/bands/1/widthMeV")).isCloseTo(2.5, within(0.05));
    }

    @Test
    void theDopingDomeIsAParabolaCutAtZero() {
        JsonNode r = run("nullDome", "{'ratio': [0, 0.6444444444444444, 1]}");
        assertThat(number(r, "/meanDoping/0")).isCloseTo(0.45, within(1e-12));
        assertThat(number(r, "/tcK/0")).isZero();
        assertThat(number(r, "/tcK/1")).isCloseTo(38, within(1e-9));
        assertThat(number(r, "/tcK/2")).isZero();
    }

    @Test
    void measuredPointsKeepWhatIsNotKnown() {
        JsonNode r = run("nullDome", "{'file': 'data/superstripes/lsco_lco_superlattices.csv'}");
        assertThat(r.get("measured")).hasSize(6);
        assertThat(r.at("/measured/1/ratio").isNull()).isTrue();
        assertThat(r.at("/measured/1/dopingDomeTcK").isNull()).isTrue();
        assertThat(number(r, "/measured/0/dopingDomeTcK")).isCloseTo(30.153, within(1e-9));
    }
}
