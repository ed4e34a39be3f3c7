package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Axes as a tree whose leaves are single variables. A node has a size, and writes for each index below it the values of its
 * variables to the places from its first one on.
 */
sealed interface Axes {
    /** How many points. */
    long size();

    /** How many variables. */
    int width();

    /** Writes the values of point {@code index} to {@code out}, from place {@code at} on. */
    void fill(long index, JsonNode[] out, int at);

    /** Places of the variables that are spread as samples; {@code at} is the first place. */
    default IntStream sampled(int at) {
        return IntStream.empty();
    }

    /** The same of axes beside each other. */
    private static IntStream sampled(List<Axes> axes, int at) {
        IntStream out = IntStream.empty();
        int place = at;
        for (Axes axis : axes) {
            out = IntStream.concat(out, axis.sampled(place));
            place += axis.width();
        }
        return out;
    }

    /** Given values. */
    record Values(List<JsonNode> values) implements Axes {
        @Override
        public long size() {
            return values.size();
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public void fill(long index, JsonNode[] out, int at) {
            out[at] = values.get((int) index);
        }
    }

    /** Evenly spaced numbers, both ends included. */
    record Grid(Scale scale, long size) implements Axes {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public void fill(long index, JsonNode[] out, int at) {
            out[at] = scale.ends(size == 1 ? 0 : (double) index / (size - 1));
        }
    }

    /** All combinations; the last axis runs fastest. */
    record Product(List<Axes> axes) implements Axes {
        @Override
        public long size() {
            long size = 1;
            for (Axes axis : axes) {
                size = Math.multiplyExact(size, axis.size());
            }
            return size;
        }

        @Override
        public int width() {
            return axes.stream().mapToInt(Axes::width).sum();
        }

        @Override
        public IntStream sampled(int at) {
            return Axes.sampled(axes, at);
        }

        @Override
        public void fill(long index, JsonNode[] out, int at) {
            long left = index;
            int place = at + width();
            for (int i = axes.size() - 1; i >= 0; i--) {
                Axes axis = axes.get(i);
                place -= axis.width();
                axis.fill(left % axis.size(), out, place);
                left /= axis.size();
            }
        }
    }

    /** Side by side: the axes have one length. */
    record Zip(List<Axes> axes) implements Axes {
        @Override
        public long size() {
            return axes.get(0).size();
        }

        @Override
        public int width() {
            return axes.stream().mapToInt(Axes::width).sum();
        }

        @Override
        public IntStream sampled(int at) {
            return Axes.sampled(axes, at);
        }

        @Override
        public void fill(long index, JsonNode[] out, int at) {
            int place = at;
            for (Axes axis : axes) {
                axis.fill(index, out, place);
                place += axis.width();
            }
        }
    }

    /** How the points of a {@link Sample} are spread. */
    enum Method {
        RANDOM,
        LATIN_HYPERCUBE,
        SOBOL
    }

    /** Points spread over ranges. */
    final class Sample implements Axes {
        private final Method method;
        private final List<Scale> scales;
        private final long size;
        private final long seed;
        /** A generator has a place in its sequence, so each thread has its own. */
        private final ThreadLocal<SobolSequenceGenerator> sobol;

        Sample(Method method, List<Scale> scales, long size, long seed) {
            this.method = method;
            this.scales = List.copyOf(scales);
            this.size = size;
            this.seed = seed;
            this.sobol = ThreadLocal.withInitial(() -> new SobolSequenceGenerator(scales.size()));
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int width() {
            return scales.size();
        }

        @Override
        public IntStream sampled(int at) {
            return IntStream.range(at, at + scales.size());
        }

        @Override
        public void fill(long index, JsonNode[] out, int at) {
            double[] u = unit(index);
            for (int i = 0; i < u.length; i++) {
                out[at + i] = scales.get(i).inside(u[i]);
            }
        }

        /** A point of the unit cube. */
        double[] unit(long index) {
            int n = scales.size();
            if (method == Method.SOBOL) {
                return sobol.get().skipTo((int) index);
            }
            double[] u = new double[n];
            for (int i = 0; i < n; i++) {
                double random = Hash.uniform(seed, i, index);
                u[i] = method == Method.RANDOM ? random : (Hash.permute(index, size, seed, i + 1000L) + random) / size;
            }
            return u;
        }
    }

    /**
     * A range of numbers, or a list to choose from.
     *
     * @param from start
     * @param to end
     * @param log even steps of the logarithm
     * @param whole whole numbers only
     * @param choices what to choose from; empty for the range
     */
    record Scale(double from, double to, boolean log, boolean whole, List<JsonNode> choices) {
        /** The value at a place from 0 to 1, both ends included. */
        JsonNode ends(double u) {
            double x = at(u);
            return number(whole ? Math.rint(x) : x);
        }

        /** The value of a random place in [0, 1): whole numbers and choices are equally likely. */
        JsonNode inside(double u) {
            if (!choices.isEmpty()) {
                return choices.get((int) (u * choices.size()));
            }
            return number(whole && !log ? Math.floor(from + u * (to - from + 1)) : whole ? Math.rint(at(u)) : at(u));
        }

        double at(double u) {
            if (u == 0 || u == 1) {
                return u == 0 ? from : to;
            }
            return log ? from * Math.exp(u * Math.log(to / from)) : from + u * (to - from);
        }

        /** The place of a value, 0 to 1. */
        double place(double x) {
            return from == to ? 0 : log ? Math.log(x / from) / Math.log(to / from) : (x - from) / (to - from);
        }

        JsonNode number(double x) {
            return whole ? JsonNodeFactory.instance.numberNode((long) x) : JsonNodeFactory.instance.numberNode(x);
        }
    }
}
