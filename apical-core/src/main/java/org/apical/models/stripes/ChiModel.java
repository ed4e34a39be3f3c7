package org.apical.models.stripes;

import java.util.ArrayList;
import java.util.List;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.stripes.PolarizedShells;
import org.apical.physics.xafs.PathChi;
import org.apical.physics.xafs.XafsConstants;
import org.apical.plot.Figure;

/**
 * {@code stripes.chi}: polarised EXAFS of the striped plane (superstripes, 7.4, with the paths of xas-data, 4): the single
 * scattering of each copper's planar and apical oxygens, with the phases of a computed path shifted to the bonds of the plane.
 */
public final class ChiModel implements Model<ChiParams, ChiResult> {
    /** A phase computed at one distance serves another that differs by no more than this, A. */
    private static final double TRANSFERABLE = 0.15;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "stripes.chi",
                "Polarised Cu K EXAFS of the striped plane: first shells of its U and D sites from paths of FEFF",
                "bianconi1996",
                "newville2013",
                "rehr2000",
                "brouder1990");
    }

    @Override
    public Class<ChiParams> paramsType() {
        return ChiParams.class;
    }

    @Override
    public Class<ChiResult> resultType() {
        return ChiResult.class;
    }

    @Override
    public ChiResult compute(ChiParams p, RunContext context) {
        List<PolarizedShells.Shell> shells = PolarizedShells.of(p.plane().plane(), p.polarization());
        double[] k = Grid.uniform(0, XafsConstants.KSTEP, (int) (1.01 + p.kmaxInvA() / XafsConstants.KSTEP));
        Paths paths =
                new Paths(path("planarPath", p.planarPath(), context), path("apicalPath", p.apicalPath(), context));
        double[] u = paths.sum(shells, "U", k, p, context);
        double[] d = paths.sum(shells, "D", k, p, context);
        double[] mean = new double[k.length];
        double[] numbers = new double[2];
        double first = 0;
        double second = 0;
        double stretch = 0;
        for (PolarizedShells.Shell s : shells) {
            double n = s.effective() * s.share();
            numbers[s.apical() ? 1 : 0] += n;
            if (!s.apical()) {
                first += n * s.distance();
                second += n * s.distance() * s.distance();
            }
            stretch = Math.max(stretch, Math.abs(s.distance() - paths.of(s).reff()));
        }
        double share =
                p.plane().rowsD() / (double) (p.plane().rowsU() + p.plane().rowsD());
        for (int i = 0; i < k.length; i++) {
            mean[i] = (u.length > 0 ? (1 - share) * u[i] : 0) + (d.length > 0 ? share * d[i] : 0);
        }
        boolean seen = numbers[0] > 1e-12;
        double distance = seen ? first / numbers[0] : Double.NaN;
        return new ChiResult(
                k,
                mean,
                u,
                d,
                shells.stream()
                        .map(s -> new ChiResult.Shell(
                                s.site(), s.bond(), s.distance(), s.number(), s.effective(), s.share()))
                        .toList(),
                numbers[0],
                numbers[1],
                distance,
                seen ? Math.max(0, second / numbers[0] - distance * distance) : Double.NaN,
                warnings(p, paths, stretch));
    }

    private static List<String> warnings(ChiParams p, Paths paths, double stretch) {
        List<String> out = new ArrayList<>();
        out.add(
                "Only the nearest oxygens are in this chi(k), up to about 2.6 A: farther shells need a run of FEFF on the CIF"
                        + " of stripes.structure.");
        if (stretch > TRANSFERABLE) {
            out.add("A bond differs by " + Math.rint(1000 * stretch) / 1000
                    + " A from the path whose phase it takes: compute a path nearer to it.");
        }
        if (p.kmaxInvA() > paths.end()) {
            out.add("The paths end at k = " + paths.end() + " 1/A; beyond, chi is extrapolated.");
        }
        return out;
    }

    private static FeffPath path(String key, String file, RunContext context) {
        FeffPath path = FeffPathFile.read(file, context.data().read(file));
        int[] z = path.atomicNumbers();
        if (z.length != 2 || z[0] != 29 || z[1] != 8) {
            throw BadInput.value("BAD_VALUE", key, file, "must be a path from copper to one oxygen and back.");
        }
        return path;
    }

    /** The two paths. */
    private record Paths(FeffPath planar, FeffPath apical) {
        FeffPath of(PolarizedShells.Shell shell) {
            return shell.apical() ? apical : planar;
        }

        double end() {
            return Math.min(planar.k()[planar.k().length - 1], apical.k()[apical.k().length - 1]);
        }

        /** chi(k) of a copper of a site; empty where there is none. */
        double[] sum(List<PolarizedShells.Shell> shells, String site, double[] k, ChiParams p, RunContext context) {
            double[] out = new double[0];
            for (PolarizedShells.Shell s : shells) {
                if (!s.site().equals(site)) {
                    continue;
                }
                context.checkCancelled();
                FeffPath f = of(s);
                PathChi chi = new PathChi(f.reff(), f.k(), f.phase(), f.amplitude(), f.lambda(), f.realP());
                double sigma2 = s.apical() ? p.sigma2ApicalA2() : p.sigma2PlanarA2();
                double[] one = chi.chi(
                        k,
                        new PathChi.Parameters(
                                s.effective(), p.s02(), p.e0EV(), 0, s.distance() - f.reff(), sigma2, 0, 0));
                out = out.length == 0 ? new double[k.length] : out;
                for (int i = 0; i < k.length; i++) {
                    out[i] += one[i];
                }
            }
            return out;
        }
    }

    @Override
    public List<Figure> figures(ChiParams params, ChiResult result) {
        return ChiFigures.of(params, result);
    }
}
