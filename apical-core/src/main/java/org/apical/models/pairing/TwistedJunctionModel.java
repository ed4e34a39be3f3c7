package org.apical.models.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.pairing.TwistedJunction;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code pairing.twistedJunction} (pairing-materials, section 9). */
public final class TwistedJunctionModel implements Model<TwistedJunctionParams, TwistedJunctionResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "pairing.twistedJunction",
                "Josephson junction of two twisted cuprate layers: critical current, ground-state phase, moire period",
                "can2021");
    }

    @Override
    public Class<TwistedJunctionParams> paramsType() {
        return TwistedJunctionParams.class;
    }

    @Override
    public Class<TwistedJunctionResult> resultType() {
        return TwistedJunctionResult.class;
    }

    @Override
    public TwistedJunctionResult compute(TwistedJunctionParams p, RunContext context) {
        int n = p.twistDeg().length;
        double[] twist = new double[n];
        double[] phase = new double[n];
        double[] current = new double[n];
        double[] moire = new double[n];
        List<Boolean> broken = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            context.checkCancelled();
            twist[i] = TwistedJunction.fold(p.twistDeg()[i]);
            if (twist[i] != p.twistDeg()[i]) {
                warnings.add("twistDeg " + p.twistDeg()[i] + " was folded to " + twist[i] + ".");
            }
            TwistedJunction junction = TwistedJunction.at(twist[i], p.firstHarmonic(), p.secondHarmonic());
            phase[i] = junction.phase();
            current[i] = junction.critical();
            broken.add(junction.timeReversalBroken());
            moire[i] = TwistedJunction.moire(twist[i], p.latticeA());
        }
        if (p.temperatureK() * KB > p.gapMeV() / 2) {
            warnings.add("gapMeV is the gap at temperatureK; at that temperature it is likely closed.");
        }
        return new TwistedJunctionResult(
                twist,
                phase,
                current,
                broken,
                TwistedJunction.window(p.firstHarmonic(), p.secondHarmonic()),
                TwistedJunction.coherent(twist, p.gapMeV(), p.temperatureK() * KB, context::checkCancelled),
                moire,
                warnings);
    }

    @Override
    public List<Figure> figures(TwistedJunctionParams p, TwistedJunctionResult r) {
        return List.of(current(p, r), energy(p, r), map(p));
    }

    private static Figure current(TwistedJunctionParams p, TwistedJunctionResult r) {
        double[] theta = PairingFigures.linear(0, 90, 361);
        double[] both = new double[theta.length];
        double[] first = new double[theta.length];
        for (int i = 0; i < theta.length; i++) {
            both[i] = TwistedJunction.at(theta[i], p.firstHarmonic(), p.secondHarmonic())
                    .critical();
            first[i] = TwistedJunction.at(theta[i], p.firstHarmonic(), 0).critical();
        }
        List<Layer> layers = new ArrayList<>();
        if (r.windowHalfWidthDeg() > 0) {
            layers.add(
                    new Layer.Region(45 - r.windowHalfWidthDeg(), 45 + r.windowHalfWidthDeg(), "time reversal broken"));
        }
        layers.add(new Layer.Curve("both harmonics", theta, both, Style.color(0).width(2)));
        layers.add(new Layer.Curve(
                "first harmonic alone", theta, first, Style.color(1).dashed()));
        layers.add(new Layer.Points("asked for", r.twistDeg(), r.criticalCurrent(), new double[0], Style.color(6)));
        return Figure.of(
                "current",
                "Critical current against twist",
                "",
                new Panel(Axis.of("Twist θ", "°").range(0, 90), Axis.of("I_c", "unit of J₁"), layers));
    }

    private static Figure energy(TwistedJunctionParams p, TwistedJunctionResult r) {
        double[] phi = PairingFigures.linear(-1, 1, 241);
        List<Layer> layers = new ArrayList<>();
        int n = Math.min(6, r.twistDeg().length);
        for (int k = 0; k < n; k++) {
            TwistedJunction junction = TwistedJunction.at(r.twistDeg()[k], p.firstHarmonic(), p.secondHarmonic());
            double[] f = new double[phi.length];
            for (int i = 0; i < phi.length; i++) {
                f[i] = junction.energy(Math.PI * phi[i]);
            }
            layers.add(new Layer.Curve(
                    String.format(Locale.ROOT, "%.4g°", r.twistDeg()[k]),
                    phi,
                    f,
                    Style.shade(n == 1 ? 0.5 : k / (n - 1.0))));
        }
        return Figure.of(
                "energy",
                "Energy against phase",
                "",
                new Panel(Axis.of("φ / π", ""), Axis.of("F(φ)", "unit of J₁"), layers));
    }

    private static Figure map(TwistedJunctionParams p) {
        double[] theta = PairingFigures.linear(0, 90, 91);
        double[] ratio = PairingFigures.linear(0, 0.3, 61);
        double[][] z = new double[ratio.length][theta.length];
        for (int i = 0; i < ratio.length; i++) {
            for (int j = 0; j < theta.length; j++) {
                z[i][j] = TwistedJunction.at(theta[j], 1, ratio[i]).phase() / Math.PI;
            }
        }
        double here = p.secondHarmonic() / p.firstHarmonic();
        Panel panel = Panel.of(
                Axis.of("Twist θ", "°").range(0, 90),
                Axis.of("J₂ / J₁", "").range(0, 0.3),
                new Layer.HeatMap(theta, ratio, z, "ground-state phase / π", ""));
        if (here > 0 && here < 0.3) {
            panel = panel.with(new Layer.Curve(
                    "",
                    new double[] {0, 90},
                    new double[] {here, here},
                    Style.color(7).dashed()));
        }
        return Figure.of("phase-map", "Ground-state phase", "Neither 0 nor 1: time reversal is broken.", panel);
    }
}
