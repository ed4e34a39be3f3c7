package org.apical.physics.qball;

/**
 * Values of cuprates that stand in for a material: Tc,max, penetration depth and coherence length in the plane, layer spacing
 * and planes in it; typical values, from memory [M]. mu0 follows from T* = sqrt3 Tc,max, an assumption of the theory.
 */
public enum CupratePreset {
    HG1201("Hg1201", 95, 160, 2, 0.95, 1, 0.35),
    BI2212("Bi2212", 91, 200, 2, 1.54, 2, 0.3),
    YBCO("YBCO", 93, 150, 1.6, 1.17, 2, 0.3),
    LSCO("LSCO", 38, 250, 3, 0.66, 1, 0.17);

    private final String label;
    private final double tcMaxK;
    private final double penetrationDepthNm;
    private final double coherenceLengthNm;
    private final double layerSpacingNm;
    private final int planes;
    private final double hoppingRatio;

    CupratePreset(
            String label,
            double tcMaxK,
            double penetrationDepthNm,
            double coherenceLengthNm,
            double layerSpacingNm,
            int planes,
            double hoppingRatio) {
        this.label = label;
        this.tcMaxK = tcMaxK;
        this.penetrationDepthNm = penetrationDepthNm;
        this.coherenceLengthNm = coherenceLengthNm;
        this.layerSpacingNm = layerSpacingNm;
        this.planes = planes;
        this.hoppingRatio = hoppingRatio;
    }

    /** Name. */
    public String label() {
        return label;
    }

    /** Largest critical temperature. */
    public double tcMaxK() {
        return tcMaxK;
    }

    /** lambda_ab. */
    public double penetrationDepthNm() {
        return penetrationDepthNm;
    }

    /** xi_ab. */
    public double coherenceLengthNm() {
        return coherenceLengthNm;
    }

    /** Distance of the layers, each with {@link #planes()}. */
    public double layerSpacingNm() {
        return layerSpacingNm;
    }

    /** CuO2 planes in a layer. */
    public int planes() {
        return planes;
    }

    /** -t'/t of the family, recalled [M]. */
    public double hoppingRatio() {
        return hoppingRatio;
    }

    /** T* = sqrt3 Tc,max. */
    public double tStarK() {
        return Math.sqrt(3) * tcMaxK;
    }

    /** mu0 = 2 pi n kB T* in meV. */
    public double mu0MeV(int windingNumber) {
        return QballConstants.omegaMeV(tStarK(), windingNumber);
    }
}
