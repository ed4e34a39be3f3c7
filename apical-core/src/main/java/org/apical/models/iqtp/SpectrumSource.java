package org.apical.models.iqtp;

import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.numerics.Lanczos;
import org.apical.numerics.TridiagonalMeasure;
import org.apical.physics.iqtp.ClusterOperator;
import org.apical.physics.iqtp.ClusterStates;
import org.apical.physics.iqtp.KernelPolynomials;
import org.apical.physics.iqtp.Scattering;
import org.apical.physics.iqtp.Sectors;
import org.apical.physics.iqtp.SpectralRecurrence;

/** S(Q, omega) of one cluster by one of the three methods; the states are computed once for all Q. */
final class SpectrumSource {
    /** Boltzmann weights below this are left out. */
    private static final double EMPTY = 1e-13;

    private final SpectrumParams p;
    private final RunContext context;
    private final ClusterOperator h;
    private final List<CutoffRung> ladder;
    private final double[] u;
    private final boolean all;
    private final ThermalStates thermal;
    private final ClusterStates states;
    private final double[] range;

    SpectrumSource(SpectrumParams p, RunContext context) {
        this.p = p;
        this.context = context;
        RaisedCluster raised = RaisedCluster.of(p.cluster(), 2, context);
        h = raised.operator();
        ladder = raised.ladder();
        u = p.displacement();
        if (p.method() == SpectrumMethod.FULL && ThermalStates.quick(h)) {
            states = ClusterStates.all(h, context::checkCancelled);
            thermal = ThermalStates.of(states, p.temperatureK());
        } else if (p.temperatureK() > 0) {
            thermal = ThermalStates.of(h, p.temperatureK(), context);
            states = thermal.states();
        } else {
            states = ClusterStates.lowestLevels(h, context::checkCancelled);
            thermal = ThermalStates.of(states, 0);
        }
        all = states.energies().length == h.size();
        range = p.method() == SpectrumMethod.KPM ? range() : SpectrumLine.NONE;
    }

    private double[] range() {
        Double centre = p.kpm().centerEV();
        Double half = p.kpm().halfWidthEV();
        return centre != null && half != null
                ? new double[] {centre, half}
                : KernelPolynomials.range(h, new Sectors(h).start(), states.energies()[0], context::checkCancelled);
    }

    ClusterOperator operator() {
        return h;
    }

    List<CutoffRung> ladder() {
        return ladder;
    }

    double ground() {
        return states.energies()[0];
    }

    /** E1 - E0, NaN with one state. */
    double splitting() {
        return states.energies().length < 2 ? Double.NaN : states.energies()[1] - ground();
    }

    double[] groundState() {
        return states.vectors()[0];
    }

    /** By the sum rule. */
    double firstExact(double q) {
        double sum = 0;
        for (int m = 0; m < u.length; m++) {
            sum += h.spec().omega()[m] * (q * u[m]) * (q * u[m]);
        }
        return sum;
    }

    SpectrumLine at(double q, double[] omega) {
        Scattering shift = new Scattering(h, u, q);
        return switch (p.method()) {
            case FULL -> all ? exact(shift, omega) : populated(shift, omega);
            case LANCZOS -> fraction(shift, omega);
            case KPM -> kernel(shift, omega);
        };
    }

    /** Number of states of the ground level. */
    int degeneracy() {
        return states.degeneracy();
    }

    /**
     * Weight of the line from the lowest state to the next level; NaN with one state, and in a degenerate ground level but for
     * two states that a symmetry tells apart: else it would hang on which combinations stand for the level.
     */
    private double tunnel(double[][] image) {
        int level = degeneracy();
        double[] e = states.energies();
        boolean told = level == 1 || level == 2 && states.sectors()[0] != states.sectors()[1];
        if (!told || e.length < 2) {
            return Double.NaN;
        }
        double sum = 0;
        for (int b = 1; b < e.length && e[b] - e[1] < ClusterStates.SAME; b++) {
            sum += Scattering.weight(states.vectors()[b], image);
        }
        return sum;
    }

    private SpectrumLine exact(Scattering shift, double[] omega) {
        Broadening shape = p.broadening() == null ? Broadening.GAUSSIAN : p.broadening();
        double[] e = states.energies();
        double[] density = new double[omega.length];
        double elastic = 0;
        double total = 0;
        double first = 0;
        double tunnel = Double.NaN;
        for (int a = 0; a < e.length; a++) {
            double pa = thermal.weights()[a];
            if (pa < EMPTY) {
                continue;
            }
            context.checkCancelled();
            double[][] image = shift.apply(states.vectors()[a]);
            total += pa * Scattering.norm2(image);
            tunnel = a == 0 ? tunnel(image) : tunnel;
            for (int b = 0; b < e.length; b++) {
                double w = Scattering.weight(states.vectors()[b], image);
                double gap = e[b] - e[a];
                elastic += Math.abs(gap) < ClusterStates.SAME ? pa * w : 0;
                first += pa * w * gap;
                if (pa * w > 1e-15) {
                    for (int i = 0; i < omega.length; i++) {
                        density[i] += pa * w * shape.at(omega[i] - gap, p.broadeningEV());
                    }
                }
            }
        }
        return line(elastic, tunnel, total, first, density);
    }

    private static SpectrumLine line(double elastic, double tunnel, double total, double first, double[] density) {
        return new SpectrumLine(
                elastic,
                tunnel,
                total,
                first,
                density,
                SpectrumLine.NONE,
                SpectrumLine.NONE,
                SpectrumLine.NONE,
                Double.NaN);
    }

