package org.apical.models.xas;

import java.util.List;
import org.apical.model.DataSource;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.Normalization;

/** A spectrum in the form that is compared. The arrays belong to the record: do not modify them. */
record Xanes(String name, double e0EV, double[] energyEV, double[] y, List<String> warnings) {
    static Xanes load(NormalizedParams p, Quantity quantity, DataSource data) {
        Normalized normalized =
                Normalized.under(Errors.under("spectrum", () -> SpectrumLoader.load(p.spectrum(), data)), p.preEdge());
        Normalization norm = normalized.normalization();
        double[] energy = normalized.spectrum().energyEV();
        double[] y =
                switch (quantity) {
                    case NORM -> norm.norm();
                    case FLAT -> norm.flat();
                    case DERIVATIVE -> Grid.derivative(energy, norm.norm());
                };
        String name = p.name() == null ? normalized.spectrum().source() : p.name();
        return new Xanes(name, norm.e0(), energy, y, normalized.warnings());
    }

    /** First and last index of the points between two energies (inclusive). */
    int[] range(double from, double to) {
        int first = 0;
        while (first < energyEV.length && energyEV[first] < from) {
            first++;
        }
        int last = energyEV.length - 1;
        while (last >= 0 && energyEV[last] > to) {
            last--;
        }
        return new int[] {first, last};
    }

    /** Linear between the points. */
    double[] at(double[] energies) {
        return Grid.linear(energyEV, y, energies);
    }
}
