package org.apical.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.jspecify.annotations.Nullable;

/** All cores of this machine: each takes the next part that nobody has. */
public final class LocalEngine implements SweepEngine {
    @Override
    public String name() {
        return "local";
    }

    @Override
    public void run(SweepJob job, ResultSink sink, RunContext context) {
        List<Integer> parts = job.parts();
        int workers = Math.max(1, Math.min(job.threads(), parts.size()));
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        // With fewer parts than threads the models may use the others.
        RunContext inner = RunContext.quiet()
                .withData(new DataRoot(Path.of(job.dataRoot())))
                .withThreads(Math.max(1, job.threads() / workers))
                .withCancellation(() -> failure.get() != null || cancelled(context));
        ThreadLocal<PointRunner> runners =
                ThreadLocal.withInitial(() -> job.spec().runner(inner));
        try {
            context.withThreads(workers).parallelFor(parts.size(), i -> {
                try {
                    sink.part(runners.get().part(parts.get(i), job.failFast(), sink::computed));
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                    throw e;
                }
            });
        } catch (RuntimeException e) {
            // The others stop because of the first one, and that is the one to tell.
            if (failure.get() instanceof RuntimeException first) {
                throw first;
            }
            throw e;
        } finally {
            runners.remove();
        }
    }

    private static boolean cancelled(RunContext context) {
        try {
            context.checkCancelled();
            return false;
        } catch (Cancelled e) {
            return true;
        }
    }
}
