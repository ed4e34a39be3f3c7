package org.apical.models.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The catalogue, isotope effects, the dome. */
class CatalogueModelsTest {
    @TempDir
    Path temp;

    private ObjectNode run(String model, String params) {
        RunContext context = RunContext.quiet().withData(new DataRoot(temp));
        return new Runs(Models.registry())
                .execute(model, Json.object(params), context, true)
                .result();
    }

    @Test
    void theListIsSortedAndFiltered() {
        ObjectNode all = run("materials.list", "{}");
        assertThat(all.path("count").asInt()).isEqualTo(19);
        double last = Double.POSITIVE_INFINITY;
        for (JsonNode tc : all.path("tcMaxK")) {
            assertThat(tc.asDouble()).isLessThanOrEqualTo(last);
            last = tc.asDouble();
        }
        ObjectNode some = run("materials.list", "{\"minTcK\": 90, \"maxPressureGPa\": 0, \"text\": \"CUO\"}");
        assertThat(some.path("names").toString()).isEqualTo("[\"HgBa2CuO4+y\",\"Sr2CuO3.3\"]");
        assertThat(run("materials.list", "{\"family\": \"HYDRIDE\"}")
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(run("materials.list", "{\"text\": \"unobtainium\"}")
                        .path("warnings")
                        .toString())
                .contains("No material");
        BadInput family = catchThrowableOfType(BadInput.class, () -> run("materials.list", "{\"family\": \"hydrid\"}"));
        assertThat(family.getMessage()).contains("family", "hydrid", "hydride");
    }

    /** Distances of the catalogue are those of its structures. */
    @Test
    void theCatalogueAgreesWithItsStructures() {
        ObjectNode list = run("materials.list", "{}");
        int compared = 0;
        for (int i = 0; i < list.path("count").asInt(); i++) {
            String cif = list.path("cifs").path(i).asText();
            if (cif.isEmpty()) {
                continue;
            }
            ObjectNode structure = run("materials.structure", "{\"file\": \"example:structures/" + cif + "\"}");
            String group = list.path("spaceGroups").path(i).asText().replace(" (average)", "");
            assertThat(structure.path("spaceGroupSymbol").asText().replace(" ", ""))
                    .isEqualTo(group);
            JsonNode apical = list.path("apicalCuOA").path(i);
            double nearest = Double.POSITIVE_INFINITY;
            for (JsonNode copper : structure.path("cuprate")) {
                if (apical.isNumber() && copper.path("apicalCuOA").isNumber()) {
                    nearest =
                            Math.min(nearest, Math.abs(copper.path("apicalCuOA").asDouble() - apical.asDouble()));
                    compared++;
                }
            }
            assertThat(nearest < 1e-3 || nearest == Double.POSITIVE_INFINITY)
                    .as(cif)
                    .isTrue();
        }
        assertThat(compared).isGreaterThan(6);
    }

    @Test
    void anotherCatalogue() throws IOException {
        Files.writeString(
                temp.resolve("own.csv"),
                "name,cif,family,space_group,Tc_max_K,pressure_GPa,Tstar_K_note,d_planar_CuO_A,d_apical_CuO_A,"
                        + "CuO2_layers_per_block,alpha_Tc_note,reference,conf\n"
                        + "\"A, with comma\",,f,P1,,0,,,,,,me,C\nB,,f,P1,10,0,,,,,,me,C\nC,,f,P1,20,,,,,,,me,C\n");
        ObjectNode own = run("materials.list", "{\"file\": \"own.csv\"}");
        assertThat(own.path("names").toString()).isEqualTo("[\"C\",\"B\",\"A, with comma\"]");
        assertThat(own.path("tcMaxK").path(2).isNull()).isTrue();
        assertThat(run("materials.list", "{\"file\": \"own.csv\", \"minTcK\": 5}")
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        Files.writeString(temp.resolve("bad.csv"), "name,cif\nA,b,c\n");
        BadInput ragged = catchThrowableOfType(BadInput.class, () -> run("materials.list", "{\"file\": \"bad.csv\"}"));
        assertThat(ragged.getMessage()).contains("bad.csv", "line 2");
        Files.writeString(temp.resolve("bad.csv"), "name,cif\nA,b\n");
        BadInput column = catchThrowableOfType(BadInput.class, () -> run("materials.list", "{\"file\": \"bad.csv\"}"));
        assertThat(column.getMessage()).contains("bad.csv", "family");
    }

    @Test
    void isotopes() {
        ObjectNode all = run("materials.isotopes", "{}");
        assertThat(all.path("count").asInt()).isGreaterThan(20);
        ObjectNode tStar = run("materials.isotopes", "{\"quantity\": \"Tstar\", \"text\": \"x=0.06\"}");
        assertThat(tStar.path("count").asInt()).isEqualTo(1);
        assertThat(tStar.path("effects").path(0).path("value").asDouble()).isEqualTo(-4.4);
        assertThat(run("materials.isotopes", "{\"checkedOnly\": true}")
                        .path("count")
                        .asInt())
                .isBetween(10, all.path("count").asInt() - 5);
    }

    /** The height minimises the sum of residuals; outliers do not move it. */
    @Test
    void theDomeIsTheLeastAbsoluteFit() throws IOException {
        ObjectNode r = run("materials.dome", "{}");
        double best = cost(r, r.path("tcMaxK").asDouble());
        for (double factor : new double[] {0.9, 0.99, 0.999, 1.001, 1.01, 1.1}) {
            assertThat(cost(r, factor * r.path("tcMaxK").asDouble())).isGreaterThanOrEqualTo(best - 1e-9);
        }
        StringBuilder table = new StringBuilder("family,doping_variable,value,oxygen,Tc_K\n");
        for (int i = 0; i < 21; i++) {
            double x = 0.06 + 0.01 * i;
            table.append("La2-xSrxCuO4,x,")
                    .append(x)
                    .append(",4,")
                    .append(i % 4 == 1 ? 3.0 : 40 * (1 - 82.6 * (x - 0.16) * (x - 0.16)))
                    .append('\n');
        }
        Files.writeString(temp.resolve("dome.csv"), table);
        ObjectNode own = run("materials.dome", "{\"file\": \"dome.csv\"}");
        assertThat(own.path("tcMaxK").asDouble()).isCloseTo(40, within(1e-9));
        assertThat(own.path("medianAbsoluteResidualK").asDouble()).isCloseTo(0, within(1e-9));
    }

    private static double cost(ObjectNode r, double height) {
        double sum = 0;
        for (int i = 0; i < r.path("pointCount").asInt(); i++) {
            double x = r.path("doping").path(i).asDouble();
            sum += Math.abs(r.path("tcK").path(i).asDouble() - height * (1 - 82.6 * (x - 0.16) * (x - 0.16)));
        }
        return sum;
    }

    @Test
    void aDomeNeedsSamples() {
        BadInput none = catchThrowableOfType(
                BadInput.class, () -> run("materials.dome", "{\"oxygenFrom\": 3.0, \"oxygenTo\": 3.1}"));
        assertThat(none.getMessage()).contains("oxygenFrom");
        BadInput turned = catchThrowableOfType(
                BadInput.class, () -> run("materials.dome", "{\"oxygenFrom\": 4.1, \"oxygenTo\": 4.0}"));
        assertThat(turned.getMessage()).contains("oxygen");
        BadInput family =
                catchThrowableOfType(BadInput.class, () -> run("materials.dome", "{\"family\": \"YBa2Cu3Oy\"}"));
        assertThat(family.getMessage()).contains("family");
    }
}
