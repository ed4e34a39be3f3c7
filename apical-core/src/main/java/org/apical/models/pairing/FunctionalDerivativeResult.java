package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link FunctionalDerivativeModel}. The arrays belong to the record: do not modify them. */
public record FunctionalDerivativeResult(
        @Result(doc = "coupling of the spectrum") double lambda,

        @Result(unit = Unit.MEV, doc = "logarithmic mean frequency")
        double omegaLogMeV,

        @Result(unit = Unit.MEV, doc = "root mean square frequency")
        double omega2MeV,

        @Result(unit = Unit.MEV, doc = "area of alpha2F") double areaMeV,

        @Result(unit = Unit.MEV, doc = "highest frequency with positive alpha2F")
        double omegaMaxMeV,

        @Result(doc = "mu* at cutoffMeV", from = "[S] pairing-materials 4.1")
        double muStarAtCutoff,

        @Result(unit = Unit.MEV, doc = "electronic cutoff used")
        double cutoffMeV,

        @Result(unit = Unit.KELVIN, doc = "critical temperature; 0 below resolution")
        double tcK,

        @Result(doc = "phonon frequencies over kTc") double[] omegaOverKTc,

        @Result(
                unit = Unit.K_PER_MEV,
                doc = "dTc/dalpha2F there; null where Tc is 0",
                from = "[S] pairing-materials 4.7",
                nullable = true)
        double[] derivativeKPerMeV,

        @Result(doc = "frequency of the largest derivative over kTc; null where Tc is 0", nullable = true)
        double peakOverKTc,

        @Result(
                unit = Unit.KELVIN,
                doc = "sum over the spectrum, which is dTc/dln lambda at fixed shape; null where Tc is 0",
                nullable = true)
        double lambdaDerivativeK,

        @Result(unit = Unit.MEV, doc = "frequencies of the curve of the figure")
        double[] omegaMeV,

        @Result(unit = Unit.K_PER_MEV, doc = "derivative there")
        double[] curveKPerMeV,

        @Result(unit = Unit.MEV, doc = "frequencies of the spectrum")
        double[] spectrumMeV,

        @Result(doc = "alpha2F there; empty for discrete modes")
        double[] alpha2F,

        @Result(doc = "what to think twice about") List<String> warnings) {}
