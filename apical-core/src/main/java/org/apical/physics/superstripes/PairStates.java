package org.apical.physics.superstripes;

/**
 * The states that can pair at one chemical potential: points of all minibands that reach into the shell, with their densities
 * across the cell.
 */
final class PairStates {
    /** Relative to a panel, points enough for the densities of all bands in it. */
    private static final double WAVES_PER_POINT = 2.2;

    final Superlattice lattice;
    final int[] band;
    final double[] kFraction;
    final double[] energy;
    /** Weight of the integral over kFraction, made areal and divided by N0. */
    final double[] weight;
    /** rho at the points of the grid times sqrt(weight d), a row a state. */
    final double[][] rows;

    final CellGrid grid;
    final int bands;
    final double mu;

    private PairStates(Superlattice lattice, double mu, int bands, int states, CellGrid grid) {
        this.lattice = lattice;
        this.mu = mu;
        this.bands = bands;
        this.grid = grid;
        band = new int[states];
        kFraction = new double[states];
        energy = new double[states];
        weight = new double[states];
        rows = new double[states][grid.size()];
    }

    /** The states around mu; none where the shell is empty. */
    static PairStates of(Superlattice lattice, double mu, double omega, ZoneRule rule) {
        return of(lattice, mu, omega, rule, rule != ZoneRule.FAST);
    }

    private static PairStates of(Superlattice lattice, double mu, double omega, ZoneRule rule, boolean fine) {
        Minibands minibands = lattice.bands();
        double top = mu + omega;
        int n = lattice.bandsBelow(top);
        double ring = lattice.free().ringEV();
        Zone[] zones = new Zone[n];
        int states = 0;
        for (int b = 0; b < n; b++) {
            zones[b] = ring > 0
                    ? Zone.of(minibands, b, rule, mu - omega, mu, top, mu - omega + ring, mu + ring, top + ring)
                    : Zone.of(minibands, b, rule, mu - omega, mu, top);
            states += zones[b].size();
        }
        double highest = n == 0 ? 1 : Math.min(minibands.max(n - 1), top + ring);
        double waves = minibands.period() * Math.sqrt(Math.max(highest, 0.01) / Scale.H0) / Math.PI;
        int points = (int) Math.ceil((fine ? 10 : 6) + waves * (fine ? WAVES_PER_POINT : 1));
        CellGrid grid = minibands.grid(Math.min(points, 60), highest);
        PairStates out = new PairStates(lattice, mu, n, states, grid);
        double scale = lattice.free().areal(minibands.period()) / lattice.referenceDos();
        double[] root = new double[grid.size()];
        for (int y = 0; y < root.length; y++) {
            root[y] = Math.sqrt(grid.weight()[y] * minibands.period());
        }
        int at = 0;
        for (int b = 0; b < n; b++) {
            Zone zone = zones[b];
            minibands.densities(b, zone.kFraction(), zone.energy(), grid, out.rows, at);
            for (int i = 0; i < zone.size(); i++) {
                out.band[at] = b;
                out.kFraction[at] = zone.kFraction()[i];
                out.energy[at] = zone.energy()[i];
                out.weight[at] = zone.weight()[i] * scale;
                double[] row = out.rows[at];
                for (int y = 0; y < root.length; y++) {
                    row[y] *= root[y];
                }
                at++;
            }
        }
        return out;
    }

    int size() {
        return band.length;
    }
}
