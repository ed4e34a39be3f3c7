package org.apical.claims;

import java.util.Locale;
import org.apical.physics.qball.BallSolution;
import org.apical.physics.qball.GapClosure;
import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.MathieuClosure;
import org.apical.physics.qball.OffsetClosure;
import org.apical.physics.qball.PairingKernel;

/** What the rows about Q-balls share. */
final class QballRows {
    /** Carried by every row about the theory of Q-balls. */
    static final String SENTENCE =
            "The body equations of the Mukhin papers were not available; the theory computed here is a marked"
                    + " reconstruction from their abstracts, headings and captions. Topology and stated relations are"
                    + " compared, never a published curve.";

    static final String NO_DATA = "None in the bundle: the row compares a reconstruction with stated relations.";

    private QballRows() {}

    /**
     * A closure of section 3 of the specification.
     *
     * @param name as printed
     */
    record Closure(String name, GapClosure gap, int windingNumber) {
        PairingKernel kernel() {
            return new PairingKernel(gap, windingNumber);
        }
    }

    static Closure[] closures() {
        return new Closure[] {
            new Closure("offset c=1, n=1", new OffsetClosure(1), 1),
            new Closure("offset c=1/sqrt2, n=1", new OffsetClosure(Math.sqrt(0.5)), 1),
            new Closure("offset c=1, n=2", new OffsetClosure(1), 2),
            new Closure("mathieu, n=1", new MathieuClosure(1), 1),
            new Closure("mathieu, n=2", new MathieuClosure(2), 2)
        };
    }

    /** The default theory at a multiple of kappa*. */
    static Homogeneous theory(double overKappaStar) {
        PairingKernel kernel = new PairingKernel(new OffsetClosure(1), 1);
        return new Homogeneous(kernel, overKappaStar * kernel.kappaStar());
    }

    static double energyPerCharge(Homogeneous theory, double w) {
        BallSolution ball = BallSolution.of(theory, w, 3);
        return ball.energy() / ball.charge();
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static String number(double x) {
        return text("%.6g", x);
    }
}
