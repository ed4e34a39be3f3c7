package org.apical.numerics;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that stay for the length of a computation, for very many short loops whose parts do not depend on each other. Used by
 * one thread, which works with them. Each thread begins with a share of its own, the same in every loop of as many parts, so that
 * what it wrote is still near to it, and then helps the others. Between loops a thread watches for the next one for a moment
 * before it sleeps, as waking it takes about as long as a short loop.
 */
public final class Crew implements AutoCloseable {
    private static final long WATCH_NANOS = 100_000;

    private final Thread[] helpers;
    private volatile @Nullable Loop current;
    private volatile boolean closed;

    /** @param threads with the caller's, at least 1 */
    public Crew(int threads) {
        helpers = new Thread[Math.max(0, threads - 1)];
        for (int t = 0; t < helpers.length; t++) {
            int own = t + 1;
            helpers[t] = new Thread(() -> help(own), "apical-crew");
            helpers[t].setDaemon(true);
            helpers[t].start();
        }
    }

    /**
     * Calls {@code body} for 0 to n-1; returns when all are done. An error of a part is thrown after the others ended.
     *
     * @throws RuntimeException the first that a part threw
     */
    public void each(int n, IntConsumer body) {
        if (helpers.length == 0 || n <= 1) {
            for (int i = 0; i < n; i++) {
                body.accept(i);
            }
            return;
        }
        Loop loop = new Loop(n, Math.min(n, helpers.length + 1), body, Thread.currentThread());
        current = loop;
        for (int t = 1; t < loop.shares; t++) {
            LockSupport.unpark(helpers[t - 1]);
        }
        loop.work(0);
        loop.await();
        loop.rethrow();
    }

    private void help(int own) {
        Loop done = null;
        long since = System.nanoTime();
        while (!closed) {
            Loop loop = current;
            if (loop != null && loop != done) {
                if (own < loop.shares) {
                    loop.work(own);
                }
                done = loop;
                since = System.nanoTime();
            } else if (System.nanoTime() - since < WATCH_NANOS) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
    }

    /** Lets the threads go. */
    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    /** One call of {@link #each}. */
    private static final class Loop {
        private final int n;
        private final int shares;
        private final IntConsumer body;
        private final Thread caller;
        private final AtomicInteger[] next;
        private final AtomicInteger open;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Loop(int n, int shares, IntConsumer body, Thread caller) {
            this.n = n;
            this.shares = shares;
            this.body = body;
            this.caller = caller;
            open = new AtomicInteger(n);
            next = new AtomicInteger[shares];
            for (int s = 0; s < shares; s++) {
                next[s] = new AtomicInteger(start(s));
            }
        }

        private int start(int share) {
            return (int) ((long) n * share / shares);
        }

        /** The own share, then what is left of the others. */
        void work(int own) {
            for (int s = 0; s < shares; s++) {
                int share = (own + s) % shares;
                int end = start(share + 1);
                for (int i = next[share].getAndIncrement(); i < end; i = next[share].getAndIncrement()) {
                    part(i);
                }
            }
        }

        private void part(int i) {
            try {
                body.accept(i);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                if (open.decrementAndGet() == 0) {
                    LockSupport.unpark(caller);
                }
            }
        }

        /** An interrupt does not end it: a part must not outlive the loop, as its arrays are used again. */
        void await() {
            boolean interrupted = false;
            long since = System.nanoTime();
            while (open.get() > 0) {
                if (System.nanoTime() - since < WATCH_NANOS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                    interrupted |= Thread.interrupted();
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        void rethrow() {
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
