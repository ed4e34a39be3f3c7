package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.Minibands;
import org.apical.physics.superstripes.Overlap;
import org.apical.physics.superstripes.Superlattice;
import org.apical.plot.Figure;

/** {@code superstripes.bands}: minibands, overlaps, densities across the cell (superstripes, 3.1 to 3.4). */
public final class BandsModel implements Model<BandsParams, BandsResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "superstripes.bands",
                "Minibands, Bloch densities and overlaps of a superlattice of stripes or wells",
                "perspective2025",
                "perali1996");
    }

    @Override
    public Class<BandsParams> paramsType() {
        return BandsParams.class;
    }

    @Override
    public Class<BandsResult> resultType() {
        return BandsResult.class;
    }

    @Override
    public BandsResult compute(BandsParams p, RunContext context) {
        Superlattice lattice = p.lattice().lattice();
        Minibands minibands = lattice.bands();
        List<BandsResult.Band> bands = new ArrayList<>();
        double[][] energy = new double[p.bands()][p.kFraction().length];
        for (int n = 0; n < p.bands(); n++) {
            context.checkCancelled();
            bands.add(new BandsResult.Band(
                    n + 1,
                    minibands.atCentre(n),
                    minibands.atEdge(n),
                    lattice.bottom(n),
                    lattice.nodal(n),
                    lattice.neck(n),
                    1e3 * (lattice.neck(n) - lattice.nodal(n))));
            minibands.energies(n, p.kFraction(), energy[n]);
        }
        double[] overlap = p.overlapPairs().stream()
                .mapToDouble(o -> Overlap.of(minibands, o.band1() - 1, o.k1(), o.band2() - 1, o.k2()))
                .toArray();
        double[][] density = new double[p.bands()][];
        for (int n = 0; n < p.bands(); n++) {
            density[n] = Overlap.density(minibands, n, p.profileK(), p.yNm());
        }
        return new BandsResult(
                minibands.period(),
                p.lattice().ratio(),
                bands,
                energy,
                overlap,
                new BandsResult.Profile(p.yNm(), density),
                Guard.ofLattice(p.lattice()));
    }

    @Override
    public List<Figure> figures(BandsParams params, BandsResult result) {
        return BandsFigures.of(params);
    }
}
