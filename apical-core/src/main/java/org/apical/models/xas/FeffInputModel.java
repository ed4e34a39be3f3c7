package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.data.crystal.CifReader;
import org.apical.data.crystal.Crystal;
import org.apical.data.xas.Elements;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.plot.Figure;

/** {@code xas.feffInput} (xas-data, section 4.3). */
public final class FeffInputModel implements Model<FeffInputParams, FeffInputResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.feffInput",
                        "Input of FEFF from a crystal structure: cluster, potentials, shells",
                        "rehr2000")
                .withExample(
                        "{\"structure\": \"example:structures/La2-xSrxCuO4_x0.15_HTT.cif\", \"siteLabel\": \"Cu1\"}");
    }

    @Override
    public Class<FeffInputParams> paramsType() {
        return FeffInputParams.class;
    }

    @Override
    public Class<FeffInputResult> resultType() {
        return FeffInputResult.class;
    }

    @Override
    public FeffInputResult compute(FeffInputParams p, RunContext context) {
        Crystal crystal = CifReader.read(p.structure(), context.data().read(p.structure()));
        AtomCluster cluster = AtomCluster.around(crystal, p.siteLabel(), p.radiusA());
        if (cluster.atoms().size() == 1) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "radiusA",
                    p.radiusA(),
                    "holds no atom but the absorber, which alone scatters nothing; make it larger (A).");
        }
        List<String> potentials = cluster.potentials();
        if (potentials.size() > MAX_POTENTIALS) {
            throw BadInput.value(
                    "BAD_STRUCTURE",
                    "structure",
                    p.structure(),
                    "holds " + potentials.size() + " elements around the absorber; FEFF takes at most " + MAX_POTENTIALS
                            + ".");
        }
        List<String> warnings = new ArrayList<>(cluster.warnings());
        int most = p.program() == FeffProgram.FEFF6L ? MAX_ATOMS_FEFF6L : MAX_ATOMS_FEFF8L;
        if (cluster.atoms().size() > most) {
            warnings.add("The cluster holds " + cluster.atoms().size() + " atoms; "
                    + p.program().name().toLowerCase(Locale.ROOT) + " takes at most " + most
                    + ": choose a smaller radiusA, or compile a larger FEFF.");
        }
        return new FeffInputResult(
                cluster.atoms().size(),
                cluster.atoms().get(0).element(),
                potentials.size() + 1,
                cluster.shells(),
                text(p, crystal, cluster, potentials),
                warnings);
    }

    private static final int MAX_POTENTIALS = 7;
    /** As these programs are compiled for Debian. */
    private static final int MAX_ATOMS_FEFF6L = 500;

    private static final int MAX_ATOMS_FEFF8L = 1000;

    private static String text(FeffInputParams p, Crystal crystal, AtomCluster cluster, List<String> potentials) {
        StringBuilder out = new StringBuilder();
        out.append("TITLE ")
                .append(crystal.name())
                .append(", absorber ")
                .append(p.siteLabel())
                .append('\n');
        double reach = Math.max(2, p.radiusA() - 1);
        if (p.program() == FeffProgram.FEFF6L) {
            out.append("HOLE ").append(p.edge().hole()).append(" 1.0\nCONTROL 1 1 1 1\nPRINT 1 0 0 3\n");
            out.append(String.format(Locale.ROOT, "RMAX %.3f\n", reach));
        } else {
            out.append("EDGE ")
                    .append(p.edge().name())
                    .append("\nS02 0\nCONTROL 1 1 1 1 1 1\nPRINT 1 0 0 0 0 3\nEXCHANGE 0\n");
            out.append(String.format(Locale.ROOT, "RPATH %.3f\nEXAFS 20\n", reach));
            if (p.scfRadiusA() != null) {
                out.append(String.format(Locale.ROOT, "SCF %.3f\n", p.scfRadiusA()));
            }
        }
        out.append("NLEG 4\nCRITERIA 4.0 2.5\n");
        double[] e = p.polarization();
        if (e != null) {
            double length = Math.hypot(Math.hypot(e[0], e[1]), e[2]);
            out.append(String.format(
                    Locale.ROOT,
                    "POLARIZATION %.6f %.6f %.6f\n",
                    tidy(e[0] / length, 1e6),
                    tidy(e[1] / length, 1e6),
                    tidy(e[2] / length, 1e6)));
        }
        String absorber = cluster.atoms().get(0).element();
        out.append("\nPOTENTIALS\n");
        out.append(String.format(Locale.ROOT, "  0  %d %s\n", Elements.number(absorber), absorber));
        for (int i = 0; i < potentials.size(); i++) {
            out.append(String.format(
                    Locale.ROOT, "  %d  %d %s\n", i + 1, Elements.number(potentials.get(i)), potentials.get(i)));
        }
        out.append("\nATOMS\n");
        for (int i = 0; i < cluster.atoms().size(); i++) {
            AtomCluster.Neighbour n = cluster.atoms().get(i);
            int potential = i == 0 ? 0 : potentials.indexOf(n.element()) + 1;
            out.append(String.format(
                    Locale.ROOT,
                    " %10.5f %10.5f %10.5f  %d  %-2s %10.5f\n",
                    tidy(n.at()[0], 1e5),
                    tidy(n.at()[1], 1e5),
                    tidy(n.at()[2], 1e5),
                    potential,
                    n.element(),
                    n.distance()));
        }
        return out.append("END\n").toString();
    }

    /** Rounded to the digits that are printed, and never minus zero. */
    private static double tidy(double value, double digits) {
        return Math.rint(value * digits) / digits + 0.0;
    }

    @Override
    public List<Figure> figures(FeffInputParams params, FeffInputResult result) {
        return FeffInputFigures.of(params, result);
    }
}
