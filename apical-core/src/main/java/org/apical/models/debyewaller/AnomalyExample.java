package org.apical.models.debyewaller;

import java.util.StringJoiner;
import java.util.function.Supplier;
import org.apical.numerics.JavaRandomSource;
import org.apical.physics.Constants;
import org.apical.physics.xafs.DebyeWaller;

/**
 * A synthetic series without any anomaly: an oscillator of 43 meV, static 0.0008 A^2, and seeded noise. A
 * class, as a lambda costs every start of the program.
 */
final class AnomalyExample implements Supplier<String> {
    private static final double QUANTUM = 43;
    private static final double FIXED = 8e-4;
    private static final double ERROR = 1.5e-4;
    private static final double MASS = 12.7811;

    @Override
    public String get() {
        JavaRandomSource random = new JavaRandomSource(2);
        StringJoiner t = new StringJoiner(", ", "[", "]");
        StringJoiner s = new StringJoiner(", ", "[", "]");
        for (int i = 1; i <= 30; i++) {
            double sigma2 = DebyeWaller.einstein(QUANTUM / Constants.BOLTZMANN_MEV, MASS, 10 * i)
                    + FIXED
                    + ERROR * random.nextGaussian();
            t.add(Integer.toString(10 * i));
            s.add(Double.toString(Math.round(sigma2 * 1e7) / 1e7));
        }
        return "{\"temperatureK\": " + t + ", \"sigma2A2\": " + s + ", \"errorA2\": " + ERROR
                + ", \"template\": {\"kind\": \"bump\", \"centreK\": 90, \"widthK\": 12}, \"scan\": {\"fromK\": 30, \"toK\":"
                + " 280, \"stepK\": 10}}";
    }
}
