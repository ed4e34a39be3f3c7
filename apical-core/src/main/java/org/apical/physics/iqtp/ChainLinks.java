package org.apical.physics.iqtp;

/**
 * What a chain is made of.
 *
 * @param cluster a link in its kept states
 * @param count of links, at least 2
 * @param coupling kc, eV
 * @param periodic whether the chain is closed
 */
record ChainLinks(KeptCluster cluster, int count, double coupling, boolean periodic) {
    /** States of a link. */
    int states() {
        return cluster.size();
    }

    /** An energy above all that two neighbours can differ by, eV: what a state found before is raised by. */
    double penalty() {
        double most = 0;
        for (double[] row : cluster.x()) {
            double sum = 0;
            for (double v : row) {
                sum += Math.abs(v);
            }
            most = Math.max(most, sum);
        }
        return 4 * (cluster.energy()[states() - 1] - cluster.energy()[0] + Math.abs(coupling) * most * most) + 1e-3;
    }
}
