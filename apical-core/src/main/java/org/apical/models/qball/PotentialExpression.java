package org.apical.models.qball;

import java.util.EmptyStackException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.objecthunter.exp4j.Expression;
import net.objecthunter.exp4j.ExpressionBuilder;
import net.objecthunter.exp4j.ValidationResult;
import org.apical.model.BadInput;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.qball.SmoothPotential;

/** A formula in phi as a potential. Parsed by exp4j: arithmetic only, no code. */
final class PotentialExpression {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> FUNCTIONS = Set.of(
            "exp", "expm1", "log", "log1p", "log2", "log10", "sqrt", "cbrt", "sin", "cos", "tan", "asin", "acos",
            "atan", "sinh", "cosh", "tanh", "abs", "pow");
    private static final int MAX_LENGTH = 2000;

    private PotentialExpression() {}

    static SmoothPotential of(String text, Map<String, Double> constants, double phiMax) {
        if (text.length() > MAX_LENGTH) {
            throw bad(text, "is longer than " + MAX_LENGTH + " characters");
        }
        Set<String> names = new HashSet<>();
        Matcher m = WORD.matcher(text.replaceAll("(?<![A-Za-z0-9_])(\\d+\\.?\\d*|\\.\\d+)[eE][-+]?\\d+", "0"));
        while (m.find()) {
            String word = m.group();
            if (FUNCTIONS.contains(word)) {
                continue;
            }
            if (!word.equals("phi") && !word.equals("pi") && !constants.containsKey(word)) {
                throw bad(text, "uses '" + word + "', which is neither phi, pi, one of the constants nor a function");
            }
            names.add(word);
        }
        for (String name : constants.keySet()) {
            if (name.equals("phi")
                    || name.equals("pi")
                    || FUNCTIONS.contains(name)
                    || !WORD.matcher(name).matches()) {
                throw BadInput.at("BAD_VALUE", "constants." + name, "is no name for a constant; choose another word.");
            }
        }
        if (!names.contains("phi")) {
            throw bad(text, "does not depend on phi");
        }
        Expression expression = build(text, names, constants);
        double zero = at(expression, 0);
        if (!Double.isFinite(zero)) {
            throw bad(text, "is not finite at phi = 0");
        }
        double step = 1e-6 * phiMax;
        double scale = 0;
        for (int i = 1; i <= 64; i++) {
            scale = Math.max(scale, Math.abs(at(expression, phiMax * i / 64) - zero));
        }
        // With slope s at 0, U(h) - U(0) = s h; with slope 0 it is of the order of h^2.
        double rise = Math.abs(at(expression, step) - zero) / step * phiMax;
        if (rise > 1e-4 * Math.max(scale, 1e-300) && !quadratic(expression, zero, step)) {
            throw bad(text, "has a slope at phi = 0, where a potential must be flat");
        }
        try {
            return new SmoothPotential(phi -> at(expression, phi), phiMax);
        } catch (ConvergenceException e) {
            throw bad(
                    text,
                    "is not smooth or not finite between 0 and phiMax = " + BadInput.number(phiMax) + " (" + e.what()
                            + ": " + e.suggestion() + ")");
        }
    }

    /** Halving phi quarters the rise, or less is left. */
    private static boolean quadratic(Expression expression, double zero, double step) {
        double whole = Math.abs(at(expression, step) - zero);
        double half = Math.abs(at(expression, step / 2) - zero);
        return half < 0.3 * whole;
    }

    private static Expression build(String text, Set<String> names, Map<String, Double> constants) {
        try {
            Set<String> variables = new HashSet<>(names);
            variables.remove("pi");
            Expression expression = new ExpressionBuilder(text.replace("**", "^"))
                    .variables(variables)
                    .build();
            for (String name : variables) {
                expression.setVariable(name, constants.getOrDefault(name, 0.0));
            }
            ValidationResult valid = expression.validate(true);
            if (!valid.isValid()) {
                throw bad(text, "cannot be read: " + String.join(", ", valid.getErrors()));
            }
            return expression;
        } catch (IllegalArgumentException | ArithmeticException | EmptyStackException e) {
            throw bad(text, "cannot be read: " + e.getMessage());
        }
    }

    private static double at(Expression expression, double phi) {
        try {
            return expression.setVariable("phi", phi).evaluate();
        } catch (ArithmeticException e) {
            return Double.NaN;
        }
    }

    private static BadInput bad(String text, String problem) {
        return BadInput.value("BAD_EXPRESSION", "expression", text, problem + ".");
    }
}
