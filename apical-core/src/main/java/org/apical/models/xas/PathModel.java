package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.data.AtomicMasses;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.PathChi;
import org.apical.physics.xafs.WindowKind;
import org.apical.physics.xafs.XafsConstants;
import org.apical.physics.xafs.XafsFourier;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/** {@code xas.path}: chi(k) of one scattering path of FEFF (xas-data, section 4). */
public final class PathModel implements Model<PathModelParams, PathResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of("xas.path", "chi(k) of one scattering path that FEFF computed", "newville2013", "rehr2000")
                .withExample(
                        "{\"file\": \"example:feff/LSCO_feff6l/feff0001.dat\", \"s02\": 0.9, \"sigma2A2\": 0.004}");
    }

    @Override
    public Class<PathModelParams> paramsType() {
        return PathModelParams.class;
    }

    @Override
    public Class<PathResult> resultType() {
        return PathResult.class;
    }

    @Override
    public PathResult compute(PathModelParams p, RunContext context) {
        FeffPath path = FeffPathFile.read(p.file(), context.data().read(p.file()));
        if (path.reff() + p.deltaRA() < 0.05) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "deltaRA",
                    p.deltaRA(),
                    "leaves a path of less than 0.05 A; reff is " + path.reff() + ".");
        }
        double[] k = Grid.uniform(0, XafsConstants.KSTEP, (int) (1.01 + p.kmaxInvA() / XafsConstants.KSTEP));
        PathChi chi = new PathChi(path.reff(), path.k(), path.phase(), path.amplitude(), path.lambda(), path.realP());
        double degeneracy = p.degeneracy() == null ? path.degeneracy() : p.degeneracy();
        double[] values = chi.chi(
                k,
                new PathChi.Parameters(
                        degeneracy, p.s02(), p.e0EV(), p.eiEV(), p.deltaRA(), p.sigma2A2(), p.thirdA3(), p.fourthA4()));
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw BadInput.data(
                        "BAD_RANGE",
                        "chi is not finite at k = " + k[i]
                                + ": sigma2A2, thirdA3 or fourthA4 make the path grow without"
                                + " bound; make them smaller.");
            }
        }
        List<String> warnings = new ArrayList<>();
        if (p.kmaxInvA() > path.k()[path.k().length - 1]) {
            warnings.add(
                    "The path ends at k = " + path.k()[path.k().length - 1] + " 1/A; beyond, chi is extrapolated.");
        }
        return new PathResult(
                path.reff(),
                path.degeneracy(),
                path.legs(),
                path.atomicNumbers(),
                reducedMass(path),
                path.rNorman(),
                k,
                values,
                warnings);
    }

    /** 1 / sum of 1/m over all atoms of the path, the absorber included. */
    private static double reducedMass(FeffPath path) {
        double sum = 0;
        for (int z : path.atomicNumbers()) {
            double mass = AtomicMasses.of(z);
            if (Double.isNaN(mass)) {
                throw BadInput.data("BAD_PATH_FILE", "The path holds element " + z + ", whose mass is not tabulated.");
            }
            sum += 1 / mass;
        }
        return 1 / sum;
    }

    @Override
    public List<Figure> figures(PathModelParams params, PathResult result) {
        double[] weighted = XasAxes.weigh(result.kInvA(), result.chi(), 2);
        Panel k = Panel.of(XasAxes.k(), XasAxes.weighted(2), Layer.curve("", result.kInvA(), weighted, 0));
        double kLast = result.kInvA()[result.kInvA().length - 1];
        double end = Math.max(1, Math.min(15, kLast - 0.5));
        double start = Math.min(3, end / 3);
        double[] window = XafsFourier.forwardWindow(WindowKind.HANNING, result.chi().length, kLast, start, end, 1, 1);
        ComplexSpectrum r = XafsFourier.get().forward(result.chi(), window, 2, 10);
        Panel distance = Panel.of(
                XasAxes.r(),
                Axis.of("χ(R)", XasAxes.magnitude(2).unit()),
                new Layer.Curve(
                        "modulus", r.grid(), r.magnitude(), Style.color(0).width(2)),
                new Layer.Curve("real part", r.grid(), r.re(), Style.color(1)),
                new Layer.VerticalLine(result.reffA() + params.deltaRA(), "half path length"));
        return List.of(new Figure("path", "One scattering path", params.file(), List.of(k, distance)));
    }
}
