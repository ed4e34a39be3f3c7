package org.apical.models.doublewell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * doubleWell.fit and doubleWell.series: known truths come back over seeds, nonsense is refused by name. The numbers of
 * section 7.6 of the specification want 200 seeds: {@code -Dapical.seeds=200}; by default a few are drawn.
 */
class LadderModelTest {
    private static final int SEEDS = Integer.getInteger("apical.seeds", 3);
    private static final String BISMUTH = "'pathFile': 'example:double-well/BKBO_Bi_O.feff.dat', 'degeneracy': 6,"
            + " 'massesAmu': [208.9804, 15.999], ";

    private static ObjectNode fit(String head, String truth, String noise, int seed, String tail) {
        return WellRuns.run(
                "doubleWell.fit",
                "{" + head
                        + "'starts': 5, 'data': {'kind': 'synthetic', 'temperatureK': [10, 50, 100, 200, 300], 'truth': "
                        + truth + ", 'noise': " + noise + ", 'seed': " + seed + "}" + tail + "}");
    }

    private static String sites(String sites) {
        return "{'kind': 'sites', 'sites': [" + sites + "]}";
    }

    private static String pair(double at, double split) {
        double shorter = at - split / 2;
        double longer = at + split / 2;
        return sites("{'weight': 0.5, 'distanceA': " + shorter + ", 'quantumMeV': 62.6}, {'weight': 0.5, 'distanceA': "
                + longer + ", 'quantumMeV': 62.6}");
    }

    /** One Gaussian is called two in less than 1 % of series, and its parameters have no bias and honest errors. */
    @ParameterizedTest
    @CsvSource({"copper, 1.85, 1e-3", "bismuth, 2.15, 5e-4"})
    void oneSiteStaysOne(String metal, double at, String noise) {
        int two = 0;
        Pulls distance = new Pulls(metal + ", one site, distance");
        Pulls quantum = new Pulls(metal + ", one site, quantum");
        for (int seed = 1; seed <= SEEDS; seed++) {
            ObjectNode r = fit(
                    bond(metal),
                    sites("{'weight': 1, 'distanceA': " + at + ", 'quantumMeV': 62.6}"),
                    noise,
                    seed,
                    ", 'models': ['gaussianEinstein', 'twoSiteEinstein'], 'transferLimit': false");
            two += r.get("sites").textValue().equals("two") ? 1 : 0;
            distance.add(r, "gaussianEinstein", "distanceA", at);
            // With the static part on its bound of zero, as in half of the series, the errors are those of the rest.
            quantum.add(r, "gaussianEinstein", "quantumMeV", 62.6);
        }
        said(metal + ": one site called two in " + two + " of " + SEEDS);
        assertThat(100 * two).isLessThan(SEEDS);
        distance.areHonest();
        quantum.cover();
    }

    /** A static pair is never called tunnelling, and its split comes back. */
    @ParameterizedTest
    @CsvSource({"copper, 1.85, 0.13, 1e-3", "bismuth, 2.15, 0.17, 5e-4"})
    void aStaticPairDoesNotTunnel(String metal, double at, double split, String noise) {
        int tunnelling = 0;
        Pulls splits = new Pulls(metal + ", static pair, split");
        Pulls middles = new Pulls(metal + ", static pair, middle");
        for (int seed = 1; seed <= SEEDS; seed++) {
            ObjectNode r = fit(bond(metal), pair(at, split), noise, seed, ", 'transferLimit': false");
            tunnelling += r.get("dynamics").textValue().equals("tunnelling") ? 1 : 0;
            splits.add(r, "twoSiteEinstein", "splitA", split);
            middles.add(r, "twoSiteEinstein", "midDistanceA", at);
        }
        said(metal + ": static pair called tunnelling in " + tunnelling + " of " + SEEDS);
        assertThat(100 * tunnelling).isLessThan(SEEDS);
        splits.areHonest();
        middles.areHonest();
    }

    /** The tunnelling pair of the bismuthate set is called so in more than 95 % of series. */
    @Test
    void tunnellingIsFoundWhereTheDataHoldIt() {
        int tunnelling = 0;
        Pulls transfer = new Pulls("bismuth, tunnelling pair, transfer");
        Pulls split = new Pulls("bismuth, tunnelling pair, half of the split");
        for (int seed = 1; seed <= SEEDS; seed++) {
            ObjectNode r = fit(
                    bond("bismuth"),
                    "{'kind': 'potential', 'potential': {'family': 'polaron2', 'forceConstantMeVPerA2': 8000,"
                            + " 'halfSplitA': 0.085, 'transferMeV': 9}}",
                    "5e-4",
                    seed,
                    ", 'transferLimit': false");
            tunnelling += r.get("dynamics").textValue().equals("tunnelling") ? 1 : 0;
            transfer.add(r, "polaron2", "transferMeV", 9);
            split.add(r, "polaron2", "halfSplitA", 0.085);
        }
        said("bismuth: tunnelling pair called so in " + tunnelling + " of " + SEEDS);
        assertThat(100 * tunnelling).isGreaterThan(95 * SEEDS);
        transfer.areHonest();
        split.areHonest();
    }

