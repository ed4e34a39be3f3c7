package org.apical.app.command;

import org.jspecify.annotations.Nullable;

/** The root command, which picocli sets after construction. */
final class Root {
    private Root() {}

    static ApicalCommand of(@Nullable ApicalCommand root) {
        if (root == null) {
            throw new IllegalStateException("a command runs below the root command");
        }
        return root;
    }
}
