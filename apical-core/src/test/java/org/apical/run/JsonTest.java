package org.apical.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apical.model.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"a\": }", "{\"a\": 1} x", "null", "{'a': 1}", "{\"a\": 01}"})
    void refusesWhatIsNotOneObject(String text) {
        assertThatThrownBy(() -> Json.object(text)).isInstanceOf(BadInput.class).hasMessageMatching("(?s).+");
    }

    @Test
    void saysWhere() {
        assertThatThrownBy(() -> Json.object("{\n \"a\": 1,\n \"b\": oops\n}")).hasMessageContaining("line 3");
    }

    @Test
    void refusesDepthAndLength() {
        String deep = "{\"a\":".repeat(100) + "1" + "}".repeat(100);
        assertThatThrownBy(() -> Json.object(deep)).isInstanceOf(BadInput.class).hasMessageContaining("exceeds");
        String number = "{\"a\": " + "1".repeat(1000) + "}";
        assertThatThrownBy(() -> Json.object(number))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("exceeds");
    }

    @Test
    void refusesRepeatedKeysInYamlToo() {
        assertThatThrownBy(() -> Json.yaml("a: 1\na: 2\n"))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo("DUPLICATE_KEY"));
    }

    @Test
    void refusesYamlThatGrows() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThatThrownBy(() -> Json.yaml(bomb.toString())).isInstanceOf(BadInput.class);
    }

    @Test
    void yamlMakesNoObjectsOfOurs() {
        assertThatThrownBy(() -> Json.yaml("a: !!javax.script.ScriptEngineManager [x]\n")
                        .get("a")
                        .get("x")
                        .asText())
                .isInstanceOfAny(BadInput.class, NullPointerException.class);
        assertThat(Json.yaml("a: [1, 2]\nb: {c: true}\n").at("/b/c").booleanValue())
                .isTrue();
    }
}
