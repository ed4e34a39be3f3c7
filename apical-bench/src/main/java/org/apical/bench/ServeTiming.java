package org.apical.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests of a cheap model to a running workbench, over so many connections at once: {@code ServeTiming ADDRESS REQUESTS
 * CONNECTIONS}. Prints how many were answered, how many were not, and the quantiles of the time each took.
 */
public final class ServeTiming {
    private ServeTiming() {}

    /** Asks and prints. */
    public static void main(String[] args) throws Exception {
        URI place = URI.create(args[0] + "api/models/xas.window/run");
        int requests = Integer.parseInt(args[1]);
        int connections = Integer.parseInt(args[2]);
        HttpRequest request = HttpRequest.newBuilder(place)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        long[] nanos = new long[requests];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        for (int c = 0; c < connections; c++) {
            clients.execute(() -> ask(request, next, nanos, lost));
        }
        clients.shutdown();
        if (!clients.awaitTermination(1, TimeUnit.HOURS)) {
            throw new IllegalStateException("the workbench does not answer");
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%d requests over %d connections: %d lost, median %.2f ms, 99 %% under %.2f ms, %.0f a second%n",
                requests,
                connections,
                lost.get(),
                nanos[requests / 2] * 1e-6,
                nanos[(int) (0.99 * (requests - 1))] * 1e-6,
                requests / seconds);
    }

    private static void ask(HttpRequest request, AtomicInteger next, long[] nanos, AtomicInteger lost) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
            long start = System.nanoTime();
            try {
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    lost.incrementAndGet();
                }
            } catch (IOException e) {
                lost.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            nanos[i] = System.nanoTime() - start;
        }
    }
}
