package org.apical.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.pairing.TwistedJunctionModel;
import org.apical.models.pairing.TwistedJunctionParams;
import org.apical.models.pairing.TwistedJunctionResult;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** C33: twisted cuprate junctions. */
final class C33TwistedCuprates implements Claim {
    private static final String RULE =
            "Pairing-materials 15: the first harmonic of a junction that conserves momentum is below 0.01 at 45 degrees for d-wave"
                    + " gaps, the critical current there is 2 J2 and the ground-state phase pi/2 within 1e-9, and the window of broken time"
                    + " reversal widens with J2. That lattice effects stimulated twistronics is history: reproduced for the stated range is"
                    + " the best verdict; else not reproduced.";

    private static final double[] SECOND = {0.01, 0.02, 0.05, 0.1, 0.15, 0.2};

    @Override
    public String id() {
        return "C33";
    }

    @Override
    public String statement() {
        return "Local lattice effects stimulated cuprate twistronics";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        double[] window = new double[SECOND.length];
        boolean widens = true;
        double phaseError = 0;
        double currentError = 0;
        double first = 0;
        for (int i = 0; i < SECOND.length; i++) {
            TwistedJunctionResult r = run(new double[] {45}, SECOND[i], context);
            window[i] = r.windowHalfWidthDeg();
            widens &= i == 0 || window[i] > window[i - 1];
            phaseError = Math.max(phaseError, Math.abs(r.phaseRad()[0] - Math.PI / 2));
            currentError = Math.max(currentError, Math.abs(r.criticalCurrent()[0] - 2 * SECOND[i]));
            first = Math.max(first, Math.abs(r.coherentFirstHarmonic()[0]));
        }
        boolean holds = first < 0.01 && phaseError < 1e-9 && currentError < 1e-9 && widens;
        TwistedJunctionResult along = run(angles(), 0.05, context);
        List<Figure> figures = List.of(figure(along));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("secondHarmonic", "0.01 to 0.2 of the first (ours)");
        parameters.put("gapMeV, temperatureK, latticeConstantA", "30, 10, 3.81 (Bi2212, ours)");
        parameters.put("limits", "0.01 and 1e-9 at 45 degrees (rule)");
        LedgerRow row = new LedgerRow(
                "C33",
                statement(),
                f(
                        "At 45 degrees: first harmonic %.1e of that at no twist, critical current 2 J2 to %.0e, ground-state phase"
                                + " pi/2 to %.0e; half width of the window of broken time reversal %.1f to %.1f degrees for J2/J1 from %.2f"
                                + " to %.2f. What stimulated a field is history, which no computation judges.",
                        first,
                        currentError,
                        phaseError,
                        window[0],
                        window[window.length - 1],
                        SECOND[0],
                        SECOND[SECOND.length - 1]),
                "Closed forms; the sum over angles and frequencies is converged to 1e-6. J2/J1 of real junctions is not known within a"
                        + " factor of several.",
                holds ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.NOT_REPRODUCED,
                RULE,
                "Put two d-wave superconductors on top of each other, one turned. Pairs tunnel with an amplitude that follows the product"
                        + " of both gaps, which vanishes at 45 degrees by symmetry. What is left there is the tunnelling of two pairs at"
                        + " once; it prefers a phase of plus or minus pi/2, and the junction must choose: time reversal is broken. Twisted"
                        + " cuprates are therefore a test of d-wave symmetry and a way to a new state.",
                parameters,
                "None: a model of symmetry and two harmonics.",
                f(
                        "For s-wave gaps the first harmonic would not depend on the angle. An order parameter of mixed symmetry with a"
                                + " share of s above %.2f would lift the first harmonic at 45 degrees above 0.01 of that at no twist.",
                        Math.sqrt(0.01 / 2 / (1 + 0.01 / 2))),
                figures.stream().map(Figure::id).toList(),
                List.of(),
                List.of(
                        new Sensitivity(
                                "twist",
                                "45 to 44 degrees",
                                "first harmonic over that at no twist",
                                first,
                                Math.abs(run(new double[] {44}, 0.05, context).coherentFirstHarmonic()[0]),
                                "below 0.01"),
                        new Sensitivity(
                                "secondHarmonic",
                                "0.05 to 0.10",
                                "half width of the window of broken time reversal, degrees",
                                window[2],
                                window[3],
                                "rising")));
        return new Evidence(row, figures, Map.of());
    }

    private static double[] angles() {
        double[] out = new double[91];
        for (int i = 0; i <= 90; i++) {
            out[i] = i;
        }
        return out;
    }

    private static TwistedJunctionResult run(double[] twist, double second, RunContext context) {
        return new TwistedJunctionModel().compute(new TwistedJunctionParams(twist, 1, second, 30, 10, 3.81), context);
    }

    private static Figure figure(TwistedJunctionResult r) {
        return new Figure(
                "C33-twist",
                "Twisted d-wave junction",
                "J2 = 0.05 J1.",
                List.of(
                        Panel.of(
                                Axis.of("Twist θ", "°").range(0, 90),
                                Axis.of("over the value at 0°", "").range(-1.05, 1.1),
                                Layer.curve("critical current", r.twistDeg(), over(r.criticalCurrent()), 0),
                                new Layer.Curve(
                                        "first harmonic, momentum conserved",
                                        r.twistDeg(),
                                        r.coherentFirstHarmonic(),
                                        Style.color(1).dashed())),
                        Panel.of(
                                Axis.of("Twist θ", "°").range(0, 90),
                                Axis.of("ground-state phase", "rad").range(-0.1, 3.3),
                                Layer.curve("", r.twistDeg(), r.phaseRad(), 2))));
    }

    private static double[] over(double[] current) {
        double[] out = current.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] /= current[0];
        }
        return out;
    }

    private static String f(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
