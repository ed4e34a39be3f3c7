package org.apical.physics.phases;

import org.apical.numerics.Roots;

/**
 * Domains whose growth is stopped by their own charge: spheres, rods or slabs in Wigner-Seitz cells (phase-separation,
 * section C; Ravenhall, Pethick, Wilson, Phys. Rev. Lett. 50, 2066 (1983)). Lengths in nm, energies in meV.
 */
public final class CoulombDroplet {
    /** e^2/(4 pi eps0) in meV nm, CODATA 2022. */
    public static final double COULOMB = 1439.9645468603;

    private CoulombDroplet() {}

    /** Shapes by dimension. */
    public enum Shape {
        SPHERE(3),
        ROD(2),
        SLAB(1);

        private final int dimension;

        Shape(int dimension) {
            this.dimension = dimension;
        }

        /** d: 3, 2 or 1. */
        public int dimension() {
            return dimension;
        }

        /** f_d(u), the shape factor of the Coulomb energy at the volume fraction u in (0, 1). */
        public double factor(double u) {
            return switch (this) {
                case SPHERE -> {
                    double c = Math.cbrt(u);
                    // (2 - 3c + c^3)/5 without cancellation near 1
                    yield (1 - c) * (1 - c) * (2 + c) / 5;
                }
                case ROD -> {
                    double hole = 1 - u;
                    yield hole < 1e-3
                            ? hole * hole * (0.5 + hole / 3 + hole * hole / 4) / 4
                            : (-Math.log(u) - hole) / 4;
                }
                case SLAB -> (1 - u) * (1 - u) / (3 * u);
            };
        }

        /** Energies of two shapes at their best sizes are as the cube roots of these. */
        double rank(double u) {
            return dimension * dimension * factor(u);
        }
    }

    /** The fraction at which rods begin to beat spheres, whatever the material. */
    public static double sphereRod() {
        return Roots.between(u -> Shape.SPHERE.rank(u) - Shape.ROD.rank(u), 0.1, 0.3, 1e-15, 1e-16);
    }

    /** The fraction at which slabs begin to beat rods. */
    public static double rodSlab() {
        return Roots.between(u -> Shape.ROD.rank(u) - Shape.SLAB.rank(u), 0.3, 0.45, 1e-15, 1e-16);
    }

    /** The shape of lowest energy at its best size. */
    public static Shape best(double u) {
        Shape best = Shape.SPHERE;
        for (Shape shape : Shape.values()) {
            best = shape.rank(u) < best.rank(u) ? shape : best;
        }
        return best;
    }

    /** Surface energy per volume, d sigma u/R. */
    public static double surface(Shape shape, double u, double sigma, double radius) {
        return shape.dimension() * sigma * u / radius;
    }

    /** Coulomb energy per volume, 2 pi e2 drho^2 R^2 u f_d(u). */
    public static double coulomb(Shape shape, double u, double e2, double contrast, double radius) {
        double rho = contrast * radius;
        return 2 * Math.PI * e2 * rho * rho * u * shape.factor(u);
    }

    /** The size of lowest energy, R*. */
    public static double radius(Shape shape, double u, double sigma, double e2, double contrast) {
        return Math.cbrt(shape.dimension() * sigma / (4 * Math.PI * e2 * shape.factor(u)) / contrast / contrast);
    }
}
