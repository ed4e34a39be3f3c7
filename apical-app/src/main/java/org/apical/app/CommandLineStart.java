package org.apical.app;

import org.apical.app.command.ApicalCommand;

/** Apart from {@link Main} so that the listing of models does not load the parser of options. */
final class CommandLineStart {
    private CommandLineStart() {}

    static int run(Console console, String... args) {
        return ApicalCommand.run(console, args);
    }
}
