package org.apical.spark;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.slf4j.LoggerFactory;

/** Who computes: counts the executors, and says when one is lost. */
final class Executors extends SparkListener {
    private final Set<String> there = ConcurrentHashMap.newKeySet();
    private volatile long alone = System.nanoTime();
    private volatile boolean closing;

    @Override
    public void onExecutorAdded(SparkListenerExecutorAdded added) {
        there.add(added.executorId());
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        there.remove(removed.executorId());
        if (there.isEmpty()) {
            alone = System.nanoTime();
        }
        if (!closing) {
            LoggerFactory.getLogger(Executors.class)
                    .warn(
                            "executor {} is lost ({}); what it had not finished is computed by the others, finished parts"
                                    + " are kept",
                            removed.executorId(),
                            removed.reason().lines().findFirst().orElse("no reason given"));
        }
    }

    /** The sweep ends: executors go now because they are sent away. */
    void close() {
        closing = true;
    }

    /** For how many seconds there has been none. */
    double secondsAlone() {
        return there.isEmpty() ? (System.nanoTime() - alone) * 1e-9 : 0;
    }
}
