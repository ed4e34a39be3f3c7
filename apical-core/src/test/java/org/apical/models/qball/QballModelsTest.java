package org.apical.models.qball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models of Q-balls through the same door as a user's: relations between them, warnings, refusals. */
class QballModelsTest {
    private static final Runs RUNS = new Runs(Models.registry());
    private static final String SEXTIC =
            "{'type': 'powers', 'terms': [{'coefficient': 0.5, 'power': 2}, {'coefficient': -1, 'power': 4},"
                    + " {'coefficient': 0.6, 'power': 6}]}";

    private static JsonNode run(String model, String params) {
        return RUNS.execute(
                        "qball." + model,
                        Json.object(params.replace('\'', '"')),
                        RunContext.quiet().withData(new DataRoot(Path.of("."))),
                        false)
                .result();
    }

    private static void refused(String model, String params, String... words) {
        assertThatThrownBy(() -> run(model, params))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.getMessage()).contains(words));
    }

    private static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }

    /** Every row of the table of refusals: what the message must contain. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            selfConsistency   | {'kapa': 6}                                            | kapa                | kappa
            kernel            | {'closure': 'ofset'}                                   | ofset               | offset
            radius            | {'branch': 'outter'}                                   | outter              | outer
            paraconductivity  | {'model': '4d'}                                        | 4d                  | 3d
            profile           | {'potential': {'type': 'power', 'terms': []}}          | power               | powers
            profile           | {'potential': {'type': 'flat', 'hight': 1, 'scale': 1}} | hight              | height
            radius            | {'temperatureK': [150, 20000]}                         | temperatureK.1      | 10000
            radius            | {'temperatureK': [150, 'hot']}                         | temperatureK.1      | hot
            radius            | {'temperatureK': [0]}                                  | temperatureK.0      | 0
            radius            | {'temperatureK': []}                                   | temperatureK        | at least 1
            kernel            | {'amplitudeOverOmega': [-1]}                           | amplitudeOverOmega.0 | 1000
            kernel            | {'bindingOffset': 0.05}                                | bindingOffset       | 0.1
            boundState        | {'windingNumber': -1}                                  | windingNumber       | 20
            boundState        | {'windingNumber': 21}                                  | windingNumber       | 20
            chargeDistribution | {'windingNumber': 1.5}                                | windingNumber       | 1.5
            profile           | {'dimension': 5}                                       | dimension           | 4
            ball              | {'dimension': 1}                                       | dimension           | 2
            profile           | {'omega': 0.4}                                         | omega 0.4 is below omega0 = 0.408248 | 0.408248 < omega < 1.000000
            profile           | {'omega': 0}                                           | omega 0 is below omega0 = 0.408248 | a bounce needs U < 0 somewhere
            profile           | {'omega': 1}                                           | omega 1 must be below the mass 1.000000 | Q-balls exist for 0.408248
            profile           | {'omega': 2e6}                                         | omega               | 1000000
            profile           | {'omega': 0.4082482905}                                | so close to omega0 = 0.408248 | exceeds 1e6: raise omega
            profile           | {'potential': {'type': 'powers', 'terms': [{'coefficient': 0.5, 'power': 2}, {'coefficient': 1, 'power': 4}]}} | omega | no soliton, 2U/phi^2 has no minimum below mass^2
            profile           | {'potential': {'type': 'powers', 'terms': [{'coefficient': -0.5, 'power': 2}, {'coefficient': 1, 'power': 4}]}} | potential | mass^2 = U''(0) = -1.000000 must be positive
            profile           | {'potential': {'type': 'powers', 'terms': [{'coefficient': -1, 'power': 4}]}} | potential | must be positive
            profile           | {'potential': {'type': 'powers', 'terms': [{'coefficient': 0.5, 'power': 1}]}} | terms.0.power | 2
            profile           | {'potential': {'type': 'powers', 'terms': []}}         | potential.terms     | at least 1
            profile           | {'potential': {'type': 'powers', 'terms': [{'coefficient': 0.5, 'power': 2}, {'coefficient': -1, 'power': 4}]}, 'omega': 0.5, 'dimension': 4} | no soliton | no second vacuum
            profile           | {'potential': {'type': 'table', 'phi': [0.1, 1, 2, 3, 4], 'u': [0, 1, 1, 2, 3]}} | potential.phi | start at 0
            profile           | {'potential': {'type': 'table', 'phi': [0, 1, 1, 3, 4], 'u': [0, 1, 1, 2, 3]}} | potential.phi | increasing
            profile           | {'potential': {'type': 'table', 'phi': [0, 1, 2, 3, 4], 'u': [0, 1, 1, 2]}} | potential.phi | equal lengths
            profile           | {'potential': {'type': 'table', 'phi': [0, 1, 2, 3], 'u': [0, 1, 1, 2]}} | potential.phi | at least 5
            profile           | {'potential': {'type': 'flat', 'scale': 1}}            | potential.height    | must be given
            profile           | {'potential': {'type': 'flat', 'height': 1, 'scale': 1, 'mass': 1}} | potential.mass | does not belong
            profile           | {'potential': {'type': 'expression', 'expression': 'phi^2/2 - psi', 'phiMax': 3}} | psi | expression
            profile           | {'potential': {'type': 'expression', 'expression': 'phi^2/2 -', 'phiMax': 3}} | expression | cannot be read
            profile           | {'potential': {'type': 'expression', 'expression': 'abs(phi)', 'phiMax': 3}} | expression | slope at phi = 0
            profile           | {'radius': [-1]}                                       | radius.0            | 10000000
            radius            | {'temperatureK': [100]}                                | no Q-ball at temperature T = 100 K | between T_dome = 64.8
            transport         | {'branch': 'inner', 'temperatureK': [160, 190]}        | temperatureK.1      | above T* = 184.6916 K
            diffraction       | {'temperatureK': [100]}                                | T_upper = 143.5     | no Q-ball
            thermo            | {'reducedTemperature': 0.6}                            | no Q-ball           | between w_dome = 0.351260 and w_upper = 0.776978
            modes             | {'reducedTemperature': 1.2}                            | reducedTemperature  | above T*
            ball              | {'reducedTemperature': 0.6}                            | reducedTemperature  | no Q-ball
            ball              | {'reducedTemperature': 0.7769783310}                   | reducedTemperature  | exceeds 1e6
            paraconductivity  | {'temperatureK': [100, 95]}                            | temperatureK.1      | tcK
            sizeStatistics    | {'sizeNm': [3, 4], 'minimumSizeNm': 2}                 | sizeNm              | at least 3
            sizeStatistics    | {'sizeNm': [3, 1.5, 4], 'minimumSizeNm': 2}            | sizeNm.1            | 1.5
            sizeStatistics    | {'sizeNm': [2, 2, 2], 'minimumSizeNm': 2}              | sizeNm              | all equal
            contours          | {'alphaMax': 1.2, 'bindingOffset': 1.5}                | alphaMax            | alpha_c = 1.5
            diamagnetism      | {'radiusNm': 0}                                        | radiusNm            | 0
            transport         | {'volumeFraction': 1.5}                                | volumeFraction      | 1.5
            fromPotential     | {'degree': 5}                                          | degree              | even
            fromPotential     | {'rangeMeV': 1e-6}                                     | rangeMeV            | coefficients
            sizeTrend         | {'sizeNm': [1, 2, 3, 4, 5]}                            | sizeNm              | equal lengths
            """)
    void refusals(String model, String params, String first, String second) {
        refused(model, params, first, second);
    }

    /** NaN and infinity are no JSON; nothing of the kind comes in. */
    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity", "1e999"})
    void numbersThatAreNone(String number) {
        for (String params : new String[] {
            "{'omega': " + number + "}", "{'potential': {'type': 'flat', 'height': " + number + ", 'scale': 1}}"
        }) {
            assertThatThrownBy(() -> run("profile", params)).isInstanceOf(BadInput.class);
        }
    }

    /** A temperature of the list is found on the diagram: radii exist exactly where the phase diagram says. */
    @Test
    void theDiagramSaysWhereThereAreBalls() {
        JsonNode diagram = run("phaseDiagram", "{'kappa': [4, 6, 7.9]}");
        double star = diagram.get("tStarK").doubleValue();
        for (int i = 0; i < 3; i++) {
            String kappa = diagram.get("kappa").get(i).asText();
            double dome = diagram.get("tDomeK").get(i).doubleValue();
            double upper = diagram.get("tUpperK").get(i).doubleValue();
            for (double t : new double[] {dome * 0.9999, upper * 1.0001, star * 0.9999}) {
                assertThat(run("radius", "{'kappa': " + kappa + ", 'temperatureK': [" + t + "]}")
                                .get("radiusNm")
                                .get(0)
                                .doubleValue())
                        .isPositive();
            }
            for (double t : new double[] {dome * 1.0001, upper * 0.9999, star * 1.0001}) {
                refused("radius", "{'kappa': " + kappa + ", 'temperatureK': [" + t + "]}", "no Q-ball");
            }
        }
    }

    /** At fixed M/Omega: R ~ 1/T, hbar/tau ~ T exactly, M ~ T; above T* with a warning. */
    @Test
    void fixedRatio() {
        String params = "{'branch': 'fixedRatio', 'temperatureK': [50, 100, 200]}";
        JsonNode radius = run("radius", params);
        double[] r = numbers(radius.get("radiusNm"));
        assertThat(r[0] / r[2]).isCloseTo(4, within(1e-12));
        assertThat(radius.get("warnings").toString()).contains("Above T* = 184.6916 K");
        JsonNode transport = run("transport", params);
        assertThat(transport.at("/fit/exponent").doubleValue()).isCloseTo(1, within(1e-12));
        assertThat(transport.at("/fit/r2").doubleValue()).isCloseTo(1, within(1e-13));
        double[] ratio = numbers(transport.get("planckianRatio"));
        assertThat(ratio[2] / ratio[0]).isCloseTo(1, within(1e-12));
        assertThat(numbers(transport.get("radiusNm"))).containsExactly(r, within(1e-12));
    }

    /** M^2 V Omega is the charge: the same at each temperature and on each branch (stated relation). */
    @Test
    void chargeIsConserved() {
        double first = Double.NaN;
        for (String branch : new String[] {"inner", "outer", "core", "fixedRatio"}) {
            JsonNode r = run("radius", "{'branch': '" + branch + "', 'temperatureK': [150, 165, 180]}");
            for (int i = 0; i < 3; i++) {
                double m = r.get("amplitudeMeV").get(i).doubleValue();
                double radius = r.get("radiusNm").get(i).doubleValue();
                double charge =
                        m * m * Math.pow(radius, 3) * r.get("energyMeV").get(i).doubleValue();
                first = Double.isNaN(first) ? charge : first;
                assertThat(charge / first - 1).isCloseTo(0, within(1e-10));
            }
        }
    }

    /** A contour at the amplitude of a root gives back the temperature of that root. */
    @Test
    void contoursPassThroughTheRoots() {
        JsonNode sc = run("selfConsistency", "{'kappa': 6, 'reducedTemperature': 0.9, 'closure': 'mathieu'}");
        double outer = sc.get("alphaOuter").doubleValue();
        JsonNode contours =
                run("contours", "{'kappa': [6], 'closure': 'mathieu', 'points': 2, 'alphaMax': " + outer + "}");
        assertThat(contours.at("/contours/0/upper/1").doubleValue()).isCloseTo(0.9, within(1e-12));
        assertThat(contours.at("/contours/0/lower/0").doubleValue()).isZero();
        assertThat(contours.at("/contours/0/upper/0").doubleValue()).isEqualTo(1);
    }

    /** Where nothing exists keys are absent, and elements of lists null; bindingOffset without effect warns. */
    @Test
    void whatDoesNotExist() {
        JsonNode sc = run("selfConsistency", "{'reducedTemperature': 0.6}");
        assertThat(sc.get("phase").asText()).isEqualTo("metalWithoutQBalls");
        assertThat(sc.has("alphaInner")).isFalse();
        assertThat(sc.get("basis").asText()).isEqualTo("derived");
        JsonNode strong = run("selfConsistency", "{'kappa': 9}");
        assertThat(strong.has("reducedTDome")).isFalse();
        assertThat(strong.has("alphaOuter")).isTrue();
        JsonNode contours = run("contours", "{'kappa': [20], 'points': 50}");
        assertThat(contours.at("/contours/0/lower").toString()).contains("null");
        assertThat(contours.at("/contours/0/gapAlphaLow").doubleValue()).isPositive();
        assertThat(run("kernel", "{'closure': 'mathieu', 'bindingOffset': 1}")
                        .get("warnings")
                        .toString())
                .contains("bindingOffset has no effect");
        assertThat(run(
                                "profile",
                                "{'potential': {'type': 'powers', 'terms': [{'coefficient': 0.1, 'power': 2},"
                                        + " {'coefficient': -0.4, 'power': 3}, {'coefficient': 0.25, 'power': 4}]}, 'omega': 0}")
                        .has("charge"))
                .isFalse();
    }

    /** Each way of writing a potential gives the same ball. */
    @Test
    void potentialsInEveryForm() {
        double want =
                run("profile", "{'potential': " + SEXTIC + "}").get("action").doubleValue();
        for (String potential : new String[] {
            "{'type': 'expression', 'expression': 'phi^2/2 - phi^4 + 0.6*phi^6', 'phiMax': 1.5}",
            "{'type': 'expression', 'expression': '3 + m*phi**2 - a*phi**4 + 6e-1*phi**6', 'phiMax': 1.4,"
                    + " 'constants': {'m': 0.5, 'a': 1}}"
        }) {
            assertThat(run("profile", "{'potential': " + potential + "}")
                            .get("action")
                            .doubleValue())
                    .isCloseTo(want, within(1e-8));
        }
        double flat = run("profile", "{'potential': {'type': 'flat', 'height': 1, 'scale': 1}, 'omega': 0.3}")
                .get("charge")
                .doubleValue();
        assertThat(run(
                                "profile",
                                "{'potential': {'type': 'expression', 'expression': '1 - exp(-phi^2)', 'phiMax': 40},"
                                        + " 'omega': 0.3}")
                        .get("charge")
                        .doubleValue())
                .isCloseTo(flat, within(1e-7 * flat));
        assertThat(run(
                                "profile",
                                "{'potential': {'type': 'fubini', 'steepness': 1, 'size': 1, 'exponent': 2},"
                                        + " 'omega': 0, 'dimension': 4}")
                        .get("phi0")
                        .doubleValue())
                .isCloseTo(1, within(1e-9));
    }

    /** Samples at the radii asked for, in their order, inside and far outside. */
    @Test
    void samples() {
        JsonNode r = run("profile", "{'radius': [6, 0, 5.373084712734, 1e7]}");
        double[] phi = numbers(r.get("phi"));
        double phi0 = r.get("phi0").doubleValue();
        assertThat(phi[1]).isCloseTo(phi0, within(1e-12));
        assertThat(phi[2]).isCloseTo(phi0 / 2, within(1e-9));
        assertThat(phi[0]).isLessThan(phi[2]);
        assertThat(phi[3]).isZero();
        assertThat(r.get("profile").get("r").size()).isBetween(50, 400);
    }

    /** A triple well along a coordinate is open, a double well is closed, and both say why. */
    @Test
    void fromPotential() {
        JsonNode open = run("fromPotential", "{}");
        assertThat(open.get("windowOpen").booleanValue()).isTrue();
        assertThat(open.get("virial").doubleValue()).isLessThan(1e-8);
        assertThat(open.get("omega").doubleValue())
                .isBetween(open.get("omega0").doubleValue(), open.get("mass").doubleValue());
        StringBuilder x = new StringBuilder();
        StringBuilder u = new StringBuilder();
        for (int i = -20; i <= 20; i++) {
            double d = i / 10.0;
            x.append(x.length() == 0 ? "" : ",").append(d);
            u.append(u.length() == 0 ? "" : ",").append(20 * (d * d - 1) * (d * d - 1));
        }
        JsonNode closed = run("fromPotential", "{'displacement': [" + x + "], 'energyMeV': [" + u + "]}");
        assertThat(closed.get("windowOpen").booleanValue()).isFalse();
        assertThat(closed.get("reason").asText()).contains("must be positive");
        assertThat(closed.has("phi0")).isFalse();
    }

    /** Warnings of the specification. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            diamagnetism | {'radiusNm': 5}                        | above 2 coherenceLengthNm
            diamagnetism | {'radiusNm': 60, 'coherenceLengthNm': 50} | above penetrationDepthNm/3
            diffraction  | {}                                     | chargeMinimum is below 1
            thermo       | {'branch': 'core'}                     | unstable
            ball         | {'reducedTemperature': 0.95}           | metastable
            timeCrystal  | {}                                     | no pole at a real frequency
            """)
    void warnings(String model, String params, String words) {
        assertThat(run(model, params).get("warnings").toString()).contains(words);
    }
}
