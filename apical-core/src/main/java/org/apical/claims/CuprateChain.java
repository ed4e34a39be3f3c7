package org.apical.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.RunContext;
import org.apical.models.doublewell.SmallestSplitModel;
import org.apical.models.doublewell.SmallestSplitParams;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.Polaron2;
import org.apical.physics.wells.Schroedinger;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.physics.xafs.DistributionChi;
import org.apical.physics.xafs.PathChi;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;

/**
 * The chain of the figure, from a potential to what EXAFS sees of it: levels, g(r,T), chi(k).
 *
 * @param bond what it is
 * @param polaron the potential
 * @param levels its levels
 * @param path the path of FEFF
 * @param neighbours number of neighbours
 */
record CuprateChain(String bond, Polaron2 polaron, Levels levels, FeffPath path, double neighbours) {
    static final String NCO = "example:feff/NCO_feff6l/feff0001.dat";
    static final String YBCO = "example:feff/YBCO_Cu1_feff6l/feff0001.dat";
    static final double MASS = 63.546 * 15.999 / (63.546 + 15.999);
    static final double[] TEMPERATURES = {10, 100, 200, 300};
    private static final int LEVELS = 4;

    /** Planar Cu-O of Nd2CuO4, illustrative numbers. */
    static CuprateChain planar(RunContext context) {
        return of("Nd2CuO4, planar Cu-O", new Polaron2(16000, 0.045, 12, 0), NCO, 4, context);
    }

    /** Cu(1)-O(4) of YBa2Cu3O7, illustrative numbers. */
    static CuprateChain apical(RunContext context) {
        return of("YBa2Cu3O7, Cu(1)-O(4)", new Polaron2(12000, 0.065, 12, 0), YBCO, 2, context);
    }

    private static CuprateChain of(String bond, Polaron2 polaron, String file, double n, RunContext context) {
        FeffPath path = FeffPathFile.read(file, context.data().read(file));
        return new CuprateChain(bond, polaron, Schroedinger.solve(polaron, MASS, LEVELS, 300), path, n);
    }

    /** The smallest split that an ideal analysis tells from one Gaussian at each noise, A. */
    static double[] smallest(
            String path, double n, double distance, double sigma2, int kmax, String noise, RunContext context) {
        return new SmallestSplitModel()
                .compute(
                        ParamsBinder.bind(
                                SmallestSplitParams.class,
                                Json.object(text(
                                        "{\"pathFile\": \"%s\", \"degeneracy\": %s, \"midDistanceA\": %s, \"sigma2A2\": %s,"
                                                + " \"kmaxInvA\": %d, \"noise\": %s}",
                                        path, n, distance, sigma2, kmax, noise))),
                        context)
                .smallestSplitA()
                .gaussian();
    }

    /** What the noise does to the smallest split that is seen, at 1e-3 and at 2e-4. */
    static List<Sensitivity> sensitivities(double[] smallest) {
        return List.of(new Sensitivity(
                "noise of chi(k)",
                "1e-3 to 2e-4",
                "smallest split that Nd2CuO4 planar Cu-O shows, A",
                smallest[0],
                smallest[1],
                "at most the split that is there; 0.09 in the illustrative well"));
    }

    /** chi(k) at a temperature. */
    double[] chi(double[] k, double temperature) {
        DistributionChi chi = new DistributionChi(
                new PathChi(path.reff(), path.k(), path.phase(), path.amplitude(), path.lambda(), path.realP()),
                k,
                neighbours,
                1,
                0);
        double[][] points = at(temperature).points(2 * k[k.length - 1] + 2);
        double[] r = Arrays.stream(points[0]).map(x -> x + path.reff()).toArray();
        return chi.ofPoints(r, points[1]);
    }

    ThermalDistribution at(double temperature) {
        return ThermalDistribution.of(levels, temperature);
    }

    String words() {
        return text(
                "%s (polaron of two sites %.2f A apart, quantum %.1f meV, J %.0f meV): levels at 0, %.2f, %.1f meV, ground state"
                        + " with %s; variance %.5f A^2 at 10 K, %.5f at 300 K",
                bond,
                2 * polaron.halfSplit(),
                polaron.quantum(MASS),
                polaron.transfer(),
                levels.energies()[1] - levels.energies()[0],
                levels.energies()[2] - levels.energies()[0],
                at(0).modes().bimodal() ? "two maxima" : "one maximum",
                at(10).cumulants()[1],
                at(300).cumulants()[1]);
    }

    /** Potential and levels, g(r,T), chi(k). */
    Figure figure(String id) {
        return new Figure(
                id,
                bond + ": from a potential to EXAFS",
                "Computed with illustrative numbers, not fitted: lower adiabatic surface and levels; distribution of the distance;"
                        + " k² χ(k) of the path of FEFF6L.",
                List.of(well(), distribution(), exafs()));
    }

    private Panel well() {
        double[] x = grid(-0.25, 0.25, 251);
        List<Layer> layers = new ArrayList<>();
        double ground = levels.energies()[0];
        layers.add(new Layer.Curve(
                "potential",
                x,
                Arrays.stream(x).map(v -> polaron.value(v) - ground).toArray(),
                Style.color(6).width(1.8)));
        for (int n = 0; n < LEVELS; n++) {
            double e = levels.energies()[n] - ground;
            layers.add(new Layer.Curve(
                    n == 0 ? "levels" : "",
                    new double[] {-0.2, 0.2},
                    new double[] {e, e},
                    Style.color(0).dashed()));
        }
        double bottom = Arrays.stream(x).map(polaron::value).min().orElse(0) - ground;
        return new Panel(
                Axis.of("distance from the middle", "Å").range(-0.25, 0.25),
                Axis.of("Energy above the ground state", "meV")
                        .range(bottom - 8, levels.energies()[LEVELS - 1] - ground + 40),
                layers);
    }

    private Panel distribution() {
        double[] x = grid(-0.25, 0.25, 301);
        double[] r = Arrays.stream(x).map(v -> v + path.reff()).toArray();
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < TEMPERATURES.length; i++) {
            layers.add(new Layer.Curve(
                    text("%.0f K", TEMPERATURES[i]), r, at(TEMPERATURES[i]).density(x), shade(i)));
        }
        return new Panel(Axis.of("r", "Å"), Axis.of("g(r)", "Å⁻¹"), layers);
    }

    private Panel exafs() {
        double[] k = grid(3, 15, 241);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < TEMPERATURES.length; i++) {
            double[] chi = chi(k, TEMPERATURES[i]);
            for (int j = 0; j < k.length; j++) {
                chi[j] *= k[j] * k[j];
            }
            layers.add(new Layer.Curve("", k, chi, shade(i)));
        }
        return new Panel(Axis.of("k", "Å⁻¹").range(3, 15), Axis.of("k² χ(k)", "Å⁻²"), layers);
    }

    private static Style shade(int i) {
        return Style.shade(i / (TEMPERATURES.length - 1.0));
    }

    private static double[] grid(double from, double to, int n) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> from + (to - from) * i / (n - 1));
        return x;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
