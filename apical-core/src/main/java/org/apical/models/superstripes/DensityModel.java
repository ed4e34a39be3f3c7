package org.apical.models.superstripes;

import java.util.Arrays;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.Superlattice;
import org.apical.plot.Figure;

/** {@code superstripes.density}: states and electrons (superstripes, 3.5). */
public final class DensityModel implements Model<DensityParams, DensityResult> {
    /** Closer to the neck of a stripe's miniband than this (relative), the logarithm is out of reach. */
    private static final double NECK = 1e-9;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "superstripes.density",
                "Density of states and electron density of a superlattice, with its Lifshitz energies",
                "perspective2025",
                "perali1996");
    }

    @Override
    public Class<DensityParams> paramsType() {
        return DensityParams.class;
    }

    @Override
    public Class<DensityResult> resultType() {
        return DensityResult.class;
    }

    @Override
    public DensityResult compute(DensityParams p, RunContext context) {
        Superlattice lattice = p.lattice().lattice();
        double[] states = new double[p.energyEV().length];
        double[] density = new double[p.muEV().length];
        return Guard.run(() -> {
            context.parallelFor(states.length, i -> states[i] = lattice.states(p.energyEV()[i]));
            context.parallelFor(density.length, i -> density[i] = lattice.density(p.muEV()[i], p.temperatureK()));
            List<String> warnings = Guard.ofLattice(p.lattice());
            long near = Arrays.stream(p.energyEV())
                    .filter(e -> nearNeck(lattice, e))
                    .count();
            if (near > 0 && p.lattice().material().geometry() == Geometry.STRIPES) {
                warnings.add("energyEV: " + near
                        + " energies lie on the neck of a miniband, where the density of states of stripes diverges as a"
                        + " logarithm; the number there means nothing.");
            }
            return new DensityResult(lattice.referenceDos(), states, density, warnings);
        });
    }

    private static boolean nearNeck(Superlattice lattice, double e) {
        int n = lattice.bandsBelow(e + 1e-6);
        return n > 0 && Math.abs(lattice.neck(n - 1) - e) < NECK * (1 + Math.abs(e));
    }

    @Override
    public List<Figure> figures(DensityParams params, DensityResult result) {
        return DensityFigures.of(params);
    }
}
