package org.apical.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xas}: the verbs of the beamline. */
@Command(name = "xas", description = "X-ray absorption: files in, reduced data out.", mixinStandardHelpOptions = true)
final class XasCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable ApicalCommand root;

    ApicalCommand root() {
        return Root.of(root);
    }

    @Override
    public void run() {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        line.usage(root().console().out());
    }
}
