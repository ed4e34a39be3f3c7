package org.apical.models.qball;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.qball.FluctuationConductivity;
import org.apical.plot.Figure;

/** {@code qball.paraconductivity}: sliding conductivity in the form of fluctuations (qball, section 7). */
public final class ParaconductivityModel implements Model<ParaconductivityParams, ParaconductivityResult> {
    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "qball.paraconductivity",
                "Excess conductivity of superconducting fluctuations above Tc",
                "aslamazov1968",
                "lawrence1971");
    }

    @Override
    public Class<ParaconductivityParams> paramsType() {
        return ParaconductivityParams.class;
    }

    @Override
    public Class<ParaconductivityResult> resultType() {
        return ParaconductivityResult.class;
    }

    @Override
    public ParaconductivityResult compute(ParaconductivityParams p, RunContext context) {
        context.checkCancelled();
        double[] t = p.temperatureK();
        double[] out = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            double reduced = (t[i] - p.tcK()) / p.tcK();
            if (!(reduced > 0)) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "temperatureK." + i,
                        t[i],
                        "must be above tcK = " + BadInput.number(p.tcK()) + " K: fluctuations are those above Tc.");
            }
            out[i] = switch (p.model()) {
                case LAYERS -> FluctuationConductivity.layers(reduced, p.layerSpacingNm());
                case BULK -> FluctuationConductivity.bulk(reduced, p.coherenceLengthNm());
                case LAWRENCE_DONIACH ->
                    FluctuationConductivity.lawrenceDoniach(reduced, p.layerSpacingNm(), p.coherenceLengthCNm());
            };
        }
        Amplitudes.finite(out, "conductivity");
        return new ParaconductivityResult(t, out, Basis.TEXTBOOK, List.of());
    }

    @Override
    public List<Figure> figures(ParaconductivityParams params, ParaconductivityResult result) {
        return ParaconductivityFigures.of(params, result);
    }
}
