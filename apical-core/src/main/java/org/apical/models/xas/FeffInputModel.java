package org.apical.models.xas;

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
        List<String> potentials = cluster.potentials();
        if (potentials.size() > MAX_POTENTIALS) {
            throw BadInput.value(
                    "BAD_STRUCTURE",
                    "structure",
                    p.structure(),
                    "holds " + potentials.size() + " elements around the absorber; FEFF takes at most " + MAX_POTENTIALS
                            + ".");
        }
        return new FeffInputResult(
                cluster.atoms().size(),
                cluster.atoms().get(0).element(),
                potentials.size() + 1,
                cluster.shells(),
                text(p, crystal, cluster, potentials),
                List.of());
    }

    private static final int MAX_POTENTIALS = 7;

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
            out.append(String.format(Locale.ROOT, "RPATH %.3f%nEXAFS 20\n", reach));
        }
        out.append("NLEG 4\nCRITERIA 4.0 2.5\n");
        double[] e = p.polarization();
        if (e != null) {
            out.append(String.format(Locale.ROOT, "POLARIZATION %.6f %.6f %.6f\n", e[0], e[1], e[2]));
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
                    n.at()[0],
                    n.at()[1],
                    n.at()[2],
                    potential,
                    n.element(),
                    n.distance()));
        }
        return out.append("END\n").toString();
    }

    @Override
    public List<Figure> figures(FeffInputParams params, FeffInputResult result) {
        return FeffInputFigures.of(params, result);
    }
}
