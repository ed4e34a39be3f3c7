package org.apical.physics.qball;

/**
 * Paraconductivity of Aslamazov and Larkin in S/m [T]; the sliding of large balls near the lower edge of the strange metal
 * uses the same form. reduced = (T - Tc)/Tc, above 0; lengths in nm.
 */
public final class FluctuationConductivity {
    /** e^2/hbar in S. */
    private static final double QUANTUM = QballConstants.CHARGE * QballConstants.CHARGE / QballConstants.HBAR_SI;

    private FluctuationConductivity() {}

    /** e^2/(16 hbar d eps). */
    public static double layers(double reduced, double spacingNm) {
        return QUANTUM / (16 * spacingNm * 1e-9 * reduced);
    }

    /** e^2/(32 hbar xi) eps^{-1/2}. */
    public static double bulk(double reduced, double coherenceNm) {
        return QUANTUM / (32 * coherenceNm * 1e-9 * Math.sqrt(reduced));
    }

    /** Lawrence and Doniach: e^2/(16 hbar d) [eps (eps + r)]^{-1/2}, r = (2 xi_c/d)^2. */
    public static double lawrenceDoniach(double reduced, double spacingNm, double coherenceCNm) {
        double r = 2 * coherenceCNm / spacingNm * (2 * coherenceCNm / spacingNm);
        return QUANTUM / (16 * spacingNm * 1e-9 * Math.sqrt(reduced * (reduced + r)));
    }
}
