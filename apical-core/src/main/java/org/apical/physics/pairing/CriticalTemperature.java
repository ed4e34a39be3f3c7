package org.apical.physics.pairing;

import java.util.Objects;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.LargestEigenpair;
import org.apical.numerics.Roots;
import org.jspecify.annotations.Nullable;

/**
 * Tc of the isotropic Eliashberg equations as an eigenvalue (pairing-materials, section 4.3).
 *
 * @param t Tc in meV; 0 where it lies below 1e-4 omega_log
 * @param frequencies positive Matsubara frequencies of the matrix at Tc; 0 where Tc is 0
 * @param gapFunction the gap function at Tc up to a factor, one value a frequency; empty where Tc is 0
 * @param residual of the eigenvector at Tc
 * @param solves eigenvalue problems solved
 */
public record CriticalTemperature(double t, int frequencies, double[] gapFunction, double residual, int solves) {
    /** Below this share of omega_log, Tc counts as 0. */
    public static final double RESOLUTION = 1e-4;

    /** Of ln Tc. */
    private static final double RELATIVE = 1e-11;

    private static final double EIGENVECTOR = 1e-7;

    /** Finds Tc. The temperature is not rounded to a matrix size. */
    public static CriticalTemperature of(ModeSpectrum spectrum, Coulomb coulomb, Runnable poll) {
        return new Search(spectrum, coulomb, 0, poll).run();
    }

    /** Finds Tc with a matrix of a fixed size, for derivatives (section 4.2). */
    public static CriticalTemperature frozen(ModeSpectrum spectrum, Coulomb coulomb, int frequencies, Runnable poll) {
        return new Search(spectrum, coulomb, frequencies, poll).run();
    }

    private static final class Search {
        private final ModeSpectrum spectrum;
        private final Coulomb coulomb;
        private final int fixed;
        private final Runnable poll;
        private double[] vector = new double[0];
        private int solves;
        private double residual;
        private @Nullable LinearGapEquation last;

        Search(ModeSpectrum spectrum, Coulomb coulomb, int fixed, Runnable poll) {
            this.spectrum = spectrum;
            this.coulomb = coulomb;
            this.fixed = fixed;
            this.poll = poll;
        }

        /** Largest eigenvalue less 1: positive below Tc. */
        private double excess(double t) {
            poll.run();
            int n = fixed > 0 ? fixed : coulomb.frequencies(t);
            if (n > Coulomb.MOST_FREQUENCIES) {
                throw new ConvergenceException(
                        "The search for Tc at " + t / PairingConstants.KB + " K needs " + n
                                + " Matsubara frequencies and",
                        Double.NaN,
                        "Lower cutoffMeV; muStarReferenceMeV carries mu* over.");
            }
            LinearGapEquation equation = LinearGapEquation.at(spectrum, coulomb, t, n);
            solves++;
            if (Double.isInfinite(equation.muN())) {
                return -1;
            }
            LargestEigenpair pair = equation.largest(vector, EIGENVECTOR);
            vector = pair.vector();
            residual = pair.residual();
            last = equation;
            return pair.value() - 1;
        }

        CriticalTemperature run() {
            double floor = RESOLUTION * spectrum.omegaLog();
            double lambda = spectrum.total();
            double omega2 = spectrum.omega2();
            double ceiling = 1.02 * ClosedFormulas.strongCoupling(lambda, omega2);
            double muAtPhonons = Coulomb.rescale(coulomb.muStar(), coulomb.cutoff(), spectrum.omegaMax());
            double guess = ClosedFormulas.allenDynes(spectrum.omegaLog(), omega2, lambda, muAtPhonons);
            double t = Math.max(floor, Math.min(ceiling, guess));
            double f = excess(t);
            double step = 1.12;
            double low;
            double high;
            if (f > 0) {
                low = t;
                do {
                    low = t;
                    t *= step;
                    step *= 1.1;
                } while (excess(t) > 0);
                high = t;
            } else {
                do {
                    if (t <= floor) {
                        return new CriticalTemperature(0, 0, new double[0], 0, solves);
                    }
                    high = t;
                    t = Math.max(floor, t / step);
                    step *= 1.2;
                } while (excess(t) <= 0);
                low = t;
            }
            double tc = Math.exp(Roots.between(x -> excess(Math.exp(x)), Math.log(low), Math.log(high), 0, RELATIVE));
            excess(tc);
            LinearGapEquation at = Objects.requireNonNull(last);
            return new CriticalTemperature(tc, at.size(), at.gapFunction(vector), residual, solves);
        }
    }
}
