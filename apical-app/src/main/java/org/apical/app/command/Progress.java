package org.apical.app.command;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apical.app.Console;
import org.apical.model.RunContext;
import org.jspecify.annotations.Nullable;

/**
 * Progress on standard error: a bar on a terminal, else a line now and then; nothing for what is over in two seconds.
 * Also hears the interrupt of the process: {@link #interrupted()} then says so.
 */
final class Progress implements RunContext.Progress, AutoCloseable {
    private static final long FIRST_NANOS = 2_000_000_000L;
    private static final long EVERY_NANOS = 5_000_000_000L;
    private static final int STEPS = 1000;

    static final String NOTHING_KEPT = "Interrupted: nothing of the unfinished work was kept.";

    private final Console console;
    private final boolean quiet;
    private final String task;
    private final long start = System.nanoTime();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final Thread hook;
    private long lastLine = start;
    private @Nullable ProgressBar bar;

    Progress(ApicalCommand root, String task) {
        this(root, task, () -> NOTHING_KEPT);
    }

    /** @param kept what an interrupt says was kept */
    Progress(ApicalCommand root, String task, Supplier<String> kept) {
        this.console = root.console();
        this.quiet = root.quiet();
        this.task = task;
        hook = new Thread(() -> {
            interrupted.set(true);
            root.interrupted();
            endBar();
            console.err().println(kept.get());
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean interrupted() {
        return interrupted.get();
    }

    @Override
    public synchronized void at(double fraction, String what) {
        long now = System.nanoTime();
        if (quiet || interrupted.get() || now - start < FIRST_NANOS) {
            return;
        }
        if (console.errIsTerminal()) {
            if (bar == null) {
                PrintStream err = console.err();
                bar = new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(STEPS)
                        .setStyle(ProgressBarStyle.ASCII)
                        // told the width, the library leaves the terminal alone; asking, it would take the interrupt
                        .setConsumer(new ConsoleProgressBarConsumer(err, console.errColumns()))
                        .build();
            }
            bar.stepTo(Math.round(STEPS * fraction));
            bar.setExtraMessage(what);
        } else if (now - lastLine > EVERY_NANOS) {
            lastLine = now;
            console.err().printf("%s: %.0f %% (%s)%n", task, 100 * fraction, what);
        }
    }

    @Override
    public void close() {
        endBar();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already ending; the hook has done its work.
            interrupted.set(true);
        }
    }

    private synchronized void endBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
