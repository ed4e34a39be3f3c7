package org.apical.models.xas;

import java.util.List;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.CauchyWavelet;
import org.apical.physics.xafs.MorletWavelet;
import org.apical.physics.xafs.XafsConstants;
import org.apical.physics.xafs.XafsFourier;
import org.apical.plot.Figure;

/** {@code xas.wavelet}: chi(k) resolved in R and k at once (xas-data, section 3). */
public final class WaveletModel implements Model<WaveletParams, WaveletResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                        "xas.wavelet",
                        "Wavelet transform of chi(k): which R contributes at which k",
                        "munoz2003",
                        "funke2005")
                .withExample(ChiExamples.DATA);
    }

    @Override
    public Class<WaveletParams> paramsType() {
        return WaveletParams.class;
    }

    @Override
    public Class<WaveletResult> resultType() {
        return WaveletResult.class;
    }

    @Override
    public WaveletResult compute(WaveletParams p, RunContext context) {
        ChiData data = Errors.under("data", () -> ChiLoader.load(p.data(), context.data()));
        double[] chi = XafsFourier.onGrid(data.kInvA(), data.chi());
        double[] k = Grid.uniform(0, XafsConstants.KSTEP, chi.length);
        double[] r = CauchyWavelet.distances(p.rmaxOutA());
        double[][] magnitude = p.wavelet() == WaveletKind.CAUCHY
                ? CauchyWavelet.magnitude(chi, p.kweight(), p.rmaxOutA())
                : MorletWavelet.magnitude(chi, p.kweight(), r, p.eta(), p.sigma());
        int bestR = 0;
        int bestK = 0;
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < k.length; j++) {
                if (magnitude[i][j] > magnitude[bestR][bestK]) {
                    bestR = i;
                    bestK = j;
                }
            }
        }
        double[] weighted = new double[k.length];
        for (int i = 0; i < k.length; i++) {
            weighted[i] = chi[i] * Math.pow(k[i], p.kweight());
        }
        return new WaveletResult(
                r, k, magnitude, magnitude[bestR][bestK], r[bestR], k[bestK], weighted, data.warnings());
    }

    @Override
    public List<Figure> figures(WaveletParams params, WaveletResult result) {
        return WaveletFigures.of(params, result);
    }
}
