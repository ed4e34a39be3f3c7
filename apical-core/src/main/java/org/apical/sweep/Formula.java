package org.apical.sweep;

import java.util.ArrayList;
import java.util.EmptyStackException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.objecthunter.exp4j.Expression;
import net.objecthunter.exp4j.ExpressionBuilder;
import net.objecthunter.exp4j.ValidationResult;
import net.objecthunter.exp4j.function.Function;
import net.objecthunter.exp4j.function.Functions;
import org.apical.model.BadInput;

/** An expression over named numbers: arithmetic only, parsed by exp4j. */
final class Formula {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int MAX_LENGTH = 2000;

    private final String text;
    private final Set<String> names;

    /**
     * Checks an expression.
     *
     * @param names that it may use
     * @throws BadInput {@code BAD_EXPRESSION} with the key
     */
    Formula(String text, Set<String> names, String key) {
        this.text = text;
        this.names = new LinkedHashSet<>(names);
        this.names.removeIf(name -> !WORD.matcher(name).matches() || Functions.getBuiltinFunction(name) != null);
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw BadInput.value("BAD_EXPRESSION", key, text, "must be an expression of 1 to 2000 characters.");
        }
        ValidationResult checked;
        try {
            checked = build().validate(false);
        } catch (IllegalArgumentException | EmptyStackException | ArithmeticException e) {
            throw BadInput.value("BAD_EXPRESSION", key, text, "is no expression: " + e.getMessage() + known());
        }
        if (!checked.isValid()) {
            throw BadInput.value("BAD_EXPRESSION", key, text, "is no expression: " + checked.getErrors() + known());
        }
    }

    private String known() {
        return ". It may use numbers, + - * / ^ %, functions such as sqrt, exp, log, min, max, round, and: "
                + String.join(", ", names) + ".";
    }

    private Expression build() {
        return new ExpressionBuilder(text)
                .variables(names)
                .functions(List.of(
                        new Two("min") {
                            @Override
                            public double apply(double... x) {
                                return Math.min(x[0], x[1]);
                            }
                        },
                        new Two("max") {
                            @Override
                            public double apply(double... x) {
                                return Math.max(x[0], x[1]);
                            }
                        },
                        new Function("round", 1) {
                            @Override
                            public double apply(double... x) {
                                return Math.rint(x[0]);
                            }
                        }))
                .build();
    }

    private abstract static class Two extends Function {
        Two(String name) {
            super(name, 2);
        }
    }

    /** Ready to be evaluated by one thread, with the places of its variables among those known. */
    Bound bind(List<String> known) {
        Expression expression = build();
        List<String> used = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (String name : expression.getVariableNames()) {
            if (known.contains(name)) {
                used.add(name);
                places.add(known.indexOf(name));
            }
        }
        return new Bound(
                expression, used, places.stream().mapToInt(Integer::intValue).toArray());
    }

    /** An expression and where its variables stand. */
    record Bound(Expression expression, List<String> names, int[] places) {
        /**
         * Its value.
         *
         * @throws ArithmeticException where there is none, as in a division by zero
         */
        double value(double[] numbers) {
            for (int i = 0; i < places.length; i++) {
                expression.setVariable(names.get(i), numbers[places[i]]);
            }
            return expression.evaluate();
        }
    }
}
