package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.xafs.Rebin;
import org.apical.physics.xafs.XafsConstants;
import org.apical.plot.Figure;

/** {@code xas.rebin} (xas-data, section 2.3). */
public final class RebinModel implements Model<RebinParams, RebinResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.rebin",
                        "Rebins a finely measured spectrum to pre-edge, XANES and EXAFS regions",
                        "newville2013")
                .withExample(Examples.spectrum());
    }

    @Override
    public Class<RebinParams> paramsType() {
        return RebinParams.class;
    }

    @Override
    public Class<RebinResult> resultType() {
        return RebinResult.class;
    }

    @Override
    public RebinResult compute(RebinParams p, RunContext context) {

        Spectrum spectrum = Errors.under("spectrum", () -> SpectrumLoader.load(p.spectrum(), context.data()));
        double e0 = Normalized.under(spectrum, p.preEdge()).normalization().e0();
        double[] energy = spectrum.energyEV();
        double first = energy[0] - e0;
        double last = energy[energy.length - 1] - e0;
        double pre1 = p.pre1EV() != null ? p.pre1EV() : p.preStepEV() * (long) (first / p.preStepEV());
        double xanes = p.xanesStepEV() != null ? p.xanesStepEV() : Rebin.xanesStep(energy);
        double end = p.exafs2EV() != null ? p.exafs2EV() : last;
        if (end > last || end <= p.exafs1EV()) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "exafs2EV",
                    end,
                    "must lie between exafs1EV and the last point, " + BadInput.number(last) + " eV above E0.");
        }
        List<String> notices = new ArrayList<>(spectrum.notices());
        double pre2 = p.pre2EV();
        if (Math.max(pre1, first - p.preStepEV()) >= pre2) {
            pre1 = Math.max(pre2, Math.min(first, p.exafs1EV()));
            pre2 = pre1;
            notices.add("There is no pre-edge region: the data begin " + BadInput.number(first)
                    + " eV from E0, which is not below pre2EV = " + BadInput.number(p.pre2EV()) + ".");
        }
        double bins = (pre2 - Math.max(pre1, first - p.preStepEV())) / p.preStepEV()
                + (p.exafs1EV() - pre2) / xanes
                + XafsConstants.waveNumber(end) / p.kStepInvA();
        if (bins > 1e6) {
            throw BadInput.value(
                    "TOO_LARGE", "preStepEV", p.preStepEV(), "and the other steps give " + (long) bins + " bins.");
        }
        double[] grid = Rebin.energies(
                e0,
                Math.max(pre1, first - p.preStepEV()),
                pre2,
                p.preStepEV(),
                xanes,
                p.exafs1EV(),
                end,
                p.kStepInvA());
        if (grid.length == 0) {
            throw BadInput.at("BAD_RANGE", "pre1EV", "and the other bounds leave no bin.");
        }
        int start = 0;
        while (p.pre1EV() != null && start < energy.length - 1 && energy[start] < e0 + pre1) {
            start++;
        }
        double[] mu = Rebin.values(energy, spectrum.mu(), grid, p.method() == RebinMethod.CENTROID, start);
        return new RebinResult(e0, grid.length, xanes, grid, mu, energy, spectrum.mu(), notices);
    }

    @Override
    public List<Figure> figures(RebinParams params, RebinResult result) {
        return RebinFigures.of(params, result);
    }
}
