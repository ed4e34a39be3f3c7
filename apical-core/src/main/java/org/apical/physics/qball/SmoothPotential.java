package org.apical.physics.qball;

import java.util.function.DoubleUnaryOperator;
import org.apical.numerics.ChebyshevPanels;

/**
 * A potential from a function, such as an expression a person wrote, on 0 to a largest phi: 2 U/phi^2 is expanded in
 * Chebyshev series once, so that derivatives are those of the series and evaluation costs the same for any function.
 */
public final class SmoothPotential implements FieldPotential {
    private final ChebyshevPanels ratio;
    private final double largest;
    private final double massSquared;

    /**
     * @param u the potential, with U'(0) = 0; U is counted from U(0)
     * @param largest largest phi
     * @throws org.apical.numerics.ConvergenceException where u is not smooth enough
     */
    public SmoothPotential(DoubleUnaryOperator u, double largest) {
        double zero = u.applyAsDouble(0);
        ratio = ChebyshevPanels.of(phi -> 2 * (u.applyAsDouble(phi) - zero) / (phi * phi), 0, largest, 1e-12);
        massSquared = ratio.value(0);
        this.largest = largest;
    }

    @Override
    public double massSquared() {
        return massSquared;
    }

    @Override
    public double beyond(double phi) {
        return phi * phi / 2 * (ratio.value(phi) - massSquared);
    }

    @Override
    public double slopeBeyond(double phi) {
        return phi * (ratio.value(phi) - massSquared + phi / 2 * ratio.slope(phi));
    }

    @Override
    public double curvatureBeyond(double phi) {
        return ratio.value(phi) - massSquared + phi * (2 * ratio.slope(phi) + phi / 2 * ratio.curvature(phi));
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
