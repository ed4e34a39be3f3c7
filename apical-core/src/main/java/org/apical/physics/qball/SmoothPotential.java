package org.apical.physics.qball;

import java.util.function.DoubleUnaryOperator;
import org.apical.numerics.ChebyshevPanels;
import org.apical.numerics.ConvergenceException;

/**
 * A potential from a function, such as an expression a person wrote, on 0 to a largest phi: 2 U/phi^2 is expanded in
 * Chebyshev series once, so that derivatives are those of the series and evaluation costs the same for any function. Near
 * phi = 0, where U - U(0) is a difference of nearly equal numbers, the series of U itself is divided by phi^2.
 */
public final class SmoothPotential implements FieldPotential {
    private static final double TOLERANCE = 1e-12;

    private final ChebyshevPanels near;
    private final ChebyshevPanels far;
    private final double seam;
    private final double largest;
    private final double massSquared;

    /**
     * @param u the potential, with U'(0) = 0; U is counted from U(0)
     * @param largest largest phi
     * @throws ConvergenceException where u is not smooth enough
     */
    public SmoothPotential(DoubleUnaryOperator u, double largest) {
        double zero = u.applyAsDouble(0);
        double b = largest / 4;
        ChebyshevPanels first = ChebyshevPanels.overSquare(u, b);
        while (first == null) {
            b /= 2;
            first = ChebyshevPanels.overSquare(u, b);
            if (b < 1e-6 * largest) {
                throw new ConvergenceException(
                        "the expansion of a function near 0", b, "It has no Taylor series there: choose another form.");
            }
        }
        near = first;
        seam = b;
        this.largest = largest;
        massSquared = 2 * near.value(0);
        // Rounding of U leaves this much in the quotient at the seam.
        double rounding = 0;
        double size = Math.abs(massSquared);
        for (int i = 0; i <= 64; i++) {
            double phi = seam + (largest - seam) * i / 64;
            double value = u.applyAsDouble(phi);
            rounding = Math.max(rounding, Math.max(Math.abs(value), Math.abs(zero)) / (phi * phi) * 4e-16);
            size = Math.max(size, Math.abs(value - zero) / (phi * phi));
        }
        double tolerance = Math.max(TOLERANCE, 4 * rounding / size);
        if (!(tolerance < 1e-9)) {
            throw new ConvergenceException(
                    "the expansion of a function", tolerance, "Its constant hides its shape: subtract it.");
        }
        far = ChebyshevPanels.of(phi -> (u.applyAsDouble(phi) - zero) / (phi * phi), seam, largest, tolerance);
    }

    private ChebyshevPanels at(double phi) {
        return phi < seam ? near : far;
    }

    @Override
    public double massSquared() {
        return massSquared;
    }

    @Override
    public double beyond(double phi) {
        return phi * phi * (at(phi).value(phi) - massSquared / 2);
    }

    @Override
    public double slopeBeyond(double phi) {
        ChebyshevPanels ratio = at(phi);
        return phi * (2 * ratio.value(phi) - massSquared + phi * ratio.slope(phi));
    }

    @Override
    public double curvatureBeyond(double phi) {
        ChebyshevPanels ratio = at(phi);
        return 2 * ratio.value(phi) - massSquared + phi * (4 * ratio.slope(phi) + phi * ratio.curvature(phi));
    }

    @Override
    public double largest() {
        return largest;
    }

    @Override
    public double[] scales() {
        return new double[] {largest * 1e-3, largest};
    }
}
