package org.apical.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code materials}: the catalogue and its structures. */
@Command(
        name = "materials",
        description = "Superconductors: the catalogue, and what a crystal structure says.",
        subcommands = {MaterialsListCommand.class, MaterialsShowCommand.class},
        mixinStandardHelpOptions = true)
final class MaterialsCommand implements Runnable {
    @ParentCommand
    private @Nullable ApicalCommand root;

    ApicalCommand root() {
        return Root.of(root);
    }

    static ApicalCommand root(@Nullable MaterialsCommand parent) {
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
