package org.apical.models.qball;

import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.JsonName;
import org.apical.model.Param;
import org.apical.physics.qball.FieldPotential;
import org.apical.physics.qball.FlatPotential;
import org.apical.physics.qball.FubiniPotential;
import org.apical.physics.qball.LogarithmicPotential;
import org.apical.physics.qball.PowersPotential;
import org.apical.physics.qball.TablePotential;
import org.jspecify.annotations.Nullable;

/** A potential U(phi), phi >= 0. Which keys are needed depends on the type; others are refused. */
public record PotentialParams(
        @Param(required = true, doc = "form of the potential", from = "[T] qball 6")
        PotentialKind type,

        @Param(maxSize = 200, doc = "U = sum coefficient |phi|^power", absent = "needed for powers") @Nullable
        List<PowerTerm> terms,

        @Param(min = 1e-9, max = 1e9, doc = "m of the logarithmic potential", absent = "needed for logarithmic")
        @Nullable
        Double mass,

        @Param(min = 1e-9, max = 1e9, doc = "K of the logarithmic potential", absent = "needed for logarithmic")
        @Nullable
        Double strength,

        @Param(
                min = 1e-9,
                max = 1e9,
                doc = "amplitude of the logarithmic and flat potentials",
                absent = "needed for logarithmic and flat")
        @Nullable
        Double scale,

        @Param(min = 1e-15, max = 1e15, doc = "height of the flat potential", absent = "needed for flat") @Nullable
        Double height,

        @Param(maxSize = 100000, doc = "amplitudes of the table, increasing from 0", absent = "needed for table")
        double @Nullable [] phi,

        @Param(maxSize = 100000, doc = "potential at phi", absent = "needed for table")
        double @Nullable [] u,

        @Param(min = 1e-9, max = 1e9, doc = "u of the Fubini potential", absent = "needed for fubini") @Nullable
        Double steepness,

        @Param(min = 1e-9, max = 1e9, doc = "v of the Fubini potential", absent = "needed for fubini") @Nullable
        Double size,

        @Param(min = 1, minExclusive = true, max = 50, doc = "m of the Fubini potential", absent = "needed for fubini")
        @Nullable
        Double exponent,

        @Param(
                doc = "formula in phi, e.g. phi^2/2 - a phi^4, with + - * / ^, brackets and common functions",
                absent = "needed for expression")
        @Nullable
        String expression,

        @Param(doc = "named numbers of the expression", absent = "none") @Nullable
        Map<String, Double> constants,

        @Param(min = 1e-9, max = 1e9, doc = "largest phi where the expression holds", absent = "needed for expression")
        @Nullable
        Double phiMax) {
    /** The keys that belong to the type must be there, and no others. */
    public PotentialParams {
        need(type, "terms", terms, PotentialKind.POWERS);
        need(type, "mass", mass, PotentialKind.LOGARITHMIC);
        need(type, "strength", strength, PotentialKind.LOGARITHMIC);
        need(type, "scale", scale, PotentialKind.LOGARITHMIC, PotentialKind.FLAT);
        need(type, "height", height, PotentialKind.FLAT);
        need(type, "phi", phi, PotentialKind.TABLE);
        need(type, "u", u, PotentialKind.TABLE);
        need(type, "steepness", steepness, PotentialKind.FUBINI);
        need(type, "size", size, PotentialKind.FUBINI);
        need(type, "exponent", exponent, PotentialKind.FUBINI);
        need(type, "expression", expression, PotentialKind.EXPRESSION);
        need(type, "phiMax", phiMax, PotentialKind.EXPRESSION);
        if (constants != null && type != PotentialKind.EXPRESSION) {
            throw BadInput.at("BAD_VALUE", "constants", "belongs to the type expression.");
        }
        if (type == PotentialKind.POWERS && terms != null && terms.isEmpty()) {
            throw BadInput.at("BAD_VALUE", "terms", "has 0 items; at least 1 is needed.");
        }
        if (phi != null && u != null) {
            table(phi, u);
        }
    }

    private static void need(PotentialKind type, String key, @Nullable Object value, PotentialKind... owners) {
        boolean belongs = List.of(owners).contains(type);
        if (belongs && value == null) {
            throw BadInput.at("MISSING_KEY", key, "must be given for the potential " + name(type) + ".");
        } else if (!belongs && value != null) {
            throw BadInput.at(
                    "BAD_VALUE",
                    key,
                    "does not belong to the potential " + name(type) + ", only to " + name(owners[0]) + ".");
        }
    }

    private static String name(PotentialKind kind) {
        return JsonName.of(kind);
    }

    private static void table(double[] phi, double[] u) {
        if (phi.length < 5) {
            throw BadInput.at("BAD_VALUE", "phi", "has " + phi.length + " points; a table needs at least 5.");
        } else if (phi[0] != 0) {
            throw BadInput.value("BAD_VALUE", "phi.0", phi[0], "is not allowed: phi must start at 0.");
        } else if (phi.length != u.length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "phi",
                    "has " + phi.length + " points and u has " + u.length + "; both must have equal lengths.");
        }
        for (int i = 1; i < phi.length; i++) {
            if (!(phi[i] > phi[i - 1])) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "phi." + i,
                        phi[i],
                        "is not allowed: phi must be increasing, and it follows " + BadInput.number(phi[i - 1]) + ".");
            }
        }
    }

    /** The potential as a kernel. */
    FieldPotential potential() {
        return switch (type) {
            case POWERS -> {
                List<PowerTerm> given = some(terms);
                yield new PowersPotential(
                        given.stream().mapToDouble(PowerTerm::coefficient).toArray(),
                        given.stream().mapToDouble(PowerTerm::power).toArray());
            }
            case LOGARITHMIC -> new LogarithmicPotential(some(mass), some(strength), some(scale));
            case FLAT -> new FlatPotential(some(height), some(scale));
            case TABLE -> new TablePotential(some(phi), some(u));
            case FUBINI -> new FubiniPotential(some(steepness), some(size), some(exponent));
            case EXPRESSION ->
                PotentialExpression.of(some(expression), constants == null ? Map.of() : constants, some(phiMax));
        };
    }

    private static <T> T some(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("checked in the constructor");
        }
        return value;
    }
}
