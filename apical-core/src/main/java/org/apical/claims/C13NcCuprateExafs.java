package org.apical.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.plot.Axis;
import org.apical.plot.Figure;
import org.apical.plot.Layer;
import org.apical.plot.Panel;
import org.apical.plot.Style;

/**
 * C13, as far as reduction alone goes: the chain from raw scans to chi(k) and chi(R) against temperature on the only
 * public cuprate series, and the verdict that follows for the compound of the figure, of which there is no public
 * spectrum.
 */
final class C13NcCuprateExafs implements Claim {
    private static final String RULE =
            "Fixed in the specification of double wells, with the data situation known when it was written: no public"
                    + " spectrum of Nd1.85Ce0.15CuO4 exists, so the observation is not testable with what is public; the program"
                    + " shows the chain of the figure on the public YBa2Cu3O7 series. With data of a user: reproduced if and"
                    + " only if two sites are found at the lowest temperature and the fitted ground state is bimodal, both"
                    + " surviving a change of kmax by 2; else not reproduced.";

    @Override
    public String id() {
        return "C13";
    }

    @Override
    public String statement() {
        return "Figure 4: EXAFS above the Cu K edge of Nd1.85Ce0.15CuO4 and the double-well potential of the oxygen";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        List<CuprateSeries.Point> series = CuprateSeries.reduce(context);
        List<Figure> figures = List.of(chiK(series), chiR(series), peaks(series));
        return new Evidence(row(series, figures), figures, tables(series));
    }

    private static LedgerRow row(List<CuprateSeries.Point> series, List<Figure> figures) {
        CuprateSeries.Point cold = series.get(0);
        CuprateSeries.Point warm = series.get(series.size() - 1);
        double fall = 1 - warm.peak() / cold.peak();
        double fallError = Math.hypot(
                warm.peakScatter() / cold.peak(), cold.peakScatter() * warm.peak() / (cold.peak() * cold.peak()));
        String computed = String.format(
                Locale.ROOT,
                "Nothing about Nd1.85Ce0.15CuO4: no spectrum is public. The chain of the figure runs on YBa2Cu3O7 (Cu K,"
                        + " 12 scans): the first |chi(R)| peak falls by %.0f %% from 10 to 300 K (%.2f to %.2f 1/A^3)."
                        + " Whether one well or two is not a question that reduction answers; double-well fits are not"
                        + " built yet.",
                100 * fall,
                cold.peak(),
                warm.peak());
        String uncertainty = String.format(
                Locale.ROOT,
                "Fall of the peak +- %.0f %% from the scatter of three scans a temperature; rms scatter of k^2 chi %.3f to"
                        + " %.3f 1/A^2. The scans have monochromator glitches near k = 6.5 and 9.2, and the 10 K set was taken on"
                        + " another energy grid: do not over-read differences between temperatures.",
                100 * fallError,
                series.stream().mapToDouble(CuprateSeries.Point::scatter).min().orElse(0),
                series.stream().mapToDouble(CuprateSeries.Point::scatter).max().orElse(0));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("e0EV", "8989 (stored in the project file)");
        parameters.put(
                "pre1EV..norm2EV", "-150, -30, 100, 1200; normDegree 2 (stored in the project file; norm2 ours)");
        parameters.put("background", "rbkgA 1, kweight 1, kmaxInvA 14, clampHigh 24 (stored in the project file)");
        parameters.put("transform", "k 3 to 12.5, kweight 2, hanning, dk 1 (ours)");
        return new LedgerRow(
                "C13",
                new C13NcCuprateExafs().statement(),
                computed,
                uncertainty,
                Verdict.NOT_TESTABLE,
                RULE,
                "EXAFS sees the distances from copper to its neighbours as an oscillation of the absorption with the wave"
                        + " number k. An oxygen that sits in two wells makes two distances, whose oscillations beat. To see the"
                        + " beat one needs a wide range of k and little noise, at several temperatures. Reduction turns the raw"
                        + " scans into that oscillation; it does not yet say how many distances are in it.",
                parameters,
                "YBa2Cu3O7, Cu K edge, 10, 100, 200, 300 K, three transmission scans each; Athena project of B. Ravel, 2002,"
                        + " distributed with Larch (MIT). Composition and oxygen content are not stated in the file;"
                        + " unpolarised powder is assumed.",
                "Cu K chi(k) of Nd1.85Ce0.15CuO4 to k = 14 with noise at most 2e-4 at five or more temperatures from 5 to"
                        + " 300 K. A published result against it: no anomaly of Cu-O in Nd2-xCexCuO4 (Sperandini et al. 1998).",
                figures.stream().map(Figure::id).toList(),
                List.of());
    }

