package org.apical.app.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How a workbench is started.
 *
 * @param host address to listen on
 * @param port port, 0 for any that is free
 * @param token what every request must show, null on loopback
 * @param folder where runs and uploads are kept
 * @param report folder that {@code reproduce} wrote; it need not be there
 * @param threads threads for jobs
 * @param limits what is taken from clients
 */
public record WorkbenchSettings(
        String host, int port, @Nullable String token, Path folder, Path report, int threads, Limits limits) {
    /** Whether the address is this machine's own. */
    public static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** A token that nobody guesses. */
    public static String freshToken() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