    private static String bond(String metal) {
        return metal.equals("copper") ? "'degeneracy': 2, " : BISMUTH;
    }

    /** Numbers of a long run, for people. */
    private static void said(String sentence) {
        if (SEEDS >= 200) {
            System.out.println(sentence);
        }
    }

    /** Deviations of a fitted parameter from the truth over its standard error. */
    private static final class Pulls {
        private final String name;
        private int count;
        private double sum;
        private double square;
        private int at68;
        private int at95;

        Pulls(String name) {
            this.name = name;
        }

        void add(ObjectNode result, String model, String key, double truth) {
            double error = result.at("/table/" + model + "/stdErr/" + key).asDouble(Double.NaN);
            if (!Double.isNaN(error)) {
                double pull = (result.at("/table/" + model + "/values/" + key).doubleValue() - truth) / error;
                count++;
                sum += pull;
                square += pull * pull;
                at68 += Math.abs(pull) < 1 ? 1 : 0;
                at95 += Math.abs(pull) < 1.96 ? 1 : 0;
            }
        }

        /** As many intervals hold the truth as they say, to four standard deviations of the count. */
        void cover() {
            said(String.format(
                    Locale.ROOT,
                    "%s: %d errors, mean pull %.3f +- %.3f, rms %.3f, covered %.1f %% at 68 %%, %.1f %% at 95 %%",
                    name,
                    count,
                    sum / count,
                    1 / Math.sqrt(count),
                    Math.sqrt(square / count),
                    100.0 * at68 / count,
                    100.0 * at95 / count));
            assertThat(count).as(name).isPositive();
            assertThat(at68 / (double) count).as(name).isBetween(0.68 - margin(0.68), 0.68 + margin(0.68));
            assertThat(at95 / (double) count).as(name).isGreaterThan(0.95 - margin(0.95));
        }

        /** No bias, and the width that the errors say. */
        void areHonest() {
            cover();
            assertThat(sum / count).as("bias of " + name).isCloseTo(0, within(4 / Math.sqrt(count)));
            assertThat(square / count).as("width of " + name).isLessThan(1 + 5 * Math.sqrt(2.0 / count));
        }

        private double margin(double rate) {
            return 4 * Math.sqrt(rate * (1 - rate) / count);
        }
    }

    /**
     * Where the noise is small enough for the curvature of chi2 to be its shape (6e-5), the errors of a quartic well
     * cover the truth as often as they say: 60 to 76 % at 68 % and 91 to 98.5 % at 95 %, and without bias.
     */
    @Test
    void errorsOfAQuarticWellCover() {
        double a = 0.065;
        double[] truth = {-2 * 120 / (a * a), 120 / (a * a * a * a)};
        String[] names = {"c2MeVPerA2", "c4MeVPerA4"};
        int[][] covered = new int[2][2];
        double[] bias = new double[2];
        for (int seed = 1; seed <= SEEDS; seed++) {
            ObjectNode r = fit(
                    "'degeneracy': 2, ",
                    "{'kind': 'potential', 'potential': " + WellRuns.QUARTIC + "}",
                    "6e-5",
                    seed,
                    ", 'models': ['quartic'], 'transferLimit': false");
            for (int j = 0; j < 2; j++) {
                double pull = (r.at("/table/quartic/values/" + names[j]).doubleValue() - truth[j])
                        / r.at("/table/quartic/stdErr/" + names[j]).doubleValue();
                covered[j][0] += Math.abs(pull) < 1 ? 1 : 0;
                covered[j][1] += Math.abs(pull) < 1.96 ? 1 : 0;
                bias[j] += pull / SEEDS;
            }
        }
        for (int j = 0; j < 2; j++) {
            assertThat(bias[j]).as(names[j]).isCloseTo(0, within(4 / Math.sqrt(SEEDS)));
            assertThat(covered[j][0] / (double) SEEDS).as(names[j]).isBetween(0.68 - margin(0.68), 0.68 + margin(0.68));
            assertThat(covered[j][1] / (double) SEEDS).as(names[j]).isGreaterThan(0.95 - margin(0.95));
            if (SEEDS >= 200) {
                assertThat(covered[j][0] / (double) SEEDS).as(names[j]).isBetween(0.60, 0.76);
                assertThat(covered[j][1] / (double) SEEDS).as(names[j]).isBetween(0.91, 0.985);
            }
        }
    }

