package org.apical.models.iqtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.model.ApicalException;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seeded random input over the whole allowed ranges, edges included, of the models of clusters and oscillators: numbers, or an
 * error with a name. {@code -Dapical.fuzz=N} makes N inputs a model instead of a few.
 */
class RandomInputTest {
    private static final Runs RUNS = new Runs(Models.registry());
    private static final RunContext CONTEXT =
            RunContext.quiet().withData(new DataRoot(Path.of(System.getProperty("apical.root", ".."))));
    private static final int EACH = Integer.getInteger("apical.fuzz", 6);

    private final UniformRandomProvider random =
            RandomSource.XO_RO_SHI_RO_128_PP.create(Long.getLong("apical.fuzz.seed", 20));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iqtp.cluster",
                "iqtp.spectrum",
                "iqtp.exafs",
                "iqtp.thermal",
                "iqtp.potential",
                "iqtp.scan",
                "iqtp.meanField",
                "iqtp.coupledClusters",
                "iqtp.pseudospin",
                "iqtp.phaseMap",
                "iqtp.network",
                "kuramoto.meanField",
                "kuramoto.lattice",
                "kuramoto.selfConsistent",
                "kuramoto.ottAntonsen",
                "kuramoto.finiteSize",
            })
    void numbersOrANamedError(String model) {
        for (int i = 0; i < EACH; i++) {
            ObjectNode input = input(model);
            String text = input.toString();
            try {
                JsonNode result =
                        RUNS.execute(model, input, CONTEXT, i % 2 == 0).result();
                assertThat(finite(result))
                        .as(model + " " + text + " gives " + result)
                        .isTrue();
            } catch (ApicalException e) {
                assertThat(e.getMessage()).as(text).isNotBlank();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(model + " " + text, e);
            }
        }
    }

    private static boolean finite(JsonNode node) {
        if (node.isNumber()) {
            return Double.isFinite(node.doubleValue());
        }
        boolean all = true;
        for (JsonNode child : node) {
            all &= finite(child);
        }
        return all
                && !(node.isTextual() && List.of("NaN", "Infinity", "-Infinity").contains(node.textValue()));
    }

    private ObjectNode input(String model) {
        ObjectNode p = Json.object("{}");
        if (model.startsWith("iqtp.") && !model.equals("iqtp.pseudospin")) {
            p.set("cluster", cluster(model));
        }
        switch (model) {
            case "iqtp.cluster" -> {
                put(p, "levels", 1 + random.nextInt(8));
                put(p, "positionMode", random.nextInt(3));
                list(p, "positionX", -1000, 1000, false);
            }
            case "iqtp.spectrum" -> {
                put(p, "temperatureK", pick(0, 1e-3, 30, 1e3, 1e5));
                list(p, "qInvA", -1000, 1000, false);
                list(p, "omegaEV", -1e3, 1e3, false);
                text(p, "method", "full", "lanczos", "kpm");
                put(p, "broadeningEV", pick(1e-12, 1e-3, 0.1, 10));
                put(p, "iterations", 2 + random.nextInt(60));
                displacement(p);
            }
            case "iqtp.exafs" -> {
                put(p, "temperatureK", pick(0, 1e-3, 30, 1e3, 1e5));
                put(p, "referenceDistanceA", pick(0.1, 2, 3, 100));
                put(p, "e0EV", pick(-50, 0, 50));
                list(p, "kInvA", 1e-3, 100, true);
                displacement(p);
            }
            case "iqtp.thermal" -> {
                list(p, "temperaturesK", 1e-3, 1e5, true);
                text(p, "method", "full", "ftlm");
                put(p, "samples", 2 + random.nextInt(4));
                put(p, "krylovDimension", 2 + random.nextInt(40));
            }
            case "iqtp.potential" -> {
                text(p, "kind", "adiabatic", "marginal", "meanForce");
                list(p, "xi", -100, 100, false);
                put(p, "temperatureK", pick(1e-3, 100, 1e5));
                if (random.nextInt(4) == 0) {
                    p.put("wells", true);
                }
            }
            case "iqtp.scan" -> {
                text(p, "parameter", "k3EV", "tEV", "lambdaIrEV", "omegaSrEV");
                list(p, "values", -0.02, 0.1, true);
            }
            case "iqtp.meanField" -> {
                put(p, "temperatureK", pick(0, 1, 100, 1e4));
                list(p, "k3EV", 0, 0.02, true);
                list(p, "softX", -1000, 1000, true);
                if (random.nextInt(4) > 0) {
                    p.put("critical", false);
                }
            }
            case "iqtp.coupledClusters" -> {
                put(p, "count", 2 + random.nextInt(4));
                put(p, "couplingEV", pick(-1, 0, 1e-9, 0.004, 1));
                put(p, "couplingMode", random.nextInt(3));
                list(p, "keptStates", 2, 5, true);
                text(p, "method", "lanczos", "dmrg");
                put(p, "bondDimension", 2 + random.nextInt(10));
            }
            case "iqtp.pseudospin" -> {
                put(p, "fieldMeV", pick(0, 1e-9, 1, 1e3));
                put(p, "couplingMeV", pick(-1e3, 0, 1e-9, 1, 1e3));
                text(p, "method", "lanczos", "freeFermion");
                list(p, "shape", 1, 4, false);
            }
            case "iqtp.network" -> {
                list(p, "temperaturesK", 1e-3, 1e5, true);
                put(p, "intercellCouplingEV", pick(0, 1e-9, 0.004, 1));
                put(p, "disorderMeV", pick(0, 1, 1e3));
            }
            case "kuramoto.meanField", "kuramoto.lattice" -> oscillators(p, model.endsWith("lattice"));
            case "kuramoto.selfConsistent" -> {
                text(p, "distribution", "lorentzian", "gaussian", "uniform", "identical");
                put(p, "width", pick(0, 1e-6, 1, 1e6));
                put(p, "noise", pick(0, 1e-6, 1, 1e6));
                put(p, "lag", pick(-1.5, 0, 1.5707));
                list(p, "couplings", 1e-9, 1e6, true);
            }
            case "kuramoto.ottAntonsen" -> {
                put(p, "coupling", pick(-1e3, 0, 1e-9, 2, 1e6));
                put(p, "width", pick(0, 1e-9, 0.5, 1e6));
                put(p, "initialOrderParameter", pick(0, 1e-12, 0.5, 1));
                list(p, "times", 0, 1e6, true);
            }
            case "kuramoto.finiteSize" -> {
                list(p, "sizes", 3, 7, true);
                put(p, "noise", pick(0, 1e-6, 0.7, 10));
                put(p, "disorderWidth", pick(0, 0.4, 100));
                put(p, "disorderSamples", 2 + random.nextInt(3));
                put(p, "inertia", pick(0, 0.1, 10));
                put(p, "timeStep", pick(1e-6, 0.05, 10));
                p.put("thermalTime", 5).put("measureTime", 40);
            }
            default -> {}
        }
        return p;
    }

    private void oscillators(ObjectNode p, boolean lattice) {
        if (lattice) {
            list(p, "shape", 1, 6, false);
            put(p, "bondCoupling", pick(-1e3, 0, 1, 1e3));
        } else {
            put(p, "count", pick(1, 2, 50));
            put(p, "coupling", pick(-1e3, 0, 1.5, 1e3));
        }
        put(p, "lag", pick(-3, 0, 1.5));
        put(p, "noise", pick(0, 1e-9, 0.5, 1e3));
        put(p, "inertia", pick(0, 1e-6, 0.5, 1e3));
        put(p, "timeStep", pick(1e-9, 0.01, 1, 100));
        put(p, "steps", 1 + random.nextInt(60));
        ObjectNode frequencies = p.putObject("frequencies");
        text(
                frequencies,
                "kind",
                "lorentzianQuantile",
                "gaussianQuantile",
                "uniformQuantile",
                "identical",
                "gaussianHash");
        put(frequencies, "width", pick(0, 1e-9, 0.5, 1e3));
    }

    private ObjectNode cluster(String model) {
        ObjectNode c = Json.object("{}");
        Preset[] presets = {
            Preset.IQTP3,
            Preset.IQTP6H,
            Preset.IQTP6H_SOFT,
            Preset.DIMER_RELATIVE,
            Preset.DIMER_SITE,
            Preset.DISPLACED_OSCILLATOR
        };
        Preset preset = model.equals("iqtp.meanField") ? Preset.IQTP6H : presets[random.nextInt(presets.length)];
        c.put("preset", preset.jsonName());
        ObjectNode values = c.putObject("values");
        for (Map.Entry<String, Double> v : preset.defaults().entrySet()) {
            if (random.nextInt(4) == 0 && !v.getKey().startsWith("holes")) {
                double scale = Math.pow(10, 3 * random.nextDouble() - 1.5);
                values.put(v.getKey(), pick(0, v.getValue() * scale, v.getValue() * scale, -v.getValue(), 1e-9, 1e3));
            } else if (random.nextInt(4) == 0 && v.getKey().startsWith("holes")) {
                values.put(v.getKey(), random.nextInt(4));
            }
        }
        ArrayNode cutoffs = c.putArray("cutoffs");
        int modes = model.equals("iqtp.meanField") ? 2 : preset.cutoffs().length;
        for (int m = 0; m < modes; m++) {
            cutoffs.add((int) pick(1, 2, 3, 5, 6, 7) + (modes == 1 ? 20 * random.nextInt(3) : 0));
        }
        if (random.nextInt(4) == 0) {
            c.put("oxygenMassU", pick(1, 17.99916, 100));
        }
        return c;
    }

    private void displacement(ObjectNode p) {
        ArrayNode cutoffs = (ArrayNode) p.at("/cluster/cutoffs");
        if (random.nextBoolean() || cutoffs.size() < 2) {
            ArrayNode u = p.putArray("displacementA");
            for (int m = 0; m < cutoffs.size(); m++) {
                u.add(pick(0, 1e-9, 0.03, 0.05, -0.1, 100));
            }
        }
    }

    private double pick(double... from) {
        return from[random.nextInt(from.length)];
    }

    /** Left out now and then. */
    private void put(ObjectNode p, String key, double value) {
        if (random.nextInt(5) > 0) {
            if (value == Math.rint(value) && Math.abs(value) < 1e9) {
                p.put(key, (int) value);
            } else {
                p.put(key, value);
            }
        }
    }

    private void text(ObjectNode p, String key, String... from) {
        if (random.nextInt(5) > 0) {
            p.put(key, from[random.nextInt(from.length)]);
        }
    }

    /** Up to three numbers, the edges among them; whole where the edges are small whole numbers. */
    private void list(ObjectNode p, String key, double low, double high, boolean rising) {
        int n = 1 + random.nextInt(3);
        boolean whole = low == Math.rint(low) && low >= 1 && high < 10;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double inside = low > 0 && high / low > 1e3
                    ? low * Math.pow(high / low, random.nextDouble())
                    : low + (high - low) * random.nextDouble();
            x[i] = random.nextInt(6) == 0 ? low : random.nextInt(6) == 0 ? high : inside;
        }
        if (rising) {
            Arrays.sort(x);
        }
        ArrayNode out = p.putArray(key);
        for (double v : x) {
            if (whole) {
                out.add((int) Math.rint(v));
            } else {
                out.add(v);
            }
        }
    }
}
