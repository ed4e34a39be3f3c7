package org.apical.app.command;

import java.util.concurrent.Callable;
import org.apical.app.maps.MapChain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code maps transition}: from a map, or from frames, to R(T). */
@Command(
        name = "transition",
        description =
                "Statistics of a map, or of a stack that is fitted first, and R(T) of a lattice whose local Tc follows it.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical maps transition scan.h5 --set transition.tcMeanK=38 --set transition.tcWidthK=4 --out scan-rt"
        })
final class MapsTransitionCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable MapsCommand parent;

    @Mixin
    private MapOptions options = new MapOptions();

    @Option(
            names = "--second",
            paramLabel = "FILE",
            description = "A second map of the same shape, for cross-correlation.")
    private @Nullable String second;

    @Override
    public Integer call() {
        return options.call(MapsCommand.root(parent), "maps transition", MapChain.Goal.TRANSITION, second);
    }
}
