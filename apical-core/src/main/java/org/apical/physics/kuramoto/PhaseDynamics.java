package org.apical.physics.kuramoto;

import java.util.function.IntFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apical.numerics.SineCosine;
import org.apical.numerics.Workers;

/**
 * Phase oscillators in time: dtheta_i/dt = w_i + pull_i + sqrt(2D) noise, or with inertia m theta'' + theta' = the same
 * (iqtp, section 6). Classical Runge-Kutta of order four without noise, stochastic Heun with the same noise in predictor and
 * corrector otherwise. Work is done in blocks of fixed size, whose sums are added in order and each of which has a random
 * stream of its own, so that the numbers do not depend on the workers.
 */
public final class PhaseDynamics {
    /** Sites in a block; a fixed number, on which the rounding of the mean field depends. */
    static final int BLOCK = 2048;

    private Coupling coupling;
    private final double[] w;
    private final double noise;
    private final double inertia;
    private final double dt;
    private final Workers workers;
    private final int blocks;
    private final ZigguratSampler.NormalizedGaussian[] streams;

    private final double[] theta;
    private final double[] velocity;
    private final double[] sum;
    private final double[] velocitySum;
    private final double[] stageVelocity;
    private final double[] pull;
    private final double[] s;
    private final double[] c;
    private final double[] blockX;
    private final double[] blockY;
    private double x;
    private double y;
    private double reach;
    private final double fastest;

    /**
     * Oscillators at rest.
     *
     * @param coupling of all
     * @param w natural frequencies, not copied
     * @param theta phases at the start; used as working space from now on
     * @param noise D, at least 0
     * @param inertia m, at least 0
     * @param dt time step, above 0
     * @param workers who does the blocks
     * @param random the stream of each block
     */
    public PhaseDynamics(
            Coupling coupling,
            double[] w,
            double[] theta,
            double noise,
            double inertia,
            double dt,
            Workers workers,
            IntFunction<UniformRandomProvider> random) {
        int n = coupling.size();
        this.coupling = coupling;
        this.w = w;
        this.theta = theta;
        this.noise = noise;
        this.inertia = inertia;
        this.dt = dt;
        this.workers = workers;
        blocks = (n + BLOCK - 1) / BLOCK;
        boolean heavy = inertia > 0;
        velocity = new double[heavy ? n : 0];
        velocitySum = new double[heavy && noise == 0 ? n : 0];
        stageVelocity = new double[heavy ? n : 0];
        sum = new double[noise == 0 ? n : 0];
        pull = new double[coupling.global() ? 0 : n];
        s = new double[n];
        c = new double[n];
        blockX = new double[blocks];
        blockY = new double[blocks];
        streams = new ZigguratSampler.NormalizedGaussian[noise > 0 ? blocks : 0];
        for (int b = 0; b < streams.length; b++) {
            streams[b] = ZigguratSampler.NormalizedGaussian.of(random.apply(b));
        }
        double speed = 0;
        for (int i = 0; i < n; i++) {
            speed = Math.max(speed, Math.abs(w[i]));
            reach = Math.max(reach, Math.abs(theta[i]));
        }
        fastest = speed;
        pass(this::evaluate);
    }

    private interface Pass {
        void block(int from, int to, Buffers buffers);
    }

    /** Working space of a block. */
    private static final class Buffers {
        private final double[] at = new double[BLOCK];
        private final double[] work = new double[BLOCK];
        private final double[] pull = new double[BLOCK];
        private final double[] sine = new double[BLOCK];
        private final double[] cosine = new double[BLOCK];
    }

    private final ThreadLocal<Buffers> space = ThreadLocal.withInitial(Buffers::new);

