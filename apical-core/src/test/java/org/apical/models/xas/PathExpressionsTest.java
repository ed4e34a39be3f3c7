package org.apical.models.xas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apical.model.BadInput;
import org.apical.model.NumberOrText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions mean what they mean in Python, and nonsense is refused whatever it looks like. */
class PathExpressionsTest {
    private static final double[] X = {2, 0.5};

    private static PathExpressions with(Map<String, String> named) {
        return new PathExpressions(null, Map.of("a", 0, "b", 1), Map.of("t", 10.0), named);
    }

    private static double value(String text) {
        return with(Map.of()).quantity(NumberOrText.of(text), "key").value(X);
    }

    @ParameterizedTest
    @CsvSource({
        "-a**2, -4",
        "2**3**2, 512",
        "2**-1, 0.5",
        "-2**-a, -0.25",
        "a-b-1, 0.5",
        "a/b/2, 2",
        "a*-b, -1",
        "1e-3*t, 0.01",
        "1.E+2 + .5 + 3., 103.5",
        "(a+b)*(a-b), 3.75",
        "abs(-a) + sqrt(4) + exp(0) + tanh(0), 5",
        "log(exp(a)) + cos(pi) + sin(0), 1",
        "'min(a, b) + max(a, max(b, 3))', 3.5"
    })
    void meansWhatPythonMeans(String text, double expected) {
        assertThat(value(text)).isCloseTo(expected, within(1e-12));
    }

    /** Expressions that each need the two before: millions of ways down, and none is gone twice. */
    @Test
    void expressionsThatNeedEachOtherInManyWays() {
        Map<String, String> named = new HashMap<>(Map.of("f0", "a", "f1", "b"));
        for (int i = 2; i < 60; i++) {
            named.put("f" + i, "(f" + (i - 1) + " + f" + (i - 2) + ") / 2");
        }
        assertThat(with(named).quantity(NumberOrText.of("f59"), "key").value(X)).isBetween(0.9, 1.1);
    }

    @Test
    void randomText() {
        String[] words = {
            "a",
            "b",
            "t",
            "c",
            "pi",
            "e",
            "1",
            "0",
            "2.5",
            "1e3",
            "1e",
            ".",
            "+",
            "-",
            "*",
            "/",
            "**",
            "^",
            "%",
            "!",
            "(",
            ")",
            ",",
            " ",
            "sqrt",
            "log(",
            "min(",
            "max(",
            "sigma2_eins(",
            "abs(",
            "signum(",
            "pow(",
            "=",
            ";",
            "\"",
            "'",
            "[",
            "\u00e4",
            "_",
            "a.b",
            "System",
            "\u0000",
            "\n"
        };
        Random random = new Random(4);
        int fine = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                text.append(words[random.nextInt(words.length)]);
            }
            try {
                FitQuantity quantity = with(Map.of("f", "a + 1")).quantity(NumberOrText.of(text.toString()), "key");
                quantity.value(X);
                for (int j : quantity.variables()) {
                    quantity.derivative(X, j);
                }
                fine++;
            } catch (BadInput e) {
                assertThat(e.code()).isEqualTo("BAD_EXPRESSION");
            } catch (RuntimeException | Error e) {
                throw new AssertionError("'" + text + "'", e);
            }
        }
        assertThat(fine).isGreaterThan(1000);
    }

    @Test
    void deepAndLong() {
        assertThat(value("(".repeat(3000) + "a" + ")".repeat(3000))).isEqualTo(2);
        assertThat(value("a" + "+a".repeat(4000))).isEqualTo(8002);
        assertThat(value("-".repeat(101) + "a")).isEqualTo(-2);
        assertThatThrownBy(() -> value("a" + "+a".repeat(6000))).hasMessageContaining("too long");
    }
}
