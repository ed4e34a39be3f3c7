package org.apical.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code maps}: from frames of a detector to puddles and R(T). */
@Command(
        name = "maps",
        description = "Maps as measured: frames in; fitted peaks, puddles, correlations and R(T) out.",
        subcommands = {MapsFitCommand.class, MapsStatisticsCommand.class, MapsTransitionCommand.class},
        mixinStandardHelpOptions = true)
final class MapsCommand implements Runnable {
    @ParentCommand
    private @Nullable ApicalCommand root;

    ApicalCommand root() {
        return Root.of(root);
    }

    static ApicalCommand root(@Nullable MapsCommand parent) {
        if (parent == null) {
            throw new IllegalStateException("a command runs below its parent");
        }
        return parent.root();
    }

    @Override
    public void run() {
        new CommandLine(this).usage(root().console().out());
    }
}
