package org.apical.models.phases;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.phases.TwoBand;
import org.apical.physics.phases.TwoBand.Definition;
import org.apical.physics.phases.TwoBandEnergy;
import org.apical.plot.Figure;

/** {@code phases.twoBand} (phase-separation, section A). */
public final class TwoBandModel implements Model<TwoBandParams, TwoBandResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "phases.twoBand",
                        "Two correlated bands near a Lifshitz point: states, energies, coexistence, spinodal",
                        "sboychakov2007",
                        "kugel2008",
                        "bianconi2015lifshitz")
                .withExample("{\"diagramShiftsEV\": [-0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.6]}");
    }

    @Override
    public Class<TwoBandParams> paramsType() {
        return TwoBandParams.class;
    }

    @Override
    public Class<TwoBandResult> resultType() {
        return TwoBandResult.class;
    }

    @Override
    public TwoBandResult compute(TwoBandParams p, RunContext context) {
        TwoBand bands = p.bands();
        TwoBandEnergy energy = new TwoBandEnergy(bands, p.energyDefinition());
        double[] n = p.listed();
        double[] wide = new double[n.length];
        double[] narrow = new double[n.length];
        double[] mu = new double[n.length];
        double[] e = new double[n.length];
        double[] wideDensity = new double[n.length];
        double[] narrowDensity = new double[n.length];
        double[] doping = new double[n.length];
        for (int i = 0; i < n.length; i++) {
            if (i % 256 == 0) {
                context.progress(0.3 * i / n.length, "states");
            }
            TwoBand.State s = bands.state(n[i]);
            doping[i] = 1 - n[i];
            wide[i] = s.wideOccupation();
            narrow[i] = s.narrowOccupation();
            mu[i] = s.potential();
            e[i] = energy.of(s);
            wideDensity[i] = finite(bands.fermiDensity(bands.wide(), wide[i], s.widePlace()));
            narrowDensity[i] = finite(bands.fermiDensity(bands.narrow(), narrow[i], s.narrowPlace()));
        }
        double onset = bands.onset();
        List<TwoBandResult.Coexistence> coexistence = List.of();
        double[] spinodal = {};
        if (p.phaseSeparation()) {
            context.progress(0.3, "hull");
            coexistence = energy.coexistence().stream()
                    .map(c -> new TwoBandResult.Coexistence(c.low(), c.high(), 1 - c.high(), 1 - c.low(), c.slope()))
                    .toList();
            spinodal = energy.spinodal();
        }
        List<String> warnings = new ArrayList<>();
        if (p.energyDefinition() != Definition.BAND && p.phaseSeparation()) {
            warnings.add("Whether the metal separates depends on what is called its energy: this result uses the "
                    + name(p.energyDefinition()) + "; compare the other definitions before you conclude.");
        }
        return new TwoBandResult(
                n,
                doping,
                wide,
                narrow,
                mu,
                e,
                wideDensity,
                narrowDensity,
                onset,
                p.phaseSeparation() ? !coexistence.isEmpty() : null,
                coexistence,
                spinodal,
                name(p.energyDefinition()),
                diagram(p, context),
                warnings);
    }

    private static double finite(double density) {
        return Double.isInfinite(density) ? Double.NaN : density;
    }

    static String name(Definition definition) {
        return switch (definition) {
            case BAND -> "band energy: sum of the filled single-particle energies";
            case KINETIC -> "kinetic energy: expectation value of the hopping and the band shift";
            case THERMODYNAMIC -> "thermodynamic energy: integral of the chemical potential";
        };
    }

    private static List<TwoBandResult.Shifted> diagram(TwoBandParams p, RunContext context) {
        double[] shifts = p.diagramShiftsEV();
        if (shifts == null) {
            return List.of();
        }
        TwoBandResult.Shifted[] rows = new TwoBandResult.Shifted[shifts.length];
        context.parallelFor(rows.length, i -> {
            rows[i] = shifted(p.bands(shifts[i]), p.energyDefinition());
            context.progress(0.4 + 0.6 * (i + 1) / rows.length, "diagram");
        });
        return List.of(rows);
    }

    /** One line of the diagram of shift and doping. */
    private static TwoBandResult.Shifted shifted(TwoBand bands, Definition definition) {
        TwoBandEnergy energy = new TwoBandEnergy(bands, definition);
        List<TwoBandEnergy.Piece> pieces = energy.coexistence();
        double[] binodal = new double[2 * pieces.size()];
        for (int k = 0; k < pieces.size(); k++) {
            TwoBandEnergy.Piece piece = pieces.get(pieces.size() - 1 - k);
            binodal[2 * k] = 1 - piece.high();
            binodal[2 * k + 1] = 1 - piece.low();
        }
        double[] unstable = energy.spinodal();
        return new TwoBandResult.Shifted(
                bands.shift(),
                1 - bands.onset(),
                binodal,
                unstable.length == 0 ? unstable : new double[] {1 - unstable[1], 1 - unstable[0]});
    }

    @Override
    public List<Figure> figures(TwoBandParams p, TwoBandResult r) {
        return TwoBandFigures.of(p, r);
    }
}
