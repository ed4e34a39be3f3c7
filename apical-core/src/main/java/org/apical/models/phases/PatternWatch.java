package org.apical.models.phases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apical.physics.phases.CahnHilliard;
import org.apical.physics.phases.ConcentrationFields;
import org.apical.physics.phases.StructureFactor;

/** Measures a simulation at its output times and takes the pictures of a film. */
final class PatternWatch {
    /** Points a side of a picture, at most. */
    private static final int PICTURE = 128;

    private static final int DIGITS = 5;

    private final CahnHilliardParams params;
    private final double startMean;
    private final List<StructureFactor> factors = new ArrayList<>();
    private final List<Double> energies = new ArrayList<>();
    private final List<Double> deviations = new ArrayList<>();
    private final List<CahnHilliardResult.Snapshot> snapshots = new ArrayList<>();
    private final List<CahnHilliardResult.Snapshot> film = new ArrayList<>();
    private double drift;

    PatternWatch(CahnHilliardParams params, double[] start) {
        this.params = params;
        startMean = ConcentrationFields.mean(start, params.gridPoints());
    }

    void measure(CahnHilliard run) {
        int n = params.gridPoints();
        double[] c = run.field();
        factors.add(StructureFactor.of(run.modes(), n, params.length()));
        energies.add(run.energy());
        deviations.add(ConcentrationFields.deviation(c, n));
        drift = Math.max(drift, Math.abs(ConcentrationFields.mean(c, n) - startMean));
        snapshots.add(snapshot(run.time(), c, n));
    }

    /** Takes the next picture if it is time. */
    void picture(CahnHilliard run) {
        double last = params.times()[params.times().length - 1];
        int taken = film.size();
        if (taken < params.frames()
                && run.time() >= last * Math.pow((double) taken / Math.max(1, params.frames() - 1), 3)) {
            film.add(snapshot(run.time(), run.field(), params.gridPoints()));
        }
    }

    static CahnHilliardResult.Snapshot snapshot(double time, double[] c, int n) {
        int every = Math.max(1, n / PICTURE);
        double mean = ConcentrationFields.mean(c, n);
        double most = 0;
        for (double v : c) {
            most = Math.max(most, Math.abs(v - mean));
        }
        double unit = most == 0 ? 1 : Math.pow(10, Math.min(15, DIGITS - Math.ceil(Math.log10(most))));
        double[][] field = new double[n / every][n / every];
        for (int i = 0; i < field.length; i++) {
            for (int j = 0; j < field.length; j++) {
                field[i][j] = Math.rint(c[i * every * n + j * every] * unit) / unit;
            }
        }
        return new CahnHilliardResult.Snapshot(time, field);
    }

    double[] energy() {
        return numbers(energies);
    }

    double[] deviation() {
        return numbers(deviations);
    }

    /** L^2/F; NaN where F is not positive. */
    double[] energyLength() {
        double area = params.length() * params.length();
        return energies.stream().mapToDouble(f -> f > 0 ? area / f : Double.NaN).toArray();
    }

    double[] of(ToDoubleFunction<StructureFactor> what) {
        return factors.stream().mapToDouble(what).toArray();
    }

    double[][] rows(Function<StructureFactor, double[]> what) {
        return factors.stream().map(what).toArray(double[][]::new);
    }

    StructureFactor last() {
        return factors.get(factors.size() - 1);
    }

    double drift() {
        return drift;
    }

    List<CahnHilliardResult.Snapshot> snapshots() {
        return snapshots;
    }

    List<CahnHilliardResult.Snapshot> film() {
        return film;
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