    private static Style style(List<CuprateSeries.Point> series, int i) {
        return Style.shade(i / (series.size() - 1.0));
    }

    private static String label(CuprateSeries.Point point) {
        return String.format(Locale.ROOT, "%.0f K", point.temperatureK());
    }

    private static Figure chiK(List<CuprateSeries.Point> series) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            CuprateSeries.Point p = series.get(i);
            double[] k = p.chi().x();
            double[] y = new double[k.length];
            double[] low = new double[k.length];
            double[] high = new double[k.length];
            double offset = -3.0 * i;
            for (int j = 0; j < k.length; j++) {
                double w = k[j] * k[j];
                y[j] = w * p.chi().mean()[j] + offset;
                low[j] = y[j] - w * p.chi().deviation()[j];
                high[j] = y[j] + w * p.chi().deviation()[j];
            }
            layers.add(new Layer.Band("", k, low, high, style(series, i)));
            layers.add(new Layer.Curve(label(p), k, y, style(series, i)));
        }
        layers.add(new Layer.VerticalLine(6.5, "glitch"));
        layers.add(new Layer.VerticalLine(9.2, "glitch"));
        return Figure.of(
                "C13-chik",
                "YBa₂Cu₃O₇, Cu K: EXAFS against temperature",
                "Mean of three scans a temperature, shifted by -3 each; bands: standard deviation of the scans.",
                new Panel(
                        Axis.of("k", "Å⁻¹").range(0, 14),
                        Axis.of("k² χ(k), shifted", "Å⁻²").range(-13, 6),
                        layers));
    }

    private static Figure chiR(List<CuprateSeries.Point> series) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            CuprateSeries.Point p = series.get(i);
            layers.add(new Layer.Curve(label(p), p.chir().grid(), p.chir().magnitude(), style(series, i)));
        }
        return Figure.of(
                "C13-chir",
                "YBa₂Cu₃O₇, Cu K: Fourier transform against temperature",
                "k 3 to 12.5 1/A, k-weight 2; distances are not corrected for phase.",
                new Panel(Axis.of("R, not corrected for phase", "Å").range(0, 6), Axis.of("|χ(R)|", "Å⁻³"), layers));
    }

    private static Figure peaks(List<CuprateSeries.Point> series) {
        double[] t =
                series.stream().mapToDouble(CuprateSeries.Point::temperatureK).toArray();
        double[] y = series.stream().mapToDouble(CuprateSeries.Point::peak).toArray();
        double[] e =
                series.stream().mapToDouble(CuprateSeries.Point::peakScatter).toArray();
        return Figure.of(
                "C13-peak",
                "YBa₂Cu₃O₇, Cu K: height of the Cu-O peak",
                "Largest |chi(R)| between 1 and 2.2 A of the mean; bars: standard deviation of the single scans.",
                Panel.of(
                        Axis.of("Temperature", "K").range(-10, 320),
                        Axis.of("|χ(R)| of the first peak", "Å⁻³"),
                        new Layer.Points("", t, y, e, Style.color(0))));
    }

    private static Map<String, List<List<String>>> tables(List<CuprateSeries.Point> series) {
        List<List<String>> scans = new ArrayList<>();
        scans.add(List.of("temperatureK", "scan", "e0EV", "edgeStep", "epsilonK", "peakMagnitude", "peakRA"));
        List<List<String>> means = new ArrayList<>();
        means.add(List.of("temperatureK", "scans", "firstPeak", "scatterOfPeak", "rmsScatterK2Chi"));
        for (CuprateSeries.Point p : series) {
            p.scans()
                    .forEach(s -> scans.add(List.of(
                            number(p.temperatureK()),
                            s.source().replaceFirst(".*, ", ""),
                            number(s.e0EV()),
                            number(s.edgeStep()),
                            number(s.epsilonK()),
                            number(s.peakMagnitude()),
                            number(s.peakRA()))));
            means.add(List.of(
                    number(p.temperatureK()),
                    String.valueOf(p.scans().size()),
                    number(p.peak()),
                    number(p.peakScatter()),
                    number(p.scatter())));
        }
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        tables.put("C13-scans", scans);
        tables.put("C13-temperatures", means);
        return tables;
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.6g", x);
    }
}
