package org.apical.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apical.model.Cancelled;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.sweep.ResultSink;
import org.apical.sweep.SweepEngine;
import org.apical.sweep.SweepJob;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Apache Spark. A task is a part; its rows come back to the driver, which keeps them as soon as they are there, so that a
 * cluster needs no file system in common, and a kill of anything loses unfinished parts only.
 */
public final class SparkEngine implements SweepEngine {
    /** Parts handed to Spark at a time. */
    private static final int WAVE = 4000;

    private static final int WRITERS = 2;
    private static final int WAITING = 32;
    private static final long LOOK_MILLIS = 200;
    /** How long a cluster may be without any executor. */
    private static final String PATIENCE = "spark.apical.patienceSeconds";

    /** For {@link java.util.ServiceLoader}. */
    public SparkEngine() {}

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public void run(SweepJob job, ResultSink sink, RunContext context) {
        String master = job.master().isEmpty() ? "local[" + job.threads() + "]" : job.master();
        boolean local = master.startsWith("local");
        Executors executors = new Executors();
        try (JavaSparkContext spark = start(master, local)) {
            spark.sc().addSparkListener(executors);
            double patience = spark.getConf().getDouble(PATIENCE, 120);
            List<Integer> parts = job.parts();
            for (int from = 0; from < parts.size(); from += WAVE) {
                List<Integer> wave = parts.subList(from, Math.min(parts.size(), from + WAVE));
                new Wave(spark, job, sink, context).run(new ArrayList<>(wave), () -> {
                    if (!local && executors.secondsAlone() > patience) {
                        throw new NotConverged(
                                "ENGINE_FAILED",
                                "No executor of " + master + " has been there for " + Math.round(patience)
                                        + " s: its workers are gone, or busy with other jobs. Finished parts are kept; the"
                                        + " same command with --resume goes on.");
                    }
                });
            }
            executors.close();
        } catch (RuntimeException e) {
            executors.close();
            throw translated(e, master, context);
        }
    }

    private static JavaSparkContext start(String master, boolean local) {
        SparkConf conf = new SparkConf()
                .setAppName("apical sweep")
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.ui.showConsoleProgress", "false")
                .set("spark.scheduler.mode", "FIFO")
                .set("spark.driver.maxResultSize", "0");
        conf.setIfMissing("spark.task.maxFailures", "8");
        if (local) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        } else {
            conf.setJars(Jars.ofModels(System.getenv().getOrDefault("APICAL_CLASSPATH", "")));
        }
        return new JavaSparkContext(conf);
    }

    /** Some parts, computed together. */
    private static final class Wave {
        private final JavaSparkContext spark;
        private final SweepJob job;
        private final ResultSink sink;
        private final RunContext context;
        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

        Wave(JavaSparkContext spark, SweepJob job, ResultSink sink, RunContext context) {
            this.spark = spark;
            this.job = job;
            this.sink = sink;
            this.context = context;
        }

        void run(List<Integer> parts, Runnable check) {
            // Spark hands results over in its scheduler's thread, which must not wait for the disk.
            ExecutorService writers = new ThreadPoolExecutor(
                    WRITERS,
                    WRITERS,
                    1,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    new ThreadPoolExecutor.CallerRunsPolicy());
            FutureTask<Boolean> running = new FutureTask<>(() -> submit(parts, writers), true);
            Thread thread = new Thread(running, "apical-spark");
            thread.setDaemon(true);
            thread.start();
            try {
                await(running, check);
                writers.shutdown();
                if (!writers.awaitTermination(10, TimeUnit.MINUTES)) {
                    throw new NotConverged("WRITE_FAILED", "Parts could not be written within ten minutes.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Cancelled("The sweep was interrupted; finished parts are kept.");
            } finally {
                writers.shutdownNow();
            }
            throwFailure();
        }

        private void await(Future<?> running, Runnable check) throws InterruptedException {
            try {
                while (true) {
                    try {
                        running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                        return;
                    } catch (TimeoutException e) {
                        throwFailure();
                        context.checkCancelled();
                        check.run();
                    }
                }
            } catch (ExecutionException e) {
                throwFailure();
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            } finally {
                if (!running.isDone()) {
                    spark.sc().cancelAllJobs();
                }
            }
        }

        private void throwFailure() {
            RuntimeException first = failure.get();
            if (first != null) {
                throw first;
            }
        }

        private void submit(List<Integer> parts, ExecutorService writers) {
            JavaRDD<Integer> rdd = spark.parallelize(parts, parts.size());
            List<Object> all = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                all.add(i);
            }
            spark.sc()
                    .runJob(
                            rdd.rdd(),
                            new PartFunction(job.spec().source().toString(), job.dataRoot(), job.failFast()),
                            CollectionConverters.asScala(all).toSeq(),
                            new AbstractFunction2<Object, PartOutcome, BoxedUnit>() {
                                @Override
                                public BoxedUnit apply(Object place, PartOutcome outcome) {
                                    writers.execute(() -> keep(outcome));
                                    return BoxedUnit.UNIT;
                                }
                            },
                            ClassTag$.MODULE$.apply(PartOutcome.class));
        }

        private void keep(PartOutcome outcome) {
            try {
                if (outcome.table() == null) {
                    throw outcome.failure();
                }
                sink.part(outcome.table());
                sink.computed(outcome.table().rows());
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        }
    }

    /** What Spark throws, checked exceptions included, in words for a person. */
    private static RuntimeException translated(RuntimeException e, String master, RunContext context) {
        Throwable at = e;
        while (at != null && !(at instanceof SparkException)) {
            at = at.getCause();
        }
        if (at == null && !e.getClass().getName().startsWith("org.apache.spark")) {
            return e;
        }
        context.checkCancelled();
        String what = String.valueOf((at == null ? e : at).getMessage())
                .lines()
                .findFirst()
                .orElse("");
        NotConverged failed = new NotConverged(
                "ENGINE_FAILED",
                "Spark on " + master + ": " + what
                        + ". Finished parts are kept; the same command with --resume goes on.");
        failed.addSuppressed(e);
        return failed;
    }
}
