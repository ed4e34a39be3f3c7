package org.apical.physics.crystal;

import org.jspecify.annotations.Nullable;

/**
 * The symmetry that coordinates have.
 *
 * @param primitive basis of the primitive lattice, reduced
 * @param operations in that basis, modulo that lattice
 * @param cellOperations those that are whole in the given cell, with all translations, modulo the given cell: what the
 *     file of that cell should list
 * @param sites positions in the primitive cell
 * @param pointGroup null where the tolerance let in operations that make no group
 * @param bravais symbol of the Bravais lattice, e.g. tI; {@code ?} where there is no point group
 */
public record FoundSymmetry(
        Lattice primitive,
        OperationSet operations,
        OperationSet cellOperations,
        int sites,
        @Nullable PointGroup pointGroup,
        String bravais) {}
