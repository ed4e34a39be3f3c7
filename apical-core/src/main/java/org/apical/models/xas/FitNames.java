package org.apical.models.xas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.data.feff.FeffPath;
import org.apical.model.BadInput;
import org.apical.model.NumberOrText;
import org.jspecify.annotations.Nullable;

/**
 * The names of a fit: variables (those of all data sets and those of one), constants, values of a data set, expressions.
 * A variable of one data set is called {@code NAME_DATASET} in results and {@code NAME} in its expressions.
 */
final class FitNames {
    private final FitParams params;
    private final List<String> variables = new ArrayList<>();
    private final List<FitVariable> starts = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Map<String, Integer>> visible = new ArrayList<>();
    private final List<Map<String, Double>> constants = new ArrayList<>();

    FitNames(FitParams params) {
        this.params = params;
        Map<String, Integer> shared = new LinkedHashMap<>();
        params.variables().forEach((name, start) -> {
            check(name, "variables." + name);
            shared.put(name, add(name, start, "variables." + name));
        });
        params.constants().keySet().forEach(name -> {
            check(name, "constants." + name);
            single(name, shared.containsKey(name), "constants." + name);
        });
        params.expressions().keySet().forEach(name -> {
            check(name, "expressions." + name);
            single(name, shared.containsKey(name) || params.constants().containsKey(name), "expressions." + name);
        });
        for (int s = 0; s < params.dataSets().size(); s++) {
            FitDataSet set = params.dataSets().get(s);
            Map<String, Integer> own = new LinkedHashMap<>(shared);
            Map<String, Double> values = new LinkedHashMap<>(params.constants());
            String at = "dataSets." + s + ".";
            set.values().forEach((name, value) -> {
                check(name, at + "values." + name);
                single(name, taken(name, shared), at + "values." + name);
                values.put(name, value);
            });
            set.variables().forEach((name, start) -> {
                String key = at + "variables." + name;
                check(name, key);
                single(name, taken(name, shared) || set.values().containsKey(name), key);
                own.put(name, add(name + "_" + set.name().replaceAll("[^A-Za-z0-9_]", "_"), start, key));
            });
            visible.add(own);
            constants.add(values);
        }
    }

    private boolean taken(String name, Map<String, Integer> shared) {
        return shared.containsKey(name)
                || params.constants().containsKey(name)
                || params.expressions().containsKey(name);
    }

    private static void check(String name, String key) {
        PathExpressions.checkName(name, key);
    }

    private static void single(String name, boolean taken, String key) {
        if (taken) {
            throw BadInput.at("BAD_EXPRESSION", key, "'" + name + "' has a meaning already; choose another name.");
        }
    }

    private int add(String name, FitVariable start, String key) {
        single(name, variables.contains(name), key);
        variables.add(name);
        starts.add(start);
        keys.add(key);
        return variables.size() - 1;
    }

    /** Names of all variables, as in results. */
    List<String> variables() {
        return variables;
    }

    /** Where a variable stands in the parameters. */
    String key(int j) {
        return keys.get(j);
    }

    FitVariable start(int j) {
        return starts.get(j);
    }

    PathExpressions inTheEyesOf(@Nullable FeffPath path, int set) {
        return new PathExpressions(path, visible.get(set), constants.get(set), params.expressions());
    }

    /**
     * The expressions that mean the same for every path and data set, as functions of the variables; refuses cycles and
     * unknown names in expressions that no path uses.
     */
    Map<String, FitQuantity> expressions() {
        Set<String> names = new HashSet<>(PathExpressions.OF_PATH);
        names.add("pi");
        names.addAll(params.expressions().keySet());
        visible.forEach(own -> names.addAll(own.keySet()));
        constants.forEach(own -> names.addAll(own.keySet()));
        Map<String, Double> stand = new HashMap<>();
        names.forEach(name -> stand.put(name, 1.0));
        params.expressions().keySet().forEach(stand::remove);
        Map<String, FitQuantity> out = new LinkedHashMap<>();
        Set<String> shared = new HashSet<>(params.variables().keySet());
        shared.addAll(params.constants().keySet());
        shared.add("pi");
        PathExpressions all = new PathExpressions(null, Map.of(), stand, params.expressions());
        PathExpressions global = new PathExpressions(null, sharedIndices(), params.constants(), params.expressions());
        Map<String, Boolean> known = new HashMap<>();
        for (String name : params.expressions().keySet()) {
            all.quantity(NumberOrText.of(name), "expressions." + name);
            if (everywhere(name, shared, known)) {
                out.put(name, global.quantity(NumberOrText.of(name), "expressions." + name));
            }
        }
        return out;
    }

    private Map<String, Integer> sharedIndices() {
        Map<String, Integer> out = new LinkedHashMap<>();
        params.variables().keySet().forEach(name -> out.put(name, variables.indexOf(name)));
        return out;
    }

    /** @param found what was found out already: expressions may need each other in many ways */
    private boolean everywhere(String name, Set<String> shared, Map<String, Boolean> found) {
        Boolean before = found.get(name);
        if (before != null) {
            return before;
        }
        String text = String.valueOf(params.expressions().get(name));
        boolean fine = !PathExpressions.callsPath(text);
        for (String word : PathExpressions.names(text)) {
            fine &= params.expressions().containsKey(word) ? everywhere(word, shared, found) : shared.contains(word);
        }
        found.put(name, fine);
        return fine;
    }
}