    /** Large basis: a recurrence from each populated state. */
    private SpectrumLine populated(Scattering shift, double[] omega) {
        Broadening shape = p.broadening() == null ? Broadening.GAUSSIAN : p.broadening();
        double[] e = states.energies();
        double[] density = new double[omega.length];
        double elastic = 0;
        double total = 0;
        double first = 0;
        double tunnel = Double.NaN;
        for (int a = 0; a < e.length; a++) {
            double pa = thermal.weights()[a];
            if (pa < 1e-9) {
                continue;
            }
            double[][] image = shift.apply(states.vectors()[a]);
            total += pa * Scattering.norm2(image);
            tunnel = a == 0 ? tunnel(image) : tunnel;
            for (int b = 0; b < e.length; b++) {
                elastic += Math.abs(e[b] - e[a]) < ClusterStates.SAME
                        ? pa * Scattering.weight(states.vectors()[b], image)
                        : 0;
            }
            SpectralRecurrence run = SpectralRecurrence.of(h, image, p.iterations(), context::checkCancelled);
            first += pa * run.weight() * (run.alpha()[0] - e[a]);
            TridiagonalMeasure lines = run.lines();
            for (int i = 0; i < omega.length; i++) {
                for (int j = 0; j < lines.nodes().length; j++) {
                    double w = pa * lines.weights()[j];
                    density[i] += w > 1e-15 ? w * shape.at(omega[i] - (lines.nodes()[j] - e[a]), p.broadeningEV()) : 0;
                }
            }
        }
        return line(elastic, tunnel, total, first, density);
    }

    /** The images of the states of the ground level, of weights that make their sum the average: two parts each. */
    private double[][] images(Scattering shift) {
        int level = degeneracy();
        double[][] parts = new double[2 * level][];
        for (int a = 0; a < level; a++) {
            double[][] image = shift.apply(states.vectors()[a]);
            Lanczos.scale(image[0], Math.sqrt(1.0 / level));
            Lanczos.scale(image[1], Math.sqrt(1.0 / level));
            parts[2 * a] = image[0];
            parts[2 * a + 1] = image[1];
        }
        return parts;
    }

    /** What of the images stays in the ground level. */
    private double elastic(double[][] parts) {
        double sum = 0;
        for (int k = 0; k < degeneracy(); k++) {
            for (double[] part : parts) {
                double overlap = Lanczos.dot(states.vectors()[k], part);
                sum += overlap * overlap;
            }
        }
        return sum;
    }

    private double tunnelOf(Scattering shift) {
        return tunnel(shift.apply(states.vectors()[0]));
    }

    private SpectrumLine fraction(Scattering shift, double[] omega) {
        double[][] image = images(shift);
        double[] whole = new double[omega.length];
        SpectralRecurrence run = SpectralRecurrence.of(h, image, p.iterations(), context::checkCancelled);
        double change = 0;
        double most = 0;
        for (int i = 0; i < omega.length; i++) {
            double at = omega[i] + ground();
            whole[i] = run.lorentzian(at, p.broadeningEV(), run.steps());
            if (run.steps() == p.iterations()) {
                double half = run.lorentzian(at, p.broadeningEV(), run.steps() / 2);
                change = Math.max(change, Math.abs(whole[i] - half));
            }
            most = Math.max(most, whole[i]);
        }
        int keep = Math.min(p.coefficients(), run.steps());
        double[] alpha = Arrays.copyOf(run.alpha(), keep);
        for (int n = 0; n < keep; n++) {
            alpha[n] -= ground();
        }
        return new SpectrumLine(
                elastic(image),
                tunnelOf(shift),
                run.weight(),
                run.weight() * (run.alpha()[0] - ground()),
                whole,
                alpha,
                Arrays.copyOf(run.beta(), keep),
                SpectrumLine.NONE,
                most > 0 ? change / most : 0);
    }

    private SpectrumLine kernel(Scattering shift, double[] omega) {
        double[][] image = images(shift);
        double elastic = elastic(image);
        double tunnel = tunnelOf(shift);
        double total = Scattering.norm2(image);
        double first = 0;
        double[] product = new double[h.size()];
        for (double[] part : image) {
            h.apply(part, product);
            first += Lanczos.dot(part, product);
        }
        first -= total * ground();
        if (p.kpm().subtractElastic()) {
            for (int k = 0; k < degeneracy(); k++) {
                double[] ground = states.vectors()[k];
                for (double[] part : image) {
                    Lanczos.add(part, -Lanczos.dot(ground, part), ground);
                }
            }
        }
        KernelPolynomials k =
                KernelPolynomials.of(h, image, p.kpm().moments(), range[0], range[1], context::checkCancelled);
        if (k.overflow() > 1 + 1e-6) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "kpm.halfWidthEV",
                    range[1],
                    "is too small: there are energies outside centerEV -/+ halfWidthEV. Raise it, or leave both out.");
        }
        double[] density = new double[omega.length];
        for (int i = 0; i < omega.length; i++) {
            density[i] = k.density(omega[i] + ground());
        }
        return new SpectrumLine(
                elastic,
                tunnel,
                total,
                first,
                density,
                SpectrumLine.NONE,
                SpectrumLine.NONE,
                Arrays.copyOf(k.moments(), Math.min(p.coefficients(), k.moments().length)),
                Double.NaN);
    }
}
