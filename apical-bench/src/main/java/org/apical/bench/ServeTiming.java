package org.apical.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests of a cheap model to a running workbench, over so many connections at once: {@code ServeTiming ADDRESS REQUESTS
 * CONNECTIONS MODEL}. Prints how many were answered, how many were not, and the quantiles of the time each took. Bare sockets, as it shares
 * its processors with the workbench; for the same reason it first asks a dummy of its own until its code is compiled.
 */
public final class ServeTiming {
    private static final String LENGTH = "content-length:";
    private static final int WARM_UP = 20_000;
    private static final int DUMMY_BYTES = 11_000;

    private ServeTiming() {}

    /** Asks and prints. */
    public static void main(String[] args) throws Exception {
        URI place = URI.create(args[0] + "api/models/" + args[3] + "/run");
        int requests = Integer.parseInt(args[1]);
        int connections = Integer.parseInt(args[2]);
        byte[] request = ("POST " + place.getPath() + " HTTP/1.1\r\nHost: " + place.getAuthority()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                .getBytes(StandardCharsets.US_ASCII);
        try (ServerSocket dummy = new ServerSocket(0, connections, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> answer(dummy, request.length), "dummy");
            answers.setDaemon(true);
            answers.start();
            InetSocketAddress there = new InetSocketAddress(dummy.getInetAddress(), dummy.getLocalPort());
            run(there, request, WARM_UP, connections, new AtomicInteger());
        }
        AtomicInteger lost = new AtomicInteger();
        long start = System.nanoTime();
        long[] nanos =
                run(new InetSocketAddress(place.getHost(), place.getPort()), request, requests, connections, lost);
        double seconds = (System.nanoTime() - start) * 1e-9;
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

    /** The times that so many requests took, sorted, in nanoseconds. */
    private static long[] run(
            InetSocketAddress place, byte[] request, int requests, int connections, AtomicInteger lost)
            throws InterruptedException {
        long[] nanos = new long[requests];
        AtomicInteger next = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        for (int c = 0; c < connections; c++) {
            clients.execute(() -> ask(place, request, next, nanos, lost));
        }
        clients.shutdown();
        if (!clients.awaitTermination(1, TimeUnit.HOURS)) {
            throw new IllegalStateException("the workbench does not answer");
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** Answers every request with the same bytes, each connection in a thread of its own. */
    private static void answer(ServerSocket dummy, int requestLength) {
        byte[] body = new byte[DUMMY_BYTES];
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        while (!dummy.isClosed()) {
            try {
                Socket client = dummy.accept();
                Thread one = new Thread(() -> serve(client, all, requestLength));
                one.setDaemon(true);
                one.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(Socket client, byte[] answer, int requestLength) {
        try (client) {
            while (client.getInputStream().readNBytes(requestLength).length == requestLength) {
                client.getOutputStream().write(answer);
            }
        } catch (IOException e) {
            System.err.println("the dummy ended: " + e.getMessage());
        }
    }

    private static void ask(
            InetSocketAddress place, byte[] request, AtomicInteger next, long[] nanos, AtomicInteger lost) {
        try (Socket socket = new Socket(place.getAddress(), place.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                long start = System.nanoTime();
                socket.getOutputStream().write(request);
                if (!answered(in)) {
                    lost.incrementAndGet();
                }
                nanos[i] = System.nanoTime() - start;
            }
        } catch (IOException e) {
            lost.incrementAndGet();
            System.err.println("a connection ended: " + e.getMessage());
        }
    }

    /** Reads one answer to its end; whether it is a whole one with status 200. */
    private static boolean answered(InputStream in) throws IOException {
        boolean good = line(in).startsWith("HTTP/1.1 200");
        int length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).trim());
            }
        }
        if (length >= 0) {
            return in.readNBytes(length).length == length && good;
        }
        // in chunks, each behind its length
        for (int size = hex(line(in)); size > 0; size = hex(line(in))) {
            in.skipNBytes(size);
            line(in);
        }
        line(in);
        return good;
    }

    private static int hex(String line) {
        return Integer.parseInt(line, 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("cut off");
            }
            if (c != '\r') {
                out.append((char) c);
            }
        }
        return out.toString();
    }
}