    /** Four standard deviations of a rate over the seeds. */
    private static double margin(double rate) {
        return 4 * Math.sqrt(rate * (1 - rate) / SEEDS);
    }

    /** Without noise every model of the truth's kind fits exactly, wherever the truth stands. */
    @Test
    void randomTruthsWithoutNoise() {
        Random random = new Random(7);
        for (int i = 0; i < SEEDS; i++) {
            String truth = sites(String.format(
                    Locale.ROOT,
                    "{'weight': 0.5, 'distanceA': %.4f, 'quantumMeV': 60}, {'weight': 0.5, 'distanceA': %.4f, 'quantumMeV':"
                            + " 60}",
                    1.75 + 0.05 * random.nextDouble(),
                    1.90 + 0.05 * random.nextDouble()));
            ObjectNode r = WellRuns.run(
                    "doubleWell.fit",
                    "{'degeneracy': 2, 'transferLimit': false, 'models': ['gaussianEinstein', 'twoSiteEinstein'], 'data':"
                            + " {'kind': 'synthetic', 'addNoise': false, 'noise': 1e-3, 'truth': " + truth + "}}");
            assertThat(r.at("/table/twoSiteEinstein/chi2").doubleValue()).isLessThan(1e-6);
            assertThat(r.get("best").textValue()).isEqualTo("twoSiteEinstein");
        }
    }

