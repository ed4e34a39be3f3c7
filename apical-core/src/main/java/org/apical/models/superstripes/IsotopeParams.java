package org.apical.models.superstripes;

import org.apical.model.Inline;

/** Parameters of {@link IsotopeModel}. */
public record IsotopeParams(
        @Inline LatticeParams lattice,
        @Inline PairingParams pairing,
        @Inline PointParams points) {}
