package org.apical.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code completion}: a script for the shell. */
@Command(
        name = "completion",
        description = "Prints a completion script for bash and zsh: source <(./apical completion)",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ApicalCommand root;

    @Override
    public Integer call() {
        ApicalCommand top = Root.of(root);
        top.console().out().print(AutoComplete.bash("apical", Verbs.below(top)));
        return 0;
    }
}
