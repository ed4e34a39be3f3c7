package org.apical.models.xas;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.BadInput;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.PathChi;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.assertj.core.api.Assertions;

/** Data whose truth is known, and fits of them, for tests. */
final class SyntheticFit {
    static final String PATH = "example:feff/Feff_Cu/feff0001.dat";
    static final double[] K = Grid.uniform(0, 0.05, 361);
    static final String[] NAMES = {"amp", "de", "s2", "dr"};
    static final double[] TRUTH = {0.87, 4.3, 0.0051, -0.012};
    static final DataRoot FILES = new DataRoot(Path.of("."));

    private SyntheticFit() {}

    static double[] chi(double s02, double e0, double sigma2, double deltaR) {
        FeffPath p = FeffPathFile.read(PATH, FILES.read(PATH));
        return new PathChi(p.reff(), p.k(), p.phase(), p.amplitude(), p.lambda(), p.realP())
                .chi(K, new PathChi.Parameters(p.degeneracy(), s02, e0, 0, deltaR, sigma2, 0, 0));
    }

    static double[] truth() {
        return chi(TRUTH[0], TRUTH[1], TRUTH[2], TRUTH[3]);
    }

    static double[] noisy(double[] clean, double sigma, long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] out = clean.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += sigma * normal.sample();
        }
        return out;
    }

    /** Parameters of a fit of four variables; {@code more} follows the keys of the data set. */
    static ObjectNode params(double[] data, String more) {
        ObjectNode out = Json.object(
                "{\"variables\": {\"amp\": 1, \"de\": 0, \"s2\": 0.008, \"dr\": 0}, \"dataSets\": [{\"data\": {},"
                        + " \"paths\": [{\"file\": \"" + PATH
                        + "\", \"s02\": \"amp\", \"e0EV\": \"de\", \"sigma2A2\": \"s2\", \"deltaRA\": \"dr\"}],"
                        + " \"transform\": {\"kmaxInvA\": 16}, \"rminA\": 1.4, \"rmaxA\": 3" + more + "}]}");
        inline((ObjectNode) out.at("/dataSets/0/data"), data);
        return out;
    }

    static void inline(ObjectNode source, double[] data) {
        ArrayNode k = source.putArray("kInvA");
        ArrayNode y = source.putArray("chi");
        for (int i = 0; i < K.length; i++) {
            k.add(K[i]);
            y.add(data[i]);
        }
    }

    static ObjectNode fit(ObjectNode params) {
        return fit(params, RunContext.quiet());
    }

    static ObjectNode fit(ObjectNode params, RunContext context) {
        return new Runs(Registry.of(List.of(new FitModel())))
                .execute("xas.fit", params, context.withData(FILES), true)
                .result();
    }

    static double value(ObjectNode result, String name, String what) {
        return result.at("/variables/" + name + "/" + what).doubleValue();
    }

    static BadInput refused(ObjectNode params) {
        BadInput e = Assertions.catchThrowableOfType(BadInput.class, () -> fit(params));
        Assertions.assertThat(e).as("was accepted").isNotNull();
        return e;
    }
}