    /** One pass over all blocks, and the mean field of what it left in s and c. */
    private void pass(Pass pass) {
        if (!coupling.global()) {
            workers.forEach(blocks, b -> {
                int from = b * BLOCK;
                coupling.pull(s, c, x, y, from, Math.min(from + BLOCK, theta.length), pull, from);
            });
        }
        workers.forEach(blocks, b -> {
            Buffers buffers = space.get();
            int from = b * BLOCK;
            int to = Math.min(from + BLOCK, theta.length);
            pass.block(from, to, buffers);
            blockX[b] = sum(c, from, to);
            blockY[b] = sum(s, from, to);
        });
        double re = 0;
        double im = 0;
        for (int b = 0; b < blocks; b++) {
            re += blockX[b];
            im += blockY[b];
        }
        x = re / theta.length;
        y = im / theta.length;
    }

    private static double sum(double[] v, int from, int to) {
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a0 += v[i];
            a1 += v[i + 1];
            a2 += v[i + 2];
            a3 += v[i + 3];
        }
        for (; i < to; i++) {
            a0 += v[i];
        }
        return (a0 + a1) + (a2 + a3);
    }

    /** Sines and cosines of buffers.at into s and c. */
    private void turn(int from, int n, Buffers b) {
        if (reach < SineCosine.LARGEST) {
            SineCosine.of(b.at, b.work, b.sine, b.cosine, n);
        } else {
            SineCosine.ofAnySize(b.at, b.sine, b.cosine, n);
        }
        System.arraycopy(b.sine, 0, s, from, n);
        System.arraycopy(b.cosine, 0, c, from, n);
    }

    private void evaluate(int from, int to, Buffers b) {
        System.arraycopy(theta, from, b.at, 0, to - from);
        turn(from, to - from, b);
    }

    /** The rate w + pull of a block into buffers.pull. */
    private void rate(int from, int n, Buffers b) {
        if (coupling.global()) {
            coupling.pull(s, c, x, y, from, from + n, b.pull, 0);
        } else {
            System.arraycopy(pull, from, b.pull, 0, n);
        }
        add(b.pull, w, from, n);
    }

    private static void add(double[] f, double[] w, int from, int n) {
        for (int i = 0; i < n; i++) {
            f[i] += w[from + i];
        }
    }

    /** From now on another coupling of the same kind and size. */
    public void couple(Coupling other) {
        if (other.size() != theta.length || other.global() != coupling.global()) {
            throw new IllegalArgumentException("another kind or size");
        }
        coupling = other;
    }

    /** One time step. */
    public void step() {
        reach += dt * (fastest + coupling.largestSum()) + (noise > 0 ? 40 * Math.sqrt(2 * noise * dt) : 0);
        if (noise > 0) {
            pass(inertia > 0 ? this::heavyPredictor : this::predictor);
            pass(inertia > 0 ? this::heavyCorrector : this::corrector);
        } else if (inertia > 0) {
            pass((from, to, b) -> heavyStage(from, to, b, 0, dt / 2));
            pass((from, to, b) -> heavyStage(from, to, b, 1, dt / 2));
            pass((from, to, b) -> heavyStage(from, to, b, 2, dt));
            pass(this::heavyLast);
        } else {
            pass((from, to, b) -> stage(from, to, b, 0, dt / 2));
            pass((from, to, b) -> stage(from, to, b, 1, dt / 2));
            pass((from, to, b) -> stage(from, to, b, 1, dt));
            pass(this::last);
        }
    }

    private void stage(int from, int to, Buffers b, int later, double ahead) {
        int n = to - from;
        rate(from, n, b);
        double[] f = b.pull;
        if (later == 0) {
            System.arraycopy(f, 0, sum, from, n);
        } else {
            for (int i = 0; i < n; i++) {
                sum[from + i] += 2 * f[i];
            }
        }
        for (int i = 0; i < n; i++) {
            b.at[i] = theta[from + i] + ahead * f[i];
        }
        turn(from, n, b);
    }

    private void last(int from, int to, Buffers b) {
        int n = to - from;
        rate(from, n, b);
        double[] f = b.pull;
        for (int i = 0; i < n; i++) {
            b.at[i] = theta[from + i] + dt / 6 * (sum[from + i] + f[i]);
        }
        System.arraycopy(b.at, 0, theta, from, n);
        turn(from, n, b);
    }

    /** Stage 0, 1 or 2 of a step with inertia: positions move with the velocities of the stage. */
    private void heavyStage(int from, int to, Buffers b, int number, double ahead) {
        int n = to - from;
        rate(from, n, b);
        for (int i = 0; i < n; i++) {
            int p = from + i;
            double v = number == 0 ? velocity[p] : stageVelocity[p];
            double a = (b.pull[i] - v) / inertia;
            sum[p] = number == 0 ? v : sum[p] + 2 * v;
            velocitySum[p] = number == 0 ? a : velocitySum[p] + 2 * a;
            b.at[i] = theta[p] + ahead * v;
            stageVelocity[p] = velocity[p] + ahead * a;
        }
        turn(from, n, b);
    }

    private void heavyLast(int from, int to, Buffers b) {
        int n = to - from;
        rate(from, n, b);
        for (int i = 0; i < n; i++) {
            int p = from + i;
            double v = stageVelocity[p];
            double a = (b.pull[i] - v) / inertia;
            theta[p] += dt / 6 * (sum[p] + v);
            velocity[p] += dt / 6 * (velocitySum[p] + a);
            b.at[i] = theta[p];
        }
        turn(from, n, b);
    }

    private void draw(int from, int n, double size, double[] into) {
        ZigguratSampler.NormalizedGaussian gauss = streams[from / BLOCK];
        for (int i = 0; i < n; i++) {
            into[i] = size * gauss.sample();
        }
    }

    private void predictor(int from, int to, Buffers b) {
        int n = to - from;
        rate(from, n, b);
        draw(from, n, Math.sqrt(2 * noise * dt), b.work);
        double[] f = b.pull;
        for (int i = 0; i < n; i++) {
            double base = theta[from + i] + b.work[i];
            b.at[i] = base + dt * f[i];
            theta[from + i] = base + dt / 2 * f[i];
        }
        turn(from, n, b);
    }

    private void corrector(int from, int to, Buffers b) {
        int n = to - from;
        rate(from, n, b);
        double[] f = b.pull;
        for (int i = 0; i < n; i++) {
            b.at[i] = theta[from + i] + dt / 2 * f[i];
        }
        System.arraycopy(b.at, 0, theta, from, n);
        turn(from, n, b);
    }

    private void heavyPredictor(int from, int to, Buffers b) {
        int n = to - from;
        rate(from, n, b);
        draw(from, n, Math.sqrt(2 * noise * dt) / inertia, b.work);
        for (int i = 0; i < n; i++) {
            int p = from + i;
            double v = velocity[p];
            double a = (b.pull[i] - v) / inertia;
            b.at[i] = theta[p] + dt * v;
            stageVelocity[p] = v + dt * a + b.work[i];
            theta[p] += dt / 2 * v;
            velocity[p] = v + dt / 2 * a + b.work[i];
        }
        turn(from, n, b);
    }

    private void heavyCorrector(int from, int to, Buffers b) {
        int n = to - from;
        rate(from, n, b);
        for (int i = 0; i < n; i++) {
            int p = from + i;
            double v = stageVelocity[p];
            theta[p] += dt / 2 * v;
            velocity[p] += dt / 2 * (b.pull[i] - v) / inertia;
            b.at[i] = theta[p];
        }
        turn(from, n, b);
    }

    /** Number of oscillators. */
    public int size() {
        return theta.length;
    }

    /** Phases, not wrapped; the working array itself. */
    public double[] theta() {
        return theta;
    }

    /** Sines of the phases; the working array itself. */
    public double[] sines() {
        return s;
    }

    /** Cosines of the phases; the working array itself. */
    public double[] cosines() {
        return c;
    }

    /** Real part of the mean of e^{i theta}. */
    public double x() {
        return x;
    }

    /** Its imaginary part. */
    public double y() {
        return y;
    }

    /** |mean of e^{i theta}|. */
    public double order() {
        return Math.hypot(x, y);
    }
}
