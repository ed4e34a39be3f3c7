package org.apical.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.ReferenceCase;
import org.apical.run.ReferenceCheck;
import org.apical.run.Runs;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each disputed reference number is still there, still differs, and what was found instead is derived again here. */
class DisputedTest {
    private static final Registry REGISTRY = Models.registry();

    private static ReferenceCase find(Disputed disputed) throws IOException {
        for (Path file : ReferenceCasesTest.files()) {
            for (ReferenceCase test : ReferenceCase.read(Files.readString(file))) {
                if (test.id().equals(disputed.caseId())) {
                    return test;
                }
            }
        }
        throw new AssertionError("no case " + disputed.caseId());
    }

    private static ObjectNode result(Disputed disputed) throws IOException {
        ReferenceCase test = find(disputed);
        return new Runs(REGISTRY)
                .execute(test.model(), test.params(), RunContext.quiet(), false)
                .result();
    }

    @ParameterizedTest
    @EnumSource
    void isStillDisputed(Disputed disputed) throws IOException {
        RunContext context = RunContext.quiet().withData(new DataRoot(ReferenceCasesTest.DATA_ROOT));
        List<ReferenceCheck.Line> lines = new ReferenceCheck(REGISTRY).check(find(disputed), context);
        assertThat(lines)
                .filteredOn(Disputed::holds)
                .hasSize(1)
                .allMatch(l -> l.verdict() == ReferenceCheck.Verdict.FAILS);
        assertThat(disputed.found()).isNotBlank();
    }

    /** cos(kd) of well and barrier of equal masses, E between 0 and V. */
    private static double halfTrace(double e, double well, double barrier, double v) {
        double a = Math.sqrt(e / H0);
        double k = Math.sqrt((v - e) / H0);
        return Math.cos(a * well) * Math.cosh(k * barrier)
                + 0.5 * (k / a - a / k) * Math.sin(a * well) * Math.sinh(k * barrier);
    }

    private static final double H0 = 0.0380998211;

    private static double root(double value, double from, double to, double well, double barrier, double v) {
        double low = from;
        double high = to;
        boolean rising = halfTrace(to, well, barrier, v) > halfTrace(from, well, barrier, v);
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (halfTrace(middle, well, barrier, v) < value == rising) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** By energy instead of by k, both inverse square roots taken out. */
    @Test
    void statesOfTheRing() throws IOException {
        double well = 2;
        double barrier = 1;
        double v = 0.5;
        double ring = 0.01 / (4 * H0);
        double edge = root(-1, 0.205, 0.22, well, barrier, v);
        double top = 0.15 + ring;
        double sum = 0;
        var rule = new GaussIntegratorFactory().legendre(60, 0, Math.PI / 2);
        sum += rule.integrate(t -> {
            double s = Math.sin(t);
            double e = edge + (top - edge) * s * s;
            double f = halfTrace(e, well, barrier, v);
            double step = 1e-6;
            double slope = (halfTrace(e + step, well, barrier, v) - halfTrace(e - step, well, barrier, v)) / (2 * step);
            // 1 - f^2 vanishes at the edge with e - edge.
            double dk = Math.abs(slope) / (Math.PI * Math.sqrt(1 - f * f));
            return dk * Math.sqrt(ring) * 2 * Math.sqrt(top - edge) * s;
        });
        double expected = (1 + sum) / (4 * Math.PI * H0);
        assertThat(expected).isCloseTo(6.4190264, within(2e-6));
        assertThat(result(Disputed.RASHBA_STATES).at("/dosPerEVNm2/2").doubleValue())
                .isCloseTo(expected, within(2e-6));
    }

    /** n = (4/(pi d sqrt(h))) times the integral of kFraction below each energy over sqrt(mu - E), s = sqrt(mu - E). */
    @Test
    void muOfTheNormalState() throws IOException {
        double mu = result(Disputed.NORMAL_MU).at("/muNormalEV").doubleValue();
        assertThat(electrons(mu)).isCloseTo(0.9, within(2e-10));
        assertThat(electrons(0.334569021467)).isCloseTo(0.9 - 1.15e-7, within(1e-9));
    }

    private static double electrons(double mu) {
        double[][] edges = {
            {root(1, 0.07, 0.08, 1.6, 0.8, 0.5), root(-1, 0.08, 0.09, 1.6, 0.8, 0.5)},
            {root(1, 0.32, 0.35, 1.6, 0.8, 0.5), root(-1, 0.27, 0.29, 1.6, 0.8, 0.5)}
        };
        double sum = 0;
        for (double[] edge : edges) {
            double low = Math.min(edge[0], edge[1]);
            double high = Math.max(edge[0], edge[1]);
            double from = Math.sqrt(Math.max(0, mu - high));
            double to = Math.sqrt(mu - low);
            boolean rising = edge[0] < edge[1];
            // Square roots at both ends of the band: s = from + (to - from) sin^2(t).
            for (int p = 0; p < 40; p++) {
                var rule = new GaussIntegratorFactory().legendre(20, Math.PI / 80 * p, Math.PI / 80 * (p + 1));
                sum += rule.integrate(t -> {
                    double sin = Math.sin(t);
                    double s = from + (to - from) * sin * sin;
                    double k = Math.acos(Math.max(-1, Math.min(1, halfTrace(mu - s * s, 1.6, 0.8, 0.5)))) / Math.PI;
                    return (rising ? k : 1 - k) * (to - from) * 2 * sin * Math.cos(t);
                });
            }
            sum += from;
        }
        return 2 * sum / (Math.PI * Math.sqrt(H0) * 2.4);
    }
}
