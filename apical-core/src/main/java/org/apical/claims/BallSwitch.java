package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.List;
import java.util.Map;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.OffsetClosure;
import org.apical.physics.qball.PairingKernel;

/** Part e of C00: the mean square of the gap of a gas of Q-balls over that of the same M squared spread evenly. */
final class BallSwitch {
    private static final double KAPPA = 0.9;
    private static final double SHARE = 0.25;

    /** A gas: kappa over kappa*, share of the sample, place in the strange metal (0 its lower edge, 1 T*), offset of the closure. */
    private record Gas(double kappa, double share, double place, double offset) {
        private PairingKernel kernel() {
            return new PairingKernel(new OffsetClosure(offset), 1);
        }

        double amplitude() {
            PairingKernel kernel = kernel();
            Homogeneous theory = new Homogeneous(kernel, kappa * kernel.kappaStar());
            double low = theory.upper();
            return theory.inner(low + place * (1 - low));
        }

        double on() {
            return share * kernel().closure().squared(amplitude());
        }

        double off() {
            return kernel().closure().squared(Math.sqrt(share) * amplitude());
        }

        double ratio() {
            return off() == 0 ? Double.POSITIVE_INFINITY : on() / off();
        }
    }

    private BallSwitch() {}

    static Mechanism judge() {
        Gas gas = new Gas(KAPPA, SHARE, 0.5, 1);
        double a = gas.amplitude();
        double down = 1 - Mechanism.STEP;
        double up = 1 + Mechanism.STEP;
        List<Mechanism.Variation> variations = List.of(
                // kappa* is the end of the strange metal: 20 % more does not exist.
                new Mechanism.Variation("kappa/kappa*", new Gas(down * KAPPA, SHARE, 0.5, 1).ratio(), Double.NaN),
                new Mechanism.Variation(
                        "share of the sample",
                        new Gas(KAPPA, down * SHARE, 0.5, 1).ratio(),
                        new Gas(KAPPA, up * SHARE, 0.5, 1).ratio()),
                new Mechanism.Variation(
                        "place in the strange metal",
                        new Gas(KAPPA, SHARE, down * 0.5, 1).ratio(),
                        new Gas(KAPPA, SHARE, up * 0.5, 1).ratio()),
                new Mechanism.Variation(
                        "offset of the closure",
                        new Gas(KAPPA, SHARE, 0.5, down).ratio(),
                        new Gas(KAPPA, SHARE, 0.5, up).ratio()));
        Gas open = new Gas(KAPPA, SHARE, 0.5, 0.1);
        return new Mechanism(
                "e",
                "charge in Q-balls instead of spread evenly",
                "mean square of the gap at equal mean M squared",
                gas.on(),
                gas.off(),
                text(
                        "Amplitude in a ball alpha = %.3f, spread evenly %.3f, threshold of the closure 1: an even amplitude opens a gap"
                                + " only if the balls fill more than %.3f of the sample. With the offset at a tenth the ratio is %s. The"
                                + " advantage of balls is the threshold, which the reconstruction assumes.",
                        a, Math.sqrt(SHARE) * a, 1 / (a * a), Mechanism.shown(open.ratio())),
                Map.of(
                        "e: balls",
                        "closure offset c=1, n=1 [M], kappa 0.9 kappa*, T in the middle of the strange metal, share 1/4 of the"
                                + " sample; off: the same M squared everywhere"),
                variations);
    }
}
