package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.physics.pairing.Coulomb;
import org.apical.physics.pairing.CriticalTemperature;
import org.apical.physics.pairing.ModeSpectrum;
import org.apical.physics.pairing.PairingConstants;
import org.jspecify.annotations.Nullable;

/**
 * What pairs and what repels: the spectrum, mu* as typed, and mu* carried to the cutoff (pairing-materials, section 4.1).
 *
 * @param spectrum the spectrum
 * @param typed mu* as the user gave it: the closed formulas take this one
 * @param coulomb mu* at the electronic cutoff: the Eliashberg equations take this one
 * @param reference frequency that the typed mu* belongs to, meV
 */
record Interaction(Alpha2F spectrum, double typed, Coulomb coulomb, double reference) {
    static Interaction of(
            SpectrumParams params,
            double muStar,
            @Nullable Double referenceMeV,
            @Nullable Double cutoffMeV,
            RunContext context) {
        return of(Alpha2F.of(params, context), muStar, referenceMeV, cutoffMeV);
    }

    static Interaction of(Alpha2F spectrum, double muStar, @Nullable Double referenceMeV, @Nullable Double cutoffMeV) {
        double max = spectrum.modes().omegaMax();
        double cutoff = cutoffMeV == null ? 10 * max : cutoffMeV;
        if (cutoff < max) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "cutoffMeV",
                    cutoff,
                    "must be at least w_max = " + max
                            + " meV, the highest frequency of the spectrum; 5 to 10 times that" + " is usual.");
        }
        double reference = referenceMeV == null ? cutoff : referenceMeV;
        double atCutoff = Coulomb.rescale(muStar, reference, cutoff);
        if (Double.isNaN(atCutoff)) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "muStar",
                    muStar,
                    "is not representable at this cutoff: 1/mu* + ln(muStarReferenceMeV / cutoffMeV) = "
                            + (1 / muStar + Math.log(reference / cutoff))
                            + " must be above 1. Lower cutoffMeV, or raise muStarReferenceMeV.");
        }
        return new Interaction(spectrum, muStar, new Coulomb(atCutoff, cutoff), reference);
    }

    ModeSpectrum modes() {
        return spectrum.modes();
    }

    CriticalTemperature tc(RunContext context) {
        return CriticalTemperature.of(modes(), coulomb, context::checkCancelled);
    }

    /** The warnings of the spectrum, and one where Tc is too small to be seen. */
    List<String> warnings(CriticalTemperature tc) {
        List<String> out = new ArrayList<>(spectrum.warnings());
        if (tc.t() == 0) {
            out.add("Tc is below resolution (1e-4 omega_log = "
                    + CriticalTemperature.RESOLUTION * modes().omegaLog() / PairingConstants.KB
                    + " K) and given as 0.");
        }
        return out;
    }
}
