package org.apical.physics.qball;

/**
 * Collective modes of a large ball, the real-frequency analogue [D, section 7]: amplitude and phase coupled by the
 * rotation. Energies in mu0, wave numbers in mu0/(hbar s), velocity in s.
 *
 * @param massSquared m_h^2
 * @param w rotation
 */
public record RotatingModes(double massSquared, double w) {
    /** omega_+ at k. */
    public double upper(double k) {
        double b = (massSquared + 4 * w * w) / 2;
        return Math.sqrt(k * k + b + Math.sqrt(b * b + 4 * w * w * k * k));
    }

    /** omega_- at k, from the product of both. */
    public double lower(double k) {
        return k * Math.sqrt(k * k + massSquared) / upper(k);
    }

    /** sqrt(m_h^2 + 4 w^2). */
    public double gap() {
        return Math.sqrt(massSquared + 4 * w * w);
    }

    /** m_h/sqrt(m_h^2 + 4 w^2). */
    public double soundSpeed() {
        return Math.sqrt(massSquared) / gap();
    }
}
