package org.apical.app.command;

import java.util.concurrent.Callable;
import org.apical.app.maps.MapChain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code maps statistics}: puddles, correlations and laws of sizes. */
@Command(
        name = "statistics",
        description = "Puddles, correlation and size distributions of a map, or of a stack that is fitted first.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical maps statistics fitted/maps.h5 --set puddles.thresholdMethod=quantile --set puddles.threshold=0.8",
            "  ./apical maps statistics cdw.csv --second oxygen.csv --out both"
        })
final class MapsStatisticsCommand implements Callable<Integer> {
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
        return options.call(MapsCommand.root(parent), "maps statistics", MapChain.Goal.STATISTICS, second);
    }
}
