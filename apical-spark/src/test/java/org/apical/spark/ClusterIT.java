package org.apical.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster on loopback: Spark's own master and two workers, each a process; one of the workers is lost. */
class ClusterIT {
    private static final String SWEEP = """
            model: superstripes.tc
            params: {muEV: [0.35], accuracy: 1.0e-4}
            partPoints: 40
            axes:
              - {key: muEV.0, name: mu, from: 0.3, to: 0.5, points: 80}
              - {key: omega0MeV, from: 20, to: 80, points: 100}
            keep: {tcK: tcK.0, warnings: warnings}
            """;

    @TempDir
    Path temp;

    private final List<Processes.Started> running = new ArrayList<>();
    private String url = "";
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void startMaster() throws Exception {
        Path home = Files.createDirectory(temp.resolve("spark"));
        // As on a cluster: Spark and nothing of Apical, whose jars travel.
        Path jars = Files.createDirectory(home.resolve("jars"));
        try (Stream<Path> files = Files.list(Processes.lib("apical-spark"))) {
            for (Path file : files.toList()) {
                if (!String.valueOf(file.getFileName()).startsWith("apical-")) {
                    Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
                }
            }
        }
        environment =
                Map.of("SPARK_HOME", home.toString(), "SPARK_LOCAL_IP", "127.0.0.1", "SPARK_SCALA_VERSION", "2.13");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        url = "spark://127.0.0.1:" + port;
        Processes.Started master = spark(
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "" + port,
                "--webui-port",
                "0");
        while (!answers(port)) {
            assertThat(master.process().waitFor(100, TimeUnit.MILLISECONDS))
                    .as(master.text())
                    .isFalse();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private Processes.Started spark(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("-cp", temp.resolve("spark/jars") + "/*"));
        command.addAll(List.of(words));
        Processes.Started started = Processes.java(temp, command, environment);
        running.add(started);
        return started;
    }

    private Processes.Started worker() throws IOException {
        return spark(
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "1",
                "--memory",
                "700m",
                "--webui-port",
                "0",
                "--work-dir",
                temp.resolve("work").toString(),
                url);
    }

    private Processes.Started sweep(String file, Path out, int patience, String... more) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("sweep", file, "--engine", "spark", "--master", url, "--out", out.toString()));
        words.addAll(List.of(more));
        Processes.Started started = Processes.apical(
                temp,
                List.of(
                        "-Dspark.executor.memory=512m",
                        "-Dspark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                        "-Dspark.driver.host=127.0.0.1",
                        "-Dspark.driver.bindAddress=127.0.0.1",
                        "-Dspark.apical.patienceSeconds=" + patience),
                words.toArray(new String[0]));
        running.add(started);
        return started;
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Processes.Started started : running) {
            started.kill();
        }
    }

    @Test
    void aLostWorkerIsSaidAndCostsNothingThatWasFinished() throws Exception {
        String file = Files.writeString(temp.resolve("s.yaml"), SWEEP).toString();
        Path out = temp.resolve("out");
        String nobody = sweep(file, out, 3).end(1);
        assertThat(nobody).contains("ENGINE_FAILED", "No executor", "--resume").doesNotContain("\tat ");
        Processes.Started first = worker();
        worker();
        Processes.Started run = sweep(file, out, 60, "--resume");
        while (Processes.parts(out).size() < 10) {
            assertThat(run.process().waitFor(50, TimeUnit.MILLISECONDS))
                    .as(run.text())
                    .isFalse();
        }
        Map<String, Object> before = Processes.parts(out);
        first.kill();
        String said = run.end(0);
        assertThat(said).contains("is lost", "finished parts are kept", "8,000 points computed");
        assertThat(Processes.parts(out)).hasSize(200).containsAllEntriesOf(before);
        Path alone = temp.resolve("alone");
        Processes.local(file, alone);
        assertThat(Processes.table(out)).isEqualTo(Processes.table(alone));
    }
}
