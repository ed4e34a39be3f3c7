package org.apical.models.xas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.objecthunter.exp4j.Expression;
import net.objecthunter.exp4j.ExpressionBuilder;
import net.objecthunter.exp4j.ValidationResult;
import net.objecthunter.exp4j.function.Function;
import org.apical.data.AtomicMasses;
import org.apical.data.feff.FeffPath;
import org.apical.model.BadInput;
import org.apical.model.NumberOrText;
import org.apical.physics.xafs.DebyeWaller;

/**
 * Expressions of a fit in the eyes of one path: over variables, constants and other expressions, and over what belongs to
 * the path ({@code reff}, {@code degen}, {@code sigma2_eins}, {@code sigma2_debye}). Parsed by exp4j: arithmetic only, no
 * code.
 */
final class PathExpressions {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> FUNCTIONS = Set.of(
            "exp", "log", "sqrt", "sin", "cos", "tan", "tanh", "abs", "min", "max", "sigma2_eins", "sigma2_debye");
    private static final int MAX_LENGTH = 10_000;

    private final FeffPath path;
    private final Map<String, Double> fixed = new HashMap<>();
    private final List<String> variables;
    private final Map<String, String> named;
    private final Map<String, Expression> parsed = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    PathExpressions(FeffPath path, List<String> variables, Map<String, Double> constants, Map<String, String> named) {
        this.path = path;
        this.variables = variables;
        this.named = named;
        fixed.putAll(constants);
        fixed.put("reff", path.reff());
        fixed.put("degen", path.degeneracy());
        fixed.put("pi", Math.PI);
    }

    /** Parses an expression and all it needs; refuses unknown names and cycles. */
    void check(NumberOrText value, String key) {
        if (value.text() != null) {
            parse(value.text(), key, new ArrayDeque<>());
        }
    }

    private void parse(String text, String key, Deque<String> open) {
        if (parsed.containsKey(text)) {
            return;
        }
        if (text.length() > MAX_LENGTH) {
            throw bad(key, text, "is too long");
        }
        Set<String> used = new HashSet<>();
        // Exponents of numbers such as 1e-3 are not names.
        Matcher m = WORD.matcher(text.replaceAll("(?<![A-Za-z0-9_])(\\d+\\.?\\d*|\\.\\d+)[eE][-+]?\\d+", "0"));
        while (m.find()) {
            String word = m.group();
            if (FUNCTIONS.contains(word)) {
                continue;
            }
            used.add(word);
            if (named.containsKey(word)) {
                if (open.contains(word)) {
                    throw bad(key, text, "is part of a cycle: " + String.join(" needs ", open) + " needs " + word);
                }
                open.push(word);
                parse(named.get(word), "expressions." + word, open);
                open.pop();
            } else if (!variables.contains(word) && !fixed.containsKey(word)) {
                throw bad(
                        key, text, "uses '" + word + "', which is neither variable, constant, expression nor function");
            }
        }
        try {
            Set<String> names = new HashSet<>(used);
            names.remove("pi");
            Expression expression = new ExpressionBuilder(text.replace("**", "^"))
                    .variables(names)
                    .functions(functions())
                    .build();
            ValidationResult valid = expression.validate(false);
            if (!valid.isValid()) {
                throw bad(key, text, "cannot be read: " + String.join(", ", valid.getErrors()));
            }
            words.put(text, names);
            parsed.put(text, expression);
        } catch (IllegalArgumentException | ArithmeticException | java.util.EmptyStackException e) {
            throw bad(key, text, "cannot be read: " + e.getMessage());
        }
    }

    private static BadInput bad(String key, String text, String problem) {
        return BadInput.value("BAD_EXPRESSION", key, text, problem + ".");
    }

    private List<Function> functions() {
        return List.of(
                new Two("min", Math::min),
                new Two("max", Math::max),
                new Two("sigma2_eins", this::einstein),
                new Two("sigma2_debye", this::debye));
    }

    private double einstein(double temperature, double theta) {
        double sum = 0;
        for (int z : path.atomicNumbers()) {
            sum += 1 / AtomicMasses.of(z);
        }
        return DebyeWaller.einstein(theta, 1 / sum, Math.max(0, temperature));
    }

    /** The correlated Debye model for a path out and back; longer paths: see the documentation. */
    private double debye(double temperature, double theta) {
        if (path.legs() != 2) {
            throw BadInput.data(
                    "BAD_EXPRESSION", "sigma2_debye is for paths of two legs; this one has " + path.legs() + ".");
        }
        return DebyeWaller.correlatedDebye(
                theta,
                AtomicMasses.of(path.atomicNumbers()[0]),
                AtomicMasses.of(path.atomicNumbers()[1]),
                path.reff(),
                path.rNorman(),
                Math.max(0, temperature));
    }

    /** A value, given the variables. */
    double value(NumberOrText value, double[] at) {
        return value.number() != null ? value.number() : evaluate(String.valueOf(value.text()), at, new HashMap<>());
    }

    private double evaluate(String text, double[] at, Map<String, Double> known) {
        Expression expression = parsed.get(text);
        if (expression == null) {
            throw new IllegalStateException("an expression that was not checked");
        }
        for (String word : words.getOrDefault(text, Set.of())) {
            expression.setVariable(word, name(word, at, known));
        }
        try {
            return expression.evaluate();
        } catch (ArithmeticException e) {
            return Double.NaN;
        } catch (IllegalArgumentException e) {
            throw bad("expressions", text, "cannot be evaluated: " + e.getMessage());
        }
    }

    private double name(String word, double[] at, Map<String, Double> known) {
        Double seen = known.get(word);
        if (seen != null) {
            return seen;
        }
        int variable = variables.indexOf(word);
        double value = variable >= 0
                ? at[variable]
                : named.containsKey(word) ? evaluate(named.get(word), at, known) : fixed.getOrDefault(word, Double.NaN);
        known.put(word, value);
        return value;
    }

    /** A function of two numbers. */
    private static final class Two extends Function {
        private final java.util.function.DoubleBinaryOperator body;

        Two(String name, java.util.function.DoubleBinaryOperator body) {
            super(name, 2);
            this.body = body;
        }

        @Override
        public double apply(double... arguments) {
            return body.applyAsDouble(arguments[0], arguments[1]);
        }
    }
}
