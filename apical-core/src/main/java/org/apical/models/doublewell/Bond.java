package org.apical.models.doublewell;

import java.util.List;
import java.util.function.Supplier;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.Potential;
import org.apical.physics.wells.ScatteringFunction;
import org.apical.physics.wells.Schroedinger;
import org.apical.physics.wells.WellException;

/** A bond in a potential: what all models of wells do with their first parameters. */
final class Bond {
    private final Potential potential;
    private final double reducedMass;

    private Bond(Potential potential, double reducedMass) {
        this.potential = potential;
        this.reducedMass = reducedMass;
    }

    /** A bond of two atoms of these masses in u. */
    static Bond of(PotentialParams potential, double[] masses) {
        return of(potential, reducedMass(masses));
    }

    /** A bond of that reduced mass. */
    static Bond of(PotentialParams potential, double reducedMass) {
        return new Bond(potential.potential(reducedMass), reducedMass);
    }

    static double reducedMass(double[] masses) {
        return 1 / (1 / masses[0] + 1 / masses[1]);
    }

    Potential potential() {
        return potential;
    }

    double reducedMass() {
        return reducedMass;
    }

    /** Scattering function up to a momentum transfer in 1/A; errors of the kernel become those of a run. */
    ScatteringFunction scattering(double temperature, double largestQ) {
        return translated(() -> ScatteringFunction.of(potential, reducedMass, temperature, largestQ));
    }

    /** Levels, at least so many and all that are populated at that temperature; errors of the kernel become those of a run. */
    Levels levels(int atLeast, double temperature) {
        return translated(() -> Schroedinger.solve(potential, reducedMass, atLeast, temperature));
    }

    private static <T> T translated(Supplier<T> body) {
        try {
            return body.get();
        } catch (WellException e) {
            throw e.reason() == WellException.Reason.NOT_CONFINING
                    ? BadInput.at("NOT_CONFINING", "potential", e.sentence())
                    : new NotConverged("GRID", "The mesh cannot be made fine enough: " + e.sentence());
        }
    }

    /** A warning where the ceiling of the potential cut levels off that were wanted. */
    static void warnOfCeiling(Levels levels, List<String> warnings) {
        if (!levels.accuracy().complete()) {
            warnings.add("Levels above 0.98 of the depth are not used: " + levels.count()
                    + " levels are left, and what lies above is missing in the sums.");
        }
    }

    static double hottest(double[] temperatures) {
        double out = 0;
        for (double t : temperatures) {
            out = Math.max(out, t);
        }
        return out;
    }
}
