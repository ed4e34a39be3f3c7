package org.apical.physics.qball;

import org.apical.numerics.ModifiedBessel;

/**
 * Uniform condensate in spheres of radius R below the penetration depth [D from T, eq. 19]. Lengths in nm, fields in T,
 * magnetisation in A/m; x is the volume fraction.
 */
public record SphereDiamagnetism(
        double radiusNm, double penetrationDepthNm, double coherenceLengthNm, double volumeFraction) {
    /** -x R^2/(10 lambda^2), SI. */
    public double susceptibility() {
        double z = radiusNm / penetrationDepthNm;
        return -volumeFraction * z * z / 10;
    }

    /** x times -(3/2)[1 - 3 coth(z)/z + 3/z^2] = -(3/2) I_{5/2}(z)/I_{1/2}(z), z = R/lambda: any size. */
    public double susceptibilityLondon() {
        double z = radiusNm / penetrationDepthNm;
        return -1.5 * volumeFraction * ModifiedBessel.regularSlope(3, z) * ModifiedBessel.regularSlope(5, z);
    }

    /** B0 = sqrt(5/2) Phi_0/(pi xi R), where the condensate is gone. */
    public double criticalField() {
        return Math.sqrt(2.5) * QballConstants.FLUX_QUANTUM / (Math.PI * coherenceLengthNm * radiusNm);
    }

    /** M(B) = chi B/mu_0 [1 - (B/B0)^2]; 0 above B0. */
    public double magnetisation(double field) {
        double b = field / criticalField();
        return b >= 1 ? 0 : susceptibility() * field / QballConstants.MU0 * (1 - b) * (1 + b);
    }

    /** B0/sqrt 3, where M is least. */
    public double fieldAtMinimum() {
        return criticalField() / Math.sqrt(3);
    }
}
