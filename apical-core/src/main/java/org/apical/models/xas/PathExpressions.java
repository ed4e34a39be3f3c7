package org.apical.models.xas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EmptyStackException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.objecthunter.exp4j.Expression;
import net.objecthunter.exp4j.ExpressionBuilder;
import net.objecthunter.exp4j.ValidationResult;
import net.objecthunter.exp4j.function.Function;
import net.objecthunter.exp4j.function.Functions;
import org.apical.data.AtomicMasses;
import org.apical.data.feff.FeffPath;
import org.apical.model.BadInput;
import org.apical.model.NumberOrText;
import org.apical.physics.xafs.DebyeWaller;
import org.apical.physics.xafs.PathDebyeWaller;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of a fit in the eyes of one path: over variables, constants and other expressions, and over what belongs to
 * the path ({@code reff}, {@code degen}, {@code rmass}, {@code sigma2_eins}, {@code sigma2_debye}). Parsed by exp4j:
 * arithmetic only, no code.
 */
final class PathExpressions {
    /** Names that belong to a path. */
    static final Set<String> OF_PATH = Set.of("reff", "degen", "rmass");

    /** Functions that belong to a path. */
    static final Set<String> FUNCTIONS_OF_PATH = Set.of("sigma2_eins", "sigma2_debye");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** Exponents of numbers such as 1e-3 are not names. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9_])(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?(?![A-Za-z_])");

    private static final Set<String> FUNCTIONS = Set.of(
            "exp", "log", "sqrt", "sin", "cos", "tan", "tanh", "abs", "min", "max", "sigma2_eins", "sigma2_debye");
    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_DEPTH = 200;

    private final @Nullable FeffPath path;
    private final Map<String, Integer> variables;
    private final Map<String, Double> fixed = new HashMap<>();
    private final Map<String, String> named;

    /**
     * Names that may be used.
     *
     * @param path whose eyes these are; null for none, where what belongs to a path is unknown
     * @param variables index of each variable by the name it has here
     * @param constants by name
     * @param named expressions by name
     */
    PathExpressions(
            @Nullable FeffPath path,
            Map<String, Integer> variables,
            Map<String, Double> constants,
            Map<String, String> named) {
        this.path = path;
        this.variables = variables;
        this.named = named;
        fixed.putAll(constants);
        fixed.put("pi", Math.PI);
        if (path != null) {
            fixed.put("reff", path.reff());
            fixed.put("degen", path.degeneracy());
            fixed.put("rmass", reducedMass(path));
        }
    }

    /** 1 / sum of 1/m over all atoms of the path, the absorber included, u. */
    static double reducedMass(FeffPath path) {
        double sum = 0;
        for (int z : path.atomicNumbers()) {
            sum += 1 / AtomicMasses.of(z);
        }
        return 1 / sum;
    }

    /** Refuses what cannot be a name of a variable, constant or expression. */
    static void checkName(String name, String key) {
        if (!WORD.matcher(name).matches()
                || FUNCTIONS.contains(name)
                || OF_PATH.contains(name)
                || name.equals("pi")
                || Functions.getBuiltinFunction(name) != null) {
            throw BadInput.at(
                    "BAD_EXPRESSION",
                    key,
                    "must be named with letters, digits and _, starting with a letter, and not as a function or as pi,"
                            + " reff, degen, rmass.");
        }
    }

    /** Names in a text, functions left out. */
    static Set<String> names(String text) {
        Set<String> used = new LinkedHashSet<>();
        Matcher m = WORD.matcher(NUMBER.matcher(text).replaceAll("0"));
        while (m.find()) {
            if (!FUNCTIONS.contains(m.group())) {
                used.add(m.group());
            }
        }
        return used;
    }

    /** Whether a text calls a function that belongs to a path. */
    static boolean callsPath(String text) {
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            if (FUNCTIONS_OF_PATH.contains(m.group())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Parses a number or an expression and all it needs.
     *
     * @throws BadInput {@code BAD_EXPRESSION} for unknown names, cycles and what is no formula
     */
    FitQuantity quantity(NumberOrText value, String key) {
        if (value.number() != null) {
            return new FitQuantity.Fixed(value.number());
        }
        String text = String.valueOf(value.text());
        Integer variable = variables.get(text.strip());
        if (variable != null) {
            return new FitQuantity.Variable(variable);
        }
        List<FitQuantity.Formula.Step> steps = new ArrayList<>();
        Set<Integer> used = new TreeSet<>();
        parse(text, key, new ArrayDeque<>(), steps, new HashMap<>(), used);
        FitQuantity.Formula formula = new FitQuantity.Formula(
                List.copyOf(steps), used.stream().mapToInt(Integer::intValue).toArray());
        return used.isEmpty() ? new FitQuantity.Fixed(formula.value(new double[0])) : formula;
    }

    /** Appends the steps of a text; returns the place of the last one. */
    private int parse(
            String text,
            String key,
            Deque<String> open,
            List<FitQuantity.Formula.Step> steps,
            Map<String, Integer> done,
            Set<Integer> used) {
        if (text.length() > MAX_LENGTH) {
            throw bad(key, text, "is too long");
        }
        if (open.size() > MAX_DEPTH) {
            throw bad(key, text, "stands at the end of a chain of more than " + MAX_DEPTH + " expressions");
        }
        List<String> names = new ArrayList<>();
        List<Integer> sources = new ArrayList<>();
        Map<String, Double> numbers = new HashMap<>();
        for (String word : names(text)) {
            Integer variable = variables.get(word);
            if (variable != null) {
                names.add(word);
                sources.add(variable);
                used.add(variable);
            } else if (fixed.containsKey(word)) {
                if (!word.equals("pi")) {
                    numbers.put(word, fixed.get(word));
                }
            } else if (named.containsKey(word)) {
                names.add(word);
                sources.add(-1 - expression(word, key, text, open, steps, done, used));
            } else {
                throw bad(
                        key, text, "uses '" + word + "', which is neither variable, constant, expression nor function");
            }
        }
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(numbers.keySet());
        Expression expression = build(text, key, all);
        numbers.forEach(expression::setVariable);
        steps.add(new FitQuantity.Formula.Step(
                expression,
                names.toArray(new String[0]),
                sources.stream().mapToInt(Integer::intValue).toArray()));
        return steps.size() - 1;
    }

    private int expression(
            String word,
            String key,
            String text,
            Deque<String> open,
            List<FitQuantity.Formula.Step> steps,
            Map<String, Integer> done,
            Set<Integer> used) {
        Integer there = done.get(word);
        if (there != null) {
            return there;
        }
        if (open.contains(word)) {
            List<String> chain = new ArrayList<>(open);
            Collections.reverse(chain);
            throw bad(key, text, "is part of a cycle: " + String.join(" needs ", chain) + " needs " + word);
        }
        open.push(word);
        int at = parse(String.valueOf(named.get(word)), "expressions." + word, open, steps, done, used);
        open.pop();
        done.put(word, at);
        return at;
    }

    private Expression build(String text, String key, Set<String> names) {
        try {
            Expression expression = new ExpressionBuilder(text.replace("**", "^"))
                    .implicitMultiplication(false)
                    .variables(names)
                    .functions(functions())
                    .build();
            ValidationResult valid = expression.validate(false);
            if (!valid.isValid()) {
                throw bad(key, text, "cannot be read: " + String.join(", ", valid.getErrors()));
            }
            tryOut(new Expression(expression), names);
            return expression;
        } catch (IllegalArgumentException | EmptyStackException e) {
            throw bad(key, text, "cannot be read: " + e.getMessage());
        }
    }

    /** Some mistakes show only when a formula is evaluated; a division by zero here is none. */
    private static void tryOut(Expression expression, Set<String> names) {
        names.forEach(name -> expression.setVariable(name, 1));
        try {
            expression.evaluate();
        } catch (ArithmeticException e) {
            expression.setVariables(Map.of());
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

    /** NaN where the temperatures make no sense: such a step is refused, not the fit. */
    private double einstein(double temperature, double theta) {
        if (path == null || !(theta > 0) || !(temperature >= 0)) {
            return Double.NaN;
        }
        return DebyeWaller.einstein(theta, reducedMass(path), temperature);
    }

    private double debye(double temperature, double theta) {
        if (path == null || !(theta > 0) || !(temperature >= 0)) {
            return Double.NaN;
        }
        int n = path.legs();
        double[] masses = new double[n];
        for (int i = 0; i < n; i++) {
            masses[i] = AtomicMasses.of(path.atomicNumbers()[i]);
        }
        if (n == 2) {
            return DebyeWaller.correlatedDebye(theta, masses[0], masses[1], path.reff(), path.rNorman(), temperature);
        }
        return new PathDebyeWaller(masses, path.positions(), path.rNorman()).sigma2(theta, temperature);
    }

    /** A function of two numbers. */
    private static final class Two extends Function {
        private final DoubleBinaryOperator body;

        Two(String name, DoubleBinaryOperator body) {
            super(name, 2);
            this.body = body;
        }

        @Override
        public double apply(double... arguments) {
            return body.applyAsDouble(arguments[0], arguments[1]);
        }
    }
}
