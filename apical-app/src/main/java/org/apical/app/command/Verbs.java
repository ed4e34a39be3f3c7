package org.apical.app.command;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The tree of verbs. To describe every verb takes longer than most of them run, so where the command line names a verb
 * only that one is hung below the root; help, completion and the advice on a misspelt verb know them all.
 */
final class Verbs {
    private static final List<Class<?>> TOP = List.of(
            ModelsCommand.class,
            RunCommand.class,
            BatchCommand.class,
            SweepCommand.class,
            CheckCommand.class,
            XasCommand.class,
            MapsCommand.class,
            MaterialsCommand.class,
            ReproduceCommand.class,
            ServeCommand.class);

    /** They describe the others, and so need them. */
    private static final List<Class<?>> GUIDES = List.of(CompletionCommand.class, CommandLine.HelpCommand.class);

    private static final List<Class<?>> XAS =
            List.of(XasReduceCommand.class, XasFitCommand.class, XasDoubleWellCommand.class, XasFeffCommand.class);

    private Verbs() {}

    /** The parser for one command line, which begins with up to two verbs among flags such as {@code --quiet}. */
    static CommandLine below(ApicalCommand root, String... args) {
        List<String> words =
                Arrays.stream(args).filter(arg -> !arg.startsWith("-")).toList();
        CommandLine line = new CommandLine(root);
        if (!add(line, TOP, words, 0)) {
            GUIDES.forEach(line::addSubcommand);
        }
        CommandLine xas = line.getSubcommands().get("xas");
        if (xas != null) {
            add(xas, XAS, words, 1);
        }
        return line;
    }

    /** Adds the verb that the word at {@code place} names and returns true, or all of them and false. */
    private static boolean add(CommandLine line, List<Class<?>> verbs, List<String> words, int place) {
        String word = place < words.size() ? words.get(place) : "";
        for (Class<?> verb : verbs) {
            if (verb.getAnnotation(Command.class).name().equals(word)) {
                line.addSubcommand(verb);
                return true;
            }
        }
        verbs.forEach(line::addSubcommand);
        return false;
    }
}
