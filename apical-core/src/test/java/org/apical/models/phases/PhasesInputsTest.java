package org.apical.models.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the specification's table of bad input, and what the simulations do beside their numbers. */
class PhasesInputsTest {
    private static Runs.Outcome outcome(String model, String params, int threads) {
        return new Runs(Models.registry())
                .execute(
                        model,
                        Json.object(params.replace('\'', '"')),
                        RunContext.quiet().withThreads(threads),
                        true);
    }

    private static ObjectNode run(String model, String params) {
        return outcome(model, params, 1).result();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "phases.twoBand | {'fillings': [0.5, 0]} | fillings | 0",
                "phases.twoBand | {'fillings': [1.01]} | fillings | 1.01",
                "phases.twoBand | {'wideHalfBandwidthEV': 0} | wideHalfBandwidthEV | 0",
                "phases.twoBand | {'narrowHalfBandwidthEV': -1} | narrowHalfBandwidthEV | -1",
                "phases.twoBand | {'narrowHalfBandwidthEV': 3} | narrowHalfBandwidthEV | swap",
                "phases.twoBand | {'densityOfStates': 'sqare'} | densityOfStates | square",
                "phases.twoBand | {'energyDefinition': 'bands'} | energyDefinition | kinetic",
                "phases.vanDerWaals | {'doping': [0.34]} | doping | 0.34",
                "phases.vanDerWaals | {'doping': [0]} | doping | 0",
                "phases.vanDerWaals | {'temperaturesK': [10, 0]} | temperaturesK | 0",
                "phases.vanDerWaals | {'bondWidth': 0} | bondWidth | above 0",
                "phases.vanDerWaals | {'brokenBondStates': 0} | brokenBondStates | above 0",
                "phases.droplet | {'volumeFraction': 0} | volumeFraction | 0",
                "phases.droplet | {'volumeFraction': 1} | volumeFraction | 1",
                "phases.droplet | {'relativePermittivity': 0.9} | relativePermittivity | 0.9",
                "phases.droplet | {'shape': 'spere'} | shape | sphere",
                "phases.lamella | {'coulombStrength': 0} | coulombStrength | above 0",
                "phases.lamella | {'coulombStrength': -1} | coulombStrength | -1",
                "phases.lamella | {'coulombKind': 'screened'} | coulombKind | logarithmic",
                "phases.isotope | {'onset16K': [0]} | onset16K | 0",
                "phases.isotope | {'onset16K': [100, 110]} | onset18K | as many",
                "phases.isotope | {'onset16K': [100, 110], 'onset18K': [150, 160], 'doping': [0.1, 0.2, 0.3]} | doping | as many",
                "phases.isotope | {'exchangeFraction': 0} | exchangeFraction | 0",
                "phases.isotope | {'exchangeFraction': 1.5} | exchangeFraction | 1.5",
                "phases.cahnHilliard | {'gridPoints': 100} | gridPoints | power of two",
                "phases.cahnHilliard | {'gridPoints': 8} | gridPoints | 16",
                "phases.cahnHilliard | {'gridPoints': 4096} | gridPoints | 2048",
                "phases.cahnHilliard | {'times': [10, 5]} | times.1 | rise",
                "phases.cahnHilliard | {'times': [5, 5]} | times.1 | rise",
                "phases.cahnHilliard | {'times': [-1]} | times | -1",
                "phases.cahnHilliard | {'times': []} | times | 1",
                "phases.cahnHilliard | {'coulombKind': 'yukawa'} | coulombKind | screened",
                "phases.cahnHilliard | {'freeEnergy': 'bm2'} | freeEnergy | bm1",
                "phases.cahnHilliard | {'initialField': 'radnom'} | initialField | random",
                "phases.cahnHilliard | {'gradientCoefficient': 0} | gradientCoefficient | above 0",
                "phases.cahnHilliard | {'mobility': -1} | mobility | -1",
                "phases.cahnHilliard | {'boxLength': 129} | boxLength | gridPoints",
                "phases.cahnHilliard | {'coulombStrength': -0.1} | coulombStrength | -0.1",
                "phases.cahnHilliard | {'strainFourfold': -0.1} | strainFourfold | -0.1",
                "phases.cahnHilliard | {'disorderRms': -1} | disorderRms | -1",
                "phases.cahnHilliard | {'disorderLength': 200} | disorderLength | boxLength",
                "phases.cahnHilliard | {'initialMode': [1]} | initialMode | 2",
                "phases.cahnHilliard | {'stepTolerance': 0} | stepTolerance | above 0",
                "phases.cahnHilliard | {'reducedTemperature': [1, 0]} | quenchTimes | one time fewer",
                "phases.cahnHilliard | {'reducedTemperature': [1, 0, 1], 'quenchTimes': [5, 4]} | quenchTimes.1 | rise",
                "phases.kawasaki | {'temperature': 0} | temperature | above 0",
                "phases.kawasaki | {'rows': 2} | rows | 3",
                "phases.kawasaki | {'columns': 1025} | columns | 1024",
                "phases.kawasaki | {'coulombKind': 'screened'} | coulombKind | logarithmic",
                "phases.kawasaki | {'upFraction': 1} | upFraction | 1",
                "phases.kawasaki | {'upFraction': 0} | upFraction | 0",
                "phases.kawasaki | {'sweeps': 0} | sweeps | 1",
                "phases.kawasaki | {'sweeps': 100000000, 'rows': 1024} | sweeps | 1e12",
                "phases.kawasaki | {'sweps': 5} | sweps | sweeps"
            })
    void badInputIsRefused(String model, String params, String key, String says) {
        assertThatThrownBy(() -> run(model, params))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(key)
                .hasMessageContaining(says);
    }

    @Test
    void resultsDoNotDependOnThreads() {
        String params = "{'gridPoints': 256, 'times': [1, 3], 'coulombKind': 'screened', 'coulombStrength': 0.05,"
                + " 'screeningWavenumber': 0.2, 'disorderRms': 0.05, 'disorderLength': 2}";
        assertThat(outcome("phases.cahnHilliard", params, 1).result())
                .isEqualTo(outcome("phases.cahnHilliard", params, 2).result());
    }

    @Test
    void aFilmIsASequenceOfFigures() {
        Runs.Outcome film = outcome("phases.cahnHilliard", "{'gridPoints': 32, 'times': [30], 'frames': 5}", 1);
        assertThat(film.figures().stream().map(f -> f.id()).filter(id -> id.startsWith("frame-")))
                .containsExactly("frame-0000", "frame-0001", "frame-0002", "frame-0003", "frame-0004");
        assertThat(film.result().at("/film/0/time").asDouble()).isZero();
        assertThat(film.result().at("/film/4/time").asDouble()).isEqualTo(30);
        Runs.Outcome still = outcome("phases.cahnHilliard", "{'gridPoints': 32, 'times': [30]}", 1);
        assertThat(film.result().path("field")).isEqualTo(still.result().path("field"));
        Runs.Outcome spins = outcome("phases.kawasaki", "{'rows': 8, 'columns': 8, 'sweeps': 50, 'frames': 3}", 1);
        assertThat(spins.result().path("film")).hasSize(3);
        assertThat(spins.result().at("/film/2/sweep").asInt()).isEqualTo(250);
    }

    @Test
    void aQuenchOrdersWhatWasUniform() {
        ObjectNode r = run(
                "phases.cahnHilliard",
                "{'gridPoints': 64, 'times': [50, 51, 200], 'reducedTemperature': [1.5, 0], 'quenchTimes': [50]}");
        assertThat(r.at("/rmsConcentration/0").asDouble()).isLessThan(1e-2);
        assertThat(r.at("/rmsConcentration/2").asDouble()).isGreaterThan(0.5);
        assertThat(r.path("freeEnergyDecreases").asBoolean()).isTrue();
        assertThat(r.at("/linear/unstable").asBoolean()).isTrue();
        assertThat(run("phases.cahnHilliard", "{'gridPoints': 16, 'times': [1], 'reducedTemperature': [1.5]}")
                        .at("/linear/maximumGrowthRate")
                        .isNull())
                .isTrue();
    }

    @Test
    void uniformFieldsAndTheStartAreNoErrors() {
        ObjectNode r = run("phases.cahnHilliard", "{'gridPoints': 16, 'times': [0, 1], 'initialAmplitude': 0}");
        assertThat(r.at("/domainLength/0").isNull()).isTrue();
        assertThat(r.at("/rmsConcentration/1").asDouble()).isZero();
        ObjectNode empty = run("phases.kawasaki", "{'rows': 3, 'columns': 3, 'upFraction': 0.01, 'sweeps': 5}");
        assertThat(empty.path("acceptance").asDouble()).isZero();
        assertThat(empty.at("/warnings/0").asText()).contains("nothing can move");
    }

    /** Far parameters give a result or a named error, never one of the program's own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'gridPoints': 16, 'times': [1], 'initialAmplitude': 50}",
                "{'gridPoints': 16, 'times': [1], 'meanConcentration': 80}",
                "{'gridPoints': 16, 'times': [1], 'coulombKind': 'coulomb', 'coulombStrength': 1e6}",
                "{'gridPoints': 16, 'times': [1], 'mobility': 1e6, 'boxLength': 0.01}",
                "{'gridPoints': 16, 'times': [1], 'strainFourfold': 1e6, 'strainUniaxial': 1e6}",
                "{'gridPoints': 16, 'times': [1], 'disorderRms': 100, 'disorderLength': 16}",
                "{'gridPoints': 16, 'times': [1e9], 'stepTolerance': 0.1}",
                "{'gridPoints': 16, 'times': [1e-6, 2e-6], 'stepTolerance': 1e-14}",
                "{'gridPoints': 16, 'times': [2], 'initialField': 'bm1a', 'frames': 1}",
                "{'gridPoints': 16, 'times': [2], 'gradientCoefficient': 1e-6}",
                "{'gridPoints': 16, 'times': [2], 'gradientCoefficient': 1e6, 'freeEnergy': 'bm1'}"
            })
    void farParametersEndWell(String params) {
        ObjectNode r = run("phases.cahnHilliard", params);
        assertThat(r.path("freeEnergyDecreases").asBoolean()).isTrue();
        assertThat(r.path("meanDrift").asDouble()).isLessThan(1e-10);
    }
}
