package org.apical.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code xas}: the verbs of the beamline. */
@Command(
        name = "xas",
        description = "X-ray absorption: files in, reduced data out.",
        subcommands = {XasReduceCommand.class, XasFitCommand.class, XasFeffCommand.class},
        mixinStandardHelpOptions = true)
final class XasCommand implements Runnable {
    @ParentCommand
    private @Nullable ApicalCommand root;

    ApicalCommand root() {
        return Root.of(root);
    }

    @Override
    public void run() {
        new CommandLine(this).usage(root().console().out());
    }
}
