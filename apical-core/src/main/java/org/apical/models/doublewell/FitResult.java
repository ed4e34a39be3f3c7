package org.apical.models.doublewell;

import java.util.List;
import java.util.Map;
import org.apical.model.NumberOrList;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link FitModel}. The arrays belong to the record: do not modify them. */
public record FitResult(
        @Result(doc = "points of all spectra") int pointCount,

        @Result(doc = "the models by name, each at its lowest minimum")
        Map<String, Row> table,

        @Result(doc = "the model of least bic") String best,

        @Result(doc = "whether the distribution of the best model has two maxima at the lowest temperature")
        boolean bestBimodal,

        @Result(
                doc =
                        "least bic of the models of one site less the least of the others; null where the table lacks either",
                from = "[O] double-well 7.2",
                nullable = true)
        @Nullable
        Double twoSiteBicGain,

        @Result(
                doc = "two if the gain is above 10, oneSuffices if it is at most 0, else undecided",
                from = "[O] double-well 7.2",
                nullable = true)
        @Nullable
        String sites,

        @Result(doc = "what polaron2 gains over polaron2 without transfer; null without polaron2", nullable = true)
        @Nullable
        Dynamic dynamic,

        @Result(
                doc = "tunnelling, or upperBoundOnly: a bound on the transfer is all there is; null without"
                        + " twoSiteEinstein and polaron2",
                from = "[O] double-well 7.2",
                nullable = true)
        @Nullable
        String dynamics,

        @Result(
                unit = Unit.ANGSTROM,
                doc =
                        "95 % limit of the split of two equally occupied sites (twoSiteEinstein); null without that model or"
                                + " where the data set none",
                nullable = true)
        @Nullable
        Double splitUpper95A,

        @Result(doc = "what this means, in words, each with its rule")
        List<String> conclusion,

        @Result(doc = "profile-likelihood intervals, where asked for")
        List<Interval> intervals,

        @Result(doc = "false-alarm rates by parametric bootstrap, where asked for")
        List<Test> bootstrap,

        @Result(doc = "smallest visible split at this noise and range, where asked for", nullable = true) @Nullable
        Detectability detectability,

        @Result(doc = "model-free distributions, where asked for")
        List<ModelFree> modelFree,

        @Result(doc = "data and models") List<Spectrum> spectra,

        @Result(doc = "distributions of the models at the lowest and the highest temperature")
        List<Density> densities,

        @Result(doc = "displacements of the models and of the data, one Gaussian a temperature")
        Displacements displacements,

        @Result(doc = "how the minima were searched") Quality quality,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A model of the table. */
    public record Row(
            @Result(doc = "sum of squares of the residuals over the noise")
            double chi2,

            @Result(doc = "fitted parameters") int parameterCount,
            @Result(doc = "chi2 + 2p") double aic,

            @Result(doc = "aic + 2p(p+1)/(n-p-1); null where n is too small", nullable = true)
            double aicc,

            @Result(doc = "chi2 + p ln n") double bic,
            @Result(doc = "bic less that of the best model") double deltaBic,

            @Result(
                    doc = "parameters by name, in the unit at the end of the name; a list by temperature where each has"
                            + " its own; of the quartic also barrierMeV and halfSplitA, which follow")
            Map<String, NumberOrList> values,

            @Result(
                    doc = "standard errors from the noise, (J^T J)^-1; null on a limit or where it is singular",
                    nullable = true)
            Map<String, NumberOrList> stdErr,

            @Result(doc = "largest correlation of two parameters; null with one", nullable = true)
            double largestCorrelation,

            @Result(doc = "whether its distribution has two maxima at the lowest temperature")
            boolean bimodal,

            @Result(doc = "searches, each from its own start")
            int starts,

            @Result(doc = "searches that ended within 0.1 of the reported, lowest chi2")
            int startsAtMinimum) {}

    /** Static or tunnelling. */
    public record Dynamic(
            @Result(doc = "chi2 without transfer less chi2 with it, both minimised over all else")
            double deltaChi2,

            @Result(doc = "erfc(sqrt(deltaChi2 / 2)) / 2: the transfer lies on its bound without effect")
            double pValue,

            @Result(
                    unit = Unit.MEV,
                    doc =
                            "transfer above the best at which the profile has risen by 2.7055; null where not asked for, or"
                                    + " where the data set no limit",
                    nullable = true)
            @Nullable
            Double transferUpper95MeV,

            @Result(unit = Unit.MEV, doc = "transfers of the profile")
            double[] profileTransferMeV,

            @Result(doc = "chi2 of the profile less the least")
            double[] profileDeltaChi2) {}

    /** Where the profile of chi2 over a parameter rises. */
    public record Interval(
            @Result(doc = "model") String model,

            @Result(doc = "parameter; its unit is the end of its name")
            String parameter,

            @Result(doc = "value at the minimum") double value,

            @Result(doc = "where the profile has risen by 1 below the value; null where it does not", nullable = true)
            double lower68,

            @Result(doc = "where the profile has risen by 1 above the value; null where it does not", nullable = true)
            double upper68,

            @Result(doc = "where it has risen by 2.7055 above the value: one-sided 95 % limit", nullable = true)
            double upper95,

            @Result(doc = "whether it rises by 1 on both sides within the limits of the search")
            boolean identified,

            @Result(doc = "parameter along the profile") double[] at,

            @Result(doc = "chi2 less the least along the profile")
            double[] deltaChi2) {}

    /** A test calibrated on data made from its null hypothesis with the user's own noise. */
    public record Test(
            @Result(doc = "what is tested") String name,

            @Result(doc = "model that made the data of the replicas")
            String nullModel,

            @Result(doc = "statistic") String statistic,
            @Result(doc = "statistic of the data") double observed,
            @Result(doc = "replicas") int replicas,

            @Result(doc = "(1 + replicas at least as far out) / (1 + replicas)")
            double pValue,

            @Result(
                    doc = "replicas in which the decision rule was wrong, over replicas; null where it has no rule",
                    nullable = true)
            double falseAlarmRate,

            @Result(doc = "95 % upper limit of that rate (Clopper and Pearson)", nullable = true)
            double falseAlarmUpper95,

            @Result(doc = "statistic of each replica") double[] values) {}

    /** What could be seen at all. */
    public record Detectability(
            @Result(doc = "noise of chi(k) per point, each spectrum")
            double[] noise,

            @Result(
                    unit = Unit.ANGSTROM,
                    doc =
                            "smallest split of two equal sites with a BIC gain of 10 against one Gaussian a temperature, all"
                                    + " spectra taken together; null if below 0.02 or above 0.3 A",
                    nullable = true)
            @Nullable
            Double gaussianA,

            @Result(unit = Unit.ANGSTROM, doc = "against four cumulants a temperature", nullable = true) @Nullable
            Double cumulantsA,

            @Result(
                    unit = Unit.ANGSTROM2,
                    doc =
                            "variance of each site that was assumed at each temperature: that of one Gaussian fitted to the"
                                    + " spectrum")
            double[] sigma2A2,

            @Result(unit = Unit.ANGSTROM, doc = "pi / (2 kmax), the rule of thumb")
            double piOver2KmaxA) {}

    /** Model-free distributions of one temperature. */
    public record ModelFree(
            @Result(unit = Unit.KELVIN, doc = "temperature") double temperatureK,
            @Result(unit = Unit.ANGSTROM, doc = "distances") double[] rA,
            @Result(doc = "density by Tikhonov, 1/A") double[] tikhonov,
            @Result(doc = "density by maximum entropy, 1/A") double[] maximumEntropy,
            @Result(doc = "chi2 of the first") double tikhonovChi2,
            @Result(doc = "chi2 of the second") double maximumEntropyChi2,
            @Result(doc = "degrees of freedom of the first") double effectiveDof) {}

    /** Data and models of one temperature. */
    public record Spectrum(
            @Result(unit = Unit.KELVIN, doc = "temperature") double temperatureK,
            @Result(doc = "noise of each point") double noise,

            @Result(unit = Unit.INV_ANGSTROM, doc = "wave numbers")
            double[] kInvA,

            @Result(doc = "chi of the data") double[] chi,
            @Result(doc = "chi of each model") Map<String, double[]> models) {}

    /** A distribution. */
    public record Density(
            @Result(doc = "model") String model,
            @Result(unit = Unit.KELVIN, doc = "temperature") double temperatureK,
            @Result(unit = Unit.ANGSTROM, doc = "distances") double[] rA,
            @Result(doc = "density, 1/A") double[] density) {}

    /** Variances against temperature. */
    public record Displacements(
            @Result(unit = Unit.KELVIN, doc = "temperatures of the data")
            double[] temperatureK,

            @Result(unit = Unit.ANGSTROM2, doc = "variance of a single Gaussian fitted to each spectrum")
            double[] gaussianSigma2A2,

            @Result(unit = Unit.ANGSTROM2, doc = "its standard error", nullable = true)
            double[] gaussianErrorA2,

            @Result(unit = Unit.KELVIN, doc = "temperatures of the curves")
            double[] curveK,

            @Result(doc = "variance of each model of the whole series, A^2")
            Map<String, double[]> curves) {}

    /** How the minima were searched. */
    public record Quality(
            @Result(doc = "searches of each model") int starts,

            @Result(doc = "largest change of chi2 of the wells where the solver of all potentials solves them instead")
            double gridError) {}
}
