package org.apical.app.command;

import java.util.concurrent.Callable;
import org.apical.app.maps.MapChain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code maps fit}: frames to maps. */
@Command(
        name = "fit",
        description = "Fits one peak to each frame of a stack: a map of every result, as NeXus and tables.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical maps fit scan.h5 --out fitted",
            "  ./apical maps fit frames.npy --set peakFit.rows=40 --set peakFit.columns=60 --out fitted"
        })
final class MapsFitCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable MapsCommand parent;

    @Mixin
    private MapOptions options = new MapOptions();

    @Override
    public Integer call() {
        return options.call(MapsCommand.root(parent), "maps fit", MapChain.Goal.FIT, null);
    }
}
