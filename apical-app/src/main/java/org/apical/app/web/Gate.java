package org.apical.app.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;

/**
 * Lets a few short computations pass at once, each for a limited time; some more may wait a while, and who comes when it is full
 * is told to come again.
 */
final class Gate {
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore free;
    private final AtomicInteger here = new AtomicInteger();
    private final int most;
    private final Duration time;

    Gate(Limits limits) {
        // not in the order of arrival: handing over to a thread that sleeps takes longer than a short run
        free = new Semaphore(limits.answers());
        most = limits.answers() + limits.asking();
        time = limits.answerTime();
    }

    /** Computes with a context that is cancelled when the time is over. */
    <T> T pass(Function<RunContext, T> work) {
        if (here.incrementAndGet() > most) {
            here.decrementAndGet();
            throw busy();
        }
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            here.decrementAndGet();
            throw busy();
        } catch (Refused e) {
            here.decrementAndGet();
            throw e;
        }
        try {
            return timed(work);
        } finally {
            free.release();
            here.decrementAndGet();
        }
    }

    private <T> T timed(Function<RunContext, T> work) {
        long end = System.nanoTime() + time.toNanos();
        try {
            return work.apply(RunContext.quiet().withCancellation(() -> System.nanoTime() > end));
        } catch (Cancelled e) {
            throw Refused.forJob(time.toSeconds());
        } catch (OutOfMemoryError e) {
            throw new Refused(
                    413, "TOO_LARGE", "There is too little memory for this; cut the input or give Java more.");
        }
    }

    /** Whether nobody computes or waits. */
    boolean idle() {
        return here.get() == 0;
    }

    private static Refused busy() {
        return new Refused(503, "BUSY", "Other runs are at work; ask again, or start a job.", PATIENCE_SECONDS);
    }
}
