package org.apical.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Which Apical this is. */
public final class Version {
    private Version() {}

    /** The version of the build, e.g. {@code 0.1.0-SNAPSHOT}. */
    public static String number() {
        try (InputStream in = Version.class.getResourceAsStream("/org/apical/version.txt")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The git commit that was built, or {@code unknown}; the launcher passes it on. */
    public static String commit() {
        return System.getProperty("apical.commit", "unknown");
    }
}
