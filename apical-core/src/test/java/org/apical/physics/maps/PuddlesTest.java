package org.apical.physics.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels against a flood fill, and the laws of areas, edges, holes (phase-separation, E3 and E4). */
class PuddlesTest {
    static IntStream seeds() {
        return IntStream.rangeClosed(1, 20);
    }

    private static MapGrid drawn(int seed) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(20);
        int columns = 1 + random.nextInt(20);
        double[] v = new double[rows * columns];
        for (int i = 0; i < v.length; i++) {
            v[i] = random.nextInt(12) == 0 ? Double.NaN : random.nextDouble();
        }
        return new MapGrid(rows, columns, v);
    }

    /** Numbers of regions of equal marks: [label per pixel]. */
    private static int[] flood(int rows, int columns, boolean[] in, boolean eight) {
        int[] label = new int[in.length];
        int next = 0;
        for (int s = 0; s < in.length; s++) {
            if (!in[s] || label[s] != 0) {
                continue;
            }
            label[s] = ++next;
            ArrayDeque<Integer> open = new ArrayDeque<>();
            open.add(s);
            while (!open.isEmpty()) {
                int at = open.remove();
                for (int dr = -1; dr <= 1; dr++) {
                    for (int dc = -1; dc <= 1; dc++) {
                        int r = at / columns + dr;
                        int c = at % columns + dc;
                        boolean far = r < 0 || c < 0 || r >= rows || c >= columns || !eight && dr * dc != 0;
                        if (!far && in[r * columns + c] && label[r * columns + c] == 0) {
                            label[r * columns + c] = next;
                            open.add(r * columns + c);
                        }
                    }
                }
            }
        }
        return label;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void labelsAreThoseOfAFloodFill(int seed) {
        MapGrid map = drawn(seed);
        boolean[] in = new boolean[map.v().length];
        for (int i = 0; i < in.length; i++) {
            in[i] = map.v()[i] > 0.45;
        }
        for (boolean eight : new boolean[] {false, true}) {
            Puddles found = Puddles.of(map, 0.45, eight);
            int[] label = flood(map.rows(), map.columns(), in, eight);
            assertThat(found.labels()).isEqualTo(label);
            assertThat(Arrays.stream(found.area()).sum()).isEqualTo(found.covered());
            assertThat(found.eulerNumber()).isEqualTo(found.count() - holes(map.rows(), map.columns(), in, !eight));
            for (int k = 0; k < found.count(); k++) {
                int number = k + 1;
                double[] distance = new double[1];
                IntStream.range(0, in.length).filter(i -> label[i] == number).forEach(i -> {
                    double dr = i / map.columns() - found.centreRow()[number - 1];
                    double dc = i % map.columns() - found.centreColumn()[number - 1];
                    distance[0] += dr * dr + dc * dc;
                });
                assertThat(found.gyration(k)).isCloseTo(Math.sqrt(distance[0] / found.area()[k]), within(1e-10));
            }
        }
    }

    /** Regions of background that do not reach the border, on a map with one more pixel all around. */
    private static int holes(int rows, int columns, boolean[] in, boolean eight) {
        boolean[] out = new boolean[(rows + 2) * (columns + 2)];
        Arrays.fill(out, true);
        for (int i = 0; i < in.length; i++) {
            out[(i / columns + 1) * (columns + 2) + i % columns + 1] = !in[i];
        }
        int[] label = flood(rows + 2, columns + 2, out, eight);
        return Arrays.stream(label).max().orElse(0) - 1;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void transposingChangesNoSize(int seed) {
        MapGrid map = drawn(seed);
        Puddles a = Puddles.of(map, 0.5, false);
        Puddles b = Puddles.of(map.transposed(), 0.5, false);
        assertThat(IntStream.of(a.area()).sorted().toArray())
                .isEqualTo(IntStream.of(b.area()).sorted().toArray());
        assertThat(Arrays.stream(a.perimeter()).sum())
                .isEqualTo(Arrays.stream(b.perimeter()).sum());
        assertThat(a.spansRows()).isEqualTo(b.spansColumns());
        assertThat(a.eulerNumber()).isEqualTo(b.eulerNumber());
    }

    @Test
    void aFullMapIsOnePuddle() {
        MapGrid full = new MapGrid(30, 20, new double[600]);
        Puddles all = Puddles.of(full, -1, false);
        assertThat(all.area()).containsExactly(600);
        assertThat(all.perimeter()).containsExactly(100);
        assertThat(all.gyration(0)).isCloseTo(Math.sqrt((900 - 1 + 400 - 1) / 12.0), within(1e-12));
        assertThat(all.boxDimension(30, 20)).isCloseTo(2, within(0.2));
        assertThat(Puddles.of(full, 0, false).count()).isZero();
    }

    @Test
    void thresholdsPartTheMap() {
        double[] v = {1, 2, 3, 4, 10, 11, 12, Double.NaN};
        MapGrid map = new MapGrid(2, 4, v);
        assertThat(Puddles.quantile(map, 0)).isEqualTo(1);
        assertThat(Puddles.quantile(map, 1)).isEqualTo(12);
        assertThat(Puddles.quantile(map, 0.5)).isEqualTo(4);
        assertThat(Puddles.quantile(map, 0.25)).isEqualTo(2.5);
        assertThat(Puddles.otsu(map)).isBetween(4.0, 4.1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gapsAreTheSmallestDistances(int seed) {
        MapGrid map = drawn(seed);
        Puddles found = Puddles.of(map, 0.7, false);
        int[] keep = found.bySize();
        double gap = 0.5 + seed * 0.2;
        PuddleGraph graph = PuddleGraph.of(map, found, keep, gap);
        int edges = 0;
        for (int i = 0; i < keep.length; i++) {
            for (int j = 0; j < i; j++) {
                edges += near(map, found.labels(), keep[i] + 1, keep[j] + 1, gap) ? 1 : 0;
            }
        }
        assertThat(graph.first()).hasSize(edges);
    }

    private static boolean near(MapGrid map, int[] labels, int a, int b, double gap) {
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                int dr = i / map.columns() - j / map.columns();
                int dc = i % map.columns() - j % map.columns();
                if (labels[i] == a && labels[j] == b && Math.sqrt(dr * dr + dc * dc) - 1 < gap) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void knownGraphsHaveTheirEigenvalues() {
        for (int n : new int[] {2, 3, 10, 57}) {
            assertThat(graph(n, IntStream.range(1, n).mapToObj(i -> new int[] {0, i})))
                    .isCloseTo(Math.sqrt(n - 1), within(1e-7));
            assertThat(graph(n, IntStream.range(1, n).mapToObj(i -> new int[] {i - 1, i})))
                    .isCloseTo(2 * Math.cos(Math.PI / (n + 1)), within(1e-7));
            assertThat(graph(
                            n,
                            IntStream.range(0, n * n).filter(i -> i / n < i % n).mapToObj(i ->
                                    new int[] {i / n, i % n})))
                    .isCloseTo(n - 1, within(1e-7));
        }
        // the field at which tanh(e / T) / e = 1 / (J L) is solved
        for (double field : new double[] {1e-6, 0.01, 3, 29.9}) {
            double t = PuddleGraph.criticalTemperature(10, 3, field);
            assertThat(30 * Math.tanh(field / t) / field).isCloseTo(1, within(1e-9));
        }
        assertThat(PuddleGraph.criticalTemperature(10, 3, 0)).isEqualTo(30);
        assertThat(PuddleGraph.criticalTemperature(10, 3, 30)).isZero();
    }

    private static double graph(int nodes, Stream<int[]> edges) {
        return PuddleGraph.of(nodes, edges.toArray(int[][]::new))
                .largestEigenvalue()
                .value();
    }
}
