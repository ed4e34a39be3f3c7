package org.apical.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.DataSource;
import org.apical.model.RunContext;
import org.apical.models.xas.FitModel;
import org.apical.models.xas.FitParams;
import org.apical.models.xas.FitResult;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.PathChi;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;

/**
 * CPU time of path chi(k) and of fits for comparison with a peer in one go: {@code FitTiming CHI_10K CHI_50K CHI_150K
 * FEFF_FILE BATCHES} prints microseconds (median of batches, this thread only), a line a step, and the fitted numbers. A
 * fit is all that the model does: reading the path file, transforms, minimum, both kinds of errors, all results.
 */
public final class FitTiming {
    private static final int WARM_BATCHES = 30;

    private FitTiming() {}

    /** Times the steps on three files of chi(k) and one of FEFF. */
    public static void main(String[] args) throws IOException {
        byte[] feff = Files.readAllBytes(Path.of(args[3]));
        int batches = Integer.parseInt(args[4]);
        double[][][] chi = new double[3][][];
        for (int i = 0; i < 3; i++) {
            chi[i] = columns(Path.of(args[i]));
        }
        double[] sink = new double[1];
        FeffPath path = FeffPathFile.read("feff", feff);
        PathChi kernel =
                new PathChi(path.reff(), path.k(), path.phase(), path.amplitude(), path.lambda(), path.realP());
        double[] k = Grid.uniform(0, 0.05, 401);
        PathChi.Parameters p = new PathChi.Parameters(path.degeneracy(), 0.9, 4, 0, 0.01, 0.0035, 0, 0);
        print("path", batches, 200, () -> sink[0] += kernel.chi(k, p)[100]);
        DataSource data = name -> feff;
        RunContext context = RunContext.quiet().withData(data);
        FitModel model = new FitModel();
        FitParams shell = ParamsBinder.bind(FitParams.class, shell(chi));
        FitParams three = ParamsBinder.bind(FitParams.class, three(chi));
        print(
                "shell",
                batches,
                10,
                () -> sink[0] += model.compute(shell, context).rFactor());
        print(
                "three",
                batches,
                5,
                () -> sink[0] += model.compute(three, context).rFactor());
        ObjectNode out = Json.mapper().createObjectNode();
        out.set("shell", numbers(model.compute(shell, context)));
        out.set("three", numbers(model.compute(three, context)));
        System.out.println("json " + out);
        if (Double.isNaN(sink[0])) {
            throw new IllegalStateException("a result is not a number");
        }
    }

    private static double[][] columns(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        double[][] out = new double[2][lines.size() - 1];
        for (int i = 1; i < lines.size(); i++) {
            String[] words = lines.get(i).split(",");
            out[0][i - 1] = Double.parseDouble(words[0]);
            out[1][i - 1] = Double.parseDouble(words[1]);
        }
        return out;
    }

    private static ObjectNode shell(double[][][] chi) {
        ObjectNode out = Json.object(
                "{\"variables\": {\"amp\": 0.9, \"del_e0\": 3, \"sig2\": 0.004, \"del_r\": 0}, \"dataSets\": []}");
        ((ArrayNode) out.get("dataSets")).add(set("Cu", chi[0], "sig2", "del_r", 17));
        return out;
    }

    private static ObjectNode three(double[][][] chi) {
        ObjectNode out = Json.object("{\"variables\": {\"amp\": 0.9, \"del_e0\": 3, \"s_10\": 0.004, \"s_50\": 0.004,"
                + " \"s_150\": 0.004, \"d_10\": 0, \"d_50\": 0, \"d_150\": 0}, \"dataSets\": []}");
        String[] temperatures = {"10", "50", "150"};
        for (int i = 0; i < 3; i++) {
            String t = temperatures[i];
            ((ArrayNode) out.get("dataSets")).add(set(t, chi[i], "s_" + t, "d_" + t, 15));
        }
        return out;
    }

    private static ObjectNode set(String name, double[][] chi, String sigma2, String deltaR, double kmax) {
        ObjectNode out = Json.object(String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"data\": {}, \"paths\": [{\"file\": \"feff\", \"s02\": \"amp\", \"e0EV\": \"del_e0\","
                        + " \"sigma2A2\": \"%s\", \"deltaRA\": \"%s\"}], \"transform\": {\"kminInvA\": 3, \"kmaxInvA\": %s},"
                        + " \"rminA\": 1.4, \"rmaxA\": 3}",
                name,
                sigma2,
                deltaR,
                kmax));
        ObjectNode data = (ObjectNode) out.get("data");
        data.set("kInvA", Json.mapper().valueToTree(chi[0]));
        data.set("chi", Json.mapper().valueToTree(chi[1]));
        return out;
    }

    private static ObjectNode numbers(FitResult r) {
        ObjectNode out = Json.mapper().createObjectNode();
        out.put("chiSquare", r.chiSquare());
        out.put("reducedChiSquare", r.reducedChiSquare());
        out.put("rFactor", r.rFactor());
        out.put("numIndependent", r.numIndependent());
        ObjectNode variables = out.putObject("variables");
        r.variables()
                .forEach((name, fitted) ->
                        variables.putObject(name).put("value", fitted.value()).put("stderr", fitted.stderr()));
        return out;
    }

    private static void print(String step, int batches, int batch, Runnable body) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[] times = new double[batches];
        for (int b = -WARM_BATCHES; b < batches; b++) {
            long start = clock.getCurrentThreadCpuTime();
            for (int i = 0; i < batch; i++) {
                body.run();
            }
            if (b >= 0) {
                times[b] = (clock.getCurrentThreadCpuTime() - start) / 1e3 / batch;
            }
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "apical %s %.1f%n", step, times[batches / 2]);
    }
}
