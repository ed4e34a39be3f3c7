package org.apical.models.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the specification's table of bad input, and spectra as the codes write them. */
class PairingInputsTest {
    @TempDir
    Path temp;

    private ObjectNode run(String model, String params) {
        RunContext context = RunContext.quiet().withData(new DataRoot(temp));
        return new Runs(Models.registry())
                .execute(model, Json.object(params), context, true)
                .result();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "pairing.eliashbergTc | {'muStra': 0.1} | muStra | muStar",
                "pairing.eliashbergTc | {'spectrum': {'kind': 'table', 'omegaMeV': [1, 3, 2], 'alpha2F': [1, 1, 1]}} | omegaMeV.2 | point 3",
                "pairing.eliashbergTc | {'spectrum': {'kind': 'table', 'omegaMeV': [-1, 3], 'alpha2F': [1, 1]}} | omegaMeV.0 | negative",
                "pairing.eliashbergTc | {'spectrum': {'kind': 'table', 'omegaMeV': [3], 'alpha2F': [1]}} | omegaMeV | at least two",
                "pairing.eliashbergTc | {'spectrum': {'kind': 'table', 'omegaMeV': [1, 2, 3], 'alpha2F': [1, 1]}} | alpha2F | 2 numbers",
                "pairing.eliashbergTc | {'spectrum': {'kind': 'table', 'omegaMeV': [1, 2, 3], 'alpha2F': [1, -1e-3, 1]}} | alpha2F.1 | point 2",
                "pairing.eliashbergTc | {'spectrum': {'kind': 'table', 'omegaMeV': [1, 2, 3], 'alpha2F': [0, 0, 0]}} | alpha2F | omegaMeV",
                "pairing.eliashbergTc | {'spectrum': {'kind': 'file', 'file': 'none.dat'}} | none.dat |",
                "pairing.eliashbergTc | {'spectrum': {'kind': 'fiel'}} | kind | einstein",
                "pairing.eliashbergTc | {'spectrum': {'kind': 'file', 'file': 'a', 'frequencyUnit': 'GHz'}} | frequencyUnit | THz",
                "pairing.eliashbergTc | {'spectrum': {'kind': 'einstein', 'lambda': 0}} | lambda |",
                "pairing.eliashbergTc | {'muStar': 1} | muStar | 1",
                "pairing.eliashbergTc | {'muStar': -0.1} | muStar | -0.1",
                "pairing.eliashbergTc | {'muStar': 0.5, 'muStarReferenceMeV': 1, 'cutoffMeV': 5000} | muStar | not representable",
                "pairing.eliashbergTc | {'cutoffMeV': 20} | cutoffMeV | w_max",
                "pairing.eliashbergGap | {'temperatureK': [0]} | temperatureK |",
                "pairing.eliashbergGap | {'temperatureK': [2], 'reducedTemperature': [0.5]} | temperatureK |",
                "pairing.isotope | {'groups': [{'label': 'a', 'share': 0.7}, {'label': 'b', 'share': 0.4}]} | groups |",
                "pairing.isotope | {'groups': [{'label': 'a', 'massRatio': 0}]} | massRatio |",
                "pairing.siteIsotope | {'sites': [{'label': 'a', 'share': 0.7}]} | sites | sum",
                "pairing.polaronSD | {'sites': [{'label': 'a', 'share': 0.7}, {'label': 'b', 'share': 0.2}]} | sites | sum",
                "pairing.polaronSD | {'massRatio': 0} | massRatio |",
                "pairing.polaronSD | {'pairingMeV': [[170, 40], [30, 20]]} | pairingMeV | symmetric",
                "pairing.polaronSD | {'filling': [2, 0.5]} | filling |",
                "pairing.twoBand | {'lambda': [[1, 0.2]]} | lambda |",
                "pairing.twoBand | {'lambda': [[1, 0.2], [0, 0.4]]} | lambda |",
                "pairing.superfluidDensity | {'weightD': -0.1} | weightD | -0.1",
                "pairing.superfluidFit | {'temperatureK': [1, 2], 'value': [1, 1], 'sigma': [1, 0]} | sigma |",
                "pairing.superfluidFit | {'temperatureK': [1, 2, 3], 'value': [1, 1, 1], 'sigma': [1, 1, 1]} | temperatureK | 6",
                "pairing.superfluidFit | {'temperatureK': [1, 2, 3], 'value': [1, 1, 1]} | sigma |",
                "pairing.tStarIsotope | {'doping': [0.19]} | doping | end points",
                "pairing.tStarIsotope | {'anchorDoping': 0.2} | anchorDoping | end points",
                "pairing.twistedJunction | {'secondHarmonic': -0.1} | secondHarmonic |",
                "pairing.bcs | {'symmetry': 'p'} | symmetry | d",
                "pairing.allenDynes | {'lambda': 1, 'spectrum': {'kind': 'bundled'}} | lambda |",
                "jahnTeller.surface | {'stiffnessEVPerA2': 10, 'quadraticEVPerA2': 5} | quadraticEVPerA2 | unbounded",
                "jahnTeller.pseudo | {'halfGapEV': 0} | halfGapEV |",
                "jahnTeller.dynamic | {'twiceJ': [2]} | twiceJ |",
                "polaron.feynman | {'alpha': 0} | alpha |",
                "phases.isotope | {'onset16K': [110, -3], 'onset18K': [120, 4]} | onset16K | -3",
                "phases.isotope | {'onset16K': [110, 3], 'onset18K': [120]} | onset18K | as many",
                "phases.isotope | {'doping': [0.1]} | doping | two",
                "phases.isotope | {'onset16K': [110, 100], 'onset18K': [120, 90], 'doping': [0.1, 0.1]} | doping | same",
                "phases.isotope | {'onset16ErrorK': [3]} | onset18ErrorK |",
            })
    void refusedByName(String model, String params, String key, String more) {
        assertThatThrownBy(() -> run(model, params.replace('\'', '"')))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(key)
                .hasMessageContaining(more == null ? "" : more);
    }

    @Test
    void smallNegativeValuesAreClippedAndSaid() {
        ObjectNode r = run(
                "pairing.eliashbergTc",
                "{\"spectrum\": {\"kind\": \"table\", \"omegaMeV\": [1, 2, 3, 4], \"alpha2F\": [0, -5e-7, 1, 0.5]}}");
        assertThat(r.path("warnings").toString()).contains("set to 0");
        assertThat(r.path("lambda").asDouble()).isCloseTo(2 * 1.0 / 3 + 0.5 / 4, within(1e-12));
    }

    @Test
    void whatIsOddAboutASpectrumIsSaid() {
        String table = "{\"spectrum\": {\"kind\": \"table\", \"omegaMeV\": %s, \"alpha2F\": %s}}";
        assertThat(run("pairing.eliashbergTc", String.format(table, "[5, 6, 7, 8]", "[1, 1, 1, 0.1]"))
                        .path("warnings")
                        .toString())
                .contains("starts at 5");
        assertThat(run(
                                "pairing.eliashbergTc",
                                String.format(table, "[0, 1, 2, 3, 4, 40, 41, 42]", "[0, 0.1, 1, 1, 1, 1, 0.5, 0]"))
                        .path("warnings")
                        .toString())
                .contains("gap from 4");
        assertThat(run("pairing.eliashbergTc", String.format(table, "[0, 0.01, 0.02, 0.03]", "[0, 1, 1, 0.1]"))
                        .path("warnings")
                        .toString())
                .contains("frequencyUnit");
    }

    private ObjectNode file(String name, String text, String more) throws IOException {
        Files.writeString(temp.resolve(name), text);
        return run(
                "pairing.eliashbergTc",
                "{\"spectrum\": {\"kind\": \"file\", \"file\": \"" + name + "\"" + more + "}, \"muStar\": 0}");
    }

    /** The same spectrum in every dialect has the same highest frequency, 40 meV, and the same coupling. */
    @Test
    void everyProgramIsUnderstood() throws IOException {
        double ry = 13605.693123;
        double thz = 4.135667696;
        String[][] files = {
            {"plain.dat", "", "1"},
            {"head.csv", "# omega_meV,alpha2F\n", "1"},
            {"alpha2F.dat", " E(THz)     alpha2F  \n", String.valueOf(1 / thz)},
            {"cm.dat", "# omega (cm-1)  a2F\n", String.valueOf(1 / 0.1239841984)},
            {"kelvin.dat", "# omega (K)  a2F\n", String.valueOf(1 / 0.08617333262145)},
            {
                "a2F.dos1",
                "# Eliashberg function a2F (per both spin)\n# frequencies in Rydberg\n#\n",
                String.valueOf(1 / ry)
            },
            {"ALPHA2F.OUT", "", String.valueOf(1 / (2 * ry))},
            {"t_A2F", "# Abinit: a2F function, frequency in Ha\n", String.valueOf(1 / (2 * ry))},
            {"nb.a2f", " w[meV] a2f and integrated 2*a2f/w for    1 smearing values\n", "1"},
        };
        double lambda = Double.NaN;
        for (String[] f : files) {
            double unit = Double.parseDouble(f[2]);
            StringBuilder text = new StringBuilder(f[1]);
            for (int i = 1; i <= 80; i++) {
                double w = 0.5 * i;
                text.append(w * unit).append(f[1].contains(",") ? "," : "  ").append(w * w * (40.5 - w) / 5000);
                text.append(f[0].startsWith("nb") ? "  0.1\n" : "\n");
            }
            if (f[0].startsWith("nb")) {
                text.append(" Integrated el-ph coupling\n  #          1.2\n Phonon smearing (meV)\n  #  0.05\n");
            }
            ObjectNode r = file(f[0], text.toString(), "");
            lambda = Double.isNaN(lambda) ? r.path("lambda").asDouble() : lambda;
            assertThat(r.path("omegaMaxMeV").asDouble()).as(f[0]).isCloseTo(40, within(1e-6));
            assertThat(r.path("lambda").asDouble()).as(f[0]).isCloseTo(lambda, within(1e-9));
        }
    }

    @Test
    void aUnitAskedForIsTaken() throws IOException {
        ObjectNode r = file("x.dat", "1 0.1\n2 0.2\n3 0.1\n", ", \"frequencyUnit\": \"THz\"");
        assertThat(r.path("omegaMaxMeV").asDouble()).isCloseTo(3 * 4.135667696, within(1e-9));
        assertThat(file("y.dat", "1 0.1\n2 0.2\n3 0.1\n", "").path("warnings").toString())
                .contains("meV is assumed");
    }

    @Test
    void badFilesNameLineAndColumn() {
        assertThatThrownBy(() -> file("r.dat", "1 0.1\n2 0.2 3\n", "")).hasMessageContaining("r.dat line 2");
        assertThatThrownBy(() -> file("w.dat", "1 0.1\n2 x\n", "")).hasMessageContaining("w.dat line 2");
        assertThatThrownBy(() -> file("n.dat", "1 0.1\n2 -0.2\n3 0.1\n", "")).hasMessageContaining("n.dat line 2");
        assertThatThrownBy(() -> file("d.dat", "1 0.1\n0.5 0.2\n", "")).hasMessageContaining("d.dat line 2");
        assertThatThrownBy(() -> file("c.dat", "1 0.1\n2 0.2\n", ", \"column\": 2"))
                .hasMessageContaining("column")
                .hasMessageContaining("c.dat");
        assertThatThrownBy(() -> file("one.dat", "1 0.1\n", "")).hasMessageContaining("at least two");
    }
}