    /** Spectra of random numbers: an answer or a named refusal, nothing else. */
    @Test
    void randomSpectraAreAnsweredOrRefused() {
        Random random = new Random(11);
        RunContext context = RunContext.quiet().withData(new DataRoot(Path.of(".")));
        for (int i = 0; i < 4 * SEEDS; i++) {
            int n = 1 + random.nextInt(40);
            StringBuilder k = new StringBuilder();
            StringBuilder chi = new StringBuilder();
            double at = 2 + random.nextDouble();
            for (int j = 0; j < n; j++) {
                at += 0.3 * random.nextDouble() - (random.nextInt(60) == 0 ? 0.5 : 0);
                k.append(j == 0 ? "" : ", ").append(at);
                chi.append(j == 0 ? "" : ", ").append(random.nextGaussian() * Math.pow(10, random.nextInt(6) - 4));
            }
            String json =
                    "{'starts': 3, 'transferLimit': false, 'models': ['gaussianEinstein', 'twoSiteEinstein'], 'data':"
                            + " {'kind': 'inline', 'kInvA': [" + k
                            + "], 'noise': 1e-3, 'spectra': [{'temperatureK': 10, 'chi': ["
                            + chi + "]}]}}";
            try {
                FitResult r = new FitModel()
                        .compute(ParamsBinder.bind(FitParams.class, Json.object(json.replace('\'', '"'))), context);
                assertThat(r.table().get("gaussianEinstein")).isNotNull();
            } catch (BadInput | NotConverged e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            doubleWell.fit | {'massesAmu': [0, 16]} | BAD_RANGE | massesAmu.0
            doubleWell.fit | {'models': ['gausian']} | BAD_VALUE | models.0
            doubleWell.fit | {'models': ['gaussian', 'gaussian']} | BAD_VALUE | models.1
            doubleWell.fit | {'starts': 2} | BAD_RANGE | starts
            doubleWell.fit | {'bootstrapReplicas': -1} | BAD_RANGE | bootstrapReplicas
            doubleWell.fit | {'startDistanceA': 0} | BAD_RANGE | startDistanceA
            doubleWell.fit | {'replicas': 5} | UNKNOWN_KEY | replicas
            doubleWell.fit | {'pathFile': '/etc/passwd'} | BAD_PATH | pathFile
            doubleWell.fit | {'data': {'kind': 'synthetic', 'noise': 0}} | BAD_RANGE | data.noise
            doubleWell.fit | {'data': {'kind': 'synthetic', 'temperatureK': [-1]}} | BAD_RANGE | data.temperatureK.0
            doubleWell.fit | {'data': {'kind': 'synthetic', 'kminInvA': 12, 'kmaxInvA': 4}} | BAD_RANGE | data.kminInvA
            doubleWell.fit | {'data': {'kind': 'synthetic', 'kmaxInvA': 30}} | MISSING_KEY | data.truth
            doubleWell.fit | {'data': {'kind': 'inline', 'kInvA': [3, 4, 5], 'noise': 1e-3, 'spectra': [{'temperatureK': 10, 'chi': [1, 2]}]}} | BAD_RANGE | data.spectra.0.chi
            doubleWell.fit | {'data': {'kind': 'inline', 'kInvA': [3, 4, 5], 'noise': 1e-3, 'spectra': [{'temperatureK': 10, 'chi': [1, null, 2]}]}} | BAD_RANGE | data.spectra.0.chi.1
            doubleWell.fit | {'data': {'kind': 'inline', 'kInvA': [0, 4, 5], 'noise': 1e-3, 'spectra': [{'temperatureK': 10, 'chi': [1, 2, 3]}]}} | BAD_RANGE | data.kInvA.0
            doubleWell.fit | {'data': {'kind': 'inline', 'kInvA': [3, 4, 5], 'noise': 1e-3, 'spectra': [{'temperatureK': 10, 'chi': [1, 2, 3]}]}} | UNDERDETERMINED | models
            doubleWell.fit | {'data': {'kind': 'files', 'noise': 1e-3, 'spectra': [{'temperatureK': 10, 'file': 'none.chi'}]}} | FILE_NOT_FOUND |
            doubleWell.fit | {'data': {'kind': 'synthetic', 'truth': {'kind': 'sites', 'sites': [{'weight': 0.5, 'distanceA': 1.85, 'quantumMeV': 65}]}}} | BAD_RANGE | data.truth.sites
            doubleWell.fit | {'data': {'kind': 'synthetic', 'truth': {'kind': 'sites', 'sites': [{'weight': 1.5, 'distanceA': 1.85, 'quantumMeV': 65}]}}} | BAD_RANGE | data.truth.sites.0.weight
            doubleWell.fit | {'data': {'kind': 'synthetic', 'truth': {'kind': 'potential', 'potential': {'family': 'quartik'}}}} | BAD_VALUE | data.truth.potential.family
            doubleWell.fit | {'data': {'kind': 'synthetic', 'truth': {'kind': 'potential', 'potential': {'family': 'quarticPolynomial', 'c2MeVPerA2': -1, 'c4MeVPerA4': -3}}}} | NOT_CONFINING | data.truth.potential.c4MeVPerA4
            doubleWell.series | {'file': 'none.prj'} | FILE_NOT_FOUND |
            doubleWell.series | {'file': '../x.prj'} | BAD_PATH |
            doubleWell.series | {'spectra': [{'temperatureK': 10, 'groups': ['cuybco_999']}]} | NO_SUCH_GROUP | spectra.0.groups.0.group
            doubleWell.series | {'spectra': [{'temperatureK': -10, 'groups': ['cuybco_010']}]} | BAD_RANGE | spectra.0.temperatureK
            doubleWell.series | {'spectra': [{'temperatureK': 10}]} | MISSING_KEY | spectra.0.groups
            doubleWell.series | {'spectra': [{'temperatureK': 10, 'scans': [{'file': 'none.xmu'}]}]} | FILE_NOT_FOUND |
            doubleWell.series | {'spectra': [{'temperatureK': 10, 'groups': ['cuybco_010'], 'scans': [{'file': 'a'}]}]} | BAD_VALUE | spectra.0.groups
            doubleWell.series | {'splitA': [-0.1]} | BAD_RANGE | splitA.0
            doubleWell.series | {'transform': {'kmaxInvA': 13.9, 'kminInvA': 14}} | BAD_RANGE | transform.kminInvA
            doubleWell.series | {'transform': {'kmaxInvA': 18}} | BAD_RANGE | transform.kmaxInvA
            doubleWell.series | {'transform': {'rminA': 2.2}} | BAD_RANGE | transform.rminA
            doubleWell.series | {'transform': {'kminInvA': 11, 'kmaxInvA': 12}} | UNDERDETERMINED | transform
            doubleWell.series | {'paths': [{'pathFile': 'example:xas/cu_10k.xmu'}]} | BAD_PATH_FILE |
            doubleWell.series | {'paths': [{'pathFile': 'example:feff/YBCO_Cu2_feff6l/feff0001.dat', 'role': 'shel'}]} | BAD_VALUE | paths.0.role
            doubleWell.series | {'massesAmu': [63.5, -1]} | BAD_RANGE | massesAmu.1
            doubleWell.series | {'sigma2Model': 'debye'} | BAD_VALUE | sigma2Model
            """)
    void badInput(String model, String json, String code, String path) {
        WellRuns.refuses(model, json, code, path);
    }
}
