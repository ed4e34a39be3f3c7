package org.apical.physics.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The finder against spglib (stored by scripts/symmetry-reference.py), and against laws. */
class SymmetryFinderTest {
    private static final double[][] CUBE = {{4, 0, 0}, {0, 4, 0}, {0, 0, 4}};

    @TestFactory
    Stream<DynamicTest> agreesWithSpglib() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(Path.of("src/test/resources/symmetry-spglib.json").toFile());
        assertThat(cases.size()).isEqualTo(95);
        return StreamSupport.stream(cases.spliterator(), false)
                .map(c -> DynamicTest.dynamicTest(c.get("name").asText(), () -> agrees(c)));
    }

    private static void agrees(JsonNode c) {
        Lattice lattice = new Lattice(rows(c.get("lattice")));
        double[][] places = rows(c.get("positions"));
        int[] kinds = StreamSupport.stream(c.get("kinds").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
        FoundSymmetry found = SymmetryFinder.find(lattice, places, kinds, 0.01);
        var pointGroup = Objects.requireNonNull(found.pointGroup(), "a point group is found");
        // spglib writes the same group as -42m or -4m2, -6m2 or -62m, by the setting
        assertThat(pointGroup.symbol().replace("-42m", "-4m2").replace("-62m", "-6m2"))
                .isEqualTo(c.get("pointGroup").asText().replace("-42m", "-4m2").replace("-62m", "-6m2"));
        assertThat(found.cellOperations().operations())
                .hasSize(c.get("operations").asInt());
        assertThat(found.sites()).isEqualTo(c.get("primitiveSites").asInt());
        assertThat(found.bravais()).isEqualTo(c.get("bravais").asText());
        assertThat(found.operations().closed()).isTrue();
        assertThat(found.cellOperations().closed()).isTrue();
        for (Operation o : found.cellOperations().operations()) {
            for (int i = 0; i < places.length; i++) {
                double[] image = o.apply(places[i]);
                double nearest = Double.POSITIVE_INFINITY;
                for (int j = 0; j < places.length; j++) {
                    nearest = kinds[i] == kinds[j] ? Math.min(nearest, lattice.apart(image, places[j])) : nearest;
                }
                assertThat(nearest).isLessThan(0.02);
            }
        }
    }

    private static double[][] rows(JsonNode node) {
        List<double[]> rows = new ArrayList<>();
        for (JsonNode row : node) {
            rows.add(new double[] {
                row.get(0).asDouble(), row.get(1).asDouble(), row.get(2).asDouble()
            });
        }
        return rows.toArray(new double[0][]);
    }

    @Test
    void aMovedAtomIsSeenAboveTheToleranceOnly() {
        double[][] places = {{0, 0, 0}, {0.5, 0.5, 0.5 + 0.02 / 4}};
        int[] kinds = {0, 1};
        Lattice cube = new Lattice(CUBE);
        assertThat(SymmetryFinder.find(cube, places, kinds, 0.05).pointGroup()).isEqualTo(PointGroup.OH);
        assertThat(SymmetryFinder.find(cube, places, kinds, 0.01).pointGroup()).isEqualTo(PointGroup.C4V);
    }

    @Test
    void allThirtyTwoPointGroupsHaveTheirOrderAndDifferentCounts() {
        Set<String> symbols = new HashSet<>();
        for (PointGroup g : PointGroup.values()) {
            symbols.add(g.symbol());
        }
        assertThat(symbols).hasSize(32);
        assertThat(PointGroup.values()).hasSize(32);
        assertThat(PointGroup.OH.order()).isEqualTo(48);
        assertThat(PointGroup.D6H.order()).isEqualTo(24);
    }

    /** Generators in a cubic or (groups with 3 or 6 along c) hexagonal basis, written by hand. */
    @ParameterizedTest
    @EnumSource(PointGroup.class)
    void aGroupMadeFromItsGeneratorsIsRecognised(PointGroup group) {
        int[][] inversion = {{-1, 0, 0}, {0, -1, 0}, {0, 0, -1}};
        int[][] two = {{-1, 0, 0}, {0, -1, 0}, {0, 0, 1}};
        int[][] twoX = {{1, 0, 0}, {0, -1, 0}, {0, 0, -1}};
        int[][] mirrorZ = {{1, 0, 0}, {0, 1, 0}, {0, 0, -1}};
        int[][] mirrorX = {{-1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        int[][] four = {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}};
        int[][] fourBar = {{0, 1, 0}, {-1, 0, 0}, {0, 0, -1}};
        int[][] three = {{0, -1, 0}, {1, -1, 0}, {0, 0, 1}};
        int[][] six = {{1, -1, 0}, {1, 0, 0}, {0, 0, 1}};
        int[][] sixBar = {{-1, 1, 0}, {-1, 0, 0}, {0, 0, -1}};
        int[][] twoH = {{0, 1, 0}, {1, 0, 0}, {0, 0, -1}};
        int[][] mirrorH = {{0, -1, 0}, {-1, 0, 0}, {0, 0, 1}};
        int[][] diagonal = {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}};
        int[][][] generators =
                switch (group) {
                    case C1 -> new int[][][] {};
                    case CI -> new int[][][] {inversion};
                    case C2 -> new int[][][] {two};
                    case CS -> new int[][][] {mirrorZ};
                    case C2H -> new int[][][] {two, inversion};
                    case D2 -> new int[][][] {two, twoX};
                    case C2V -> new int[][][] {two, mirrorX};
                    case D2H -> new int[][][] {two, twoX, inversion};
                    case C4 -> new int[][][] {four};
                    case S4 -> new int[][][] {fourBar};
                    case C4H -> new int[][][] {four, inversion};
                    case D4 -> new int[][][] {four, twoX};
                    case C4V -> new int[][][] {four, mirrorX};
                    case D2D -> new int[][][] {fourBar, twoX};
                    case D4H -> new int[][][] {four, twoX, inversion};
                    case C3 -> new int[][][] {three};
                    case C3I -> new int[][][] {three, inversion};
                    case D3 -> new int[][][] {three, twoH};
                    case C3V -> new int[][][] {three, mirrorH};
                    case D3D -> new int[][][] {three, twoH, inversion};
                    case C6 -> new int[][][] {six};
                    case C3H -> new int[][][] {sixBar};
                    case C6H -> new int[][][] {six, inversion};
                    case D6 -> new int[][][] {six, twoH};
                    case C6V -> new int[][][] {six, mirrorH};
                    case D3H -> new int[][][] {sixBar, mirrorH};
                    case D6H -> new int[][][] {six, twoH, inversion};
                    case T -> new int[][][] {two, diagonal};
                    case TH -> new int[][][] {two, diagonal, inversion};
                    case O -> new int[][][] {four, diagonal};
                    case TD -> new int[][][] {fourBar, diagonal};
                    case OH -> new int[][][] {four, diagonal, inversion};
                };
        List<Operation> all = new ArrayList<>();
        all.add(new Operation(new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new double[3]));
        for (int i = 0; i < all.size(); i++) {
            for (int[][] g : generators) {
                Operation product = new Operation(g, new double[3]).after(all.get(i));
                if (all.stream().noneMatch(product::same)) {
                    all.add(product);
                }
            }
        }
        OperationSet set = new OperationSet(all);
        assertThat(all).hasSize(group.order());
        assertThat(set.closed()).isTrue();
        assertThat(set.pointGroup()).isEqualTo(group);
        if (all.size() > 1) {
            assertThat(new OperationSet(all.subList(1, all.size())).closed()).isFalse();
        }
    }

    @Test
    void symmetryDoesNotDependOnOriginOrCell() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(5);
        for (int n = 0; n < 20; n++) {
            // a rutile-like cell: P4_2/mnm, 16 operations
            double u = 0.25 + 0.1 * random.nextDouble();
            double[][] places = {
                {0, 0, 0}, {0.5, 0.5, 0.5}, {u, u, 0}, {-u, -u, 0}, {0.5 + u, 0.5 - u, 0.5}, {0.5 - u, 0.5 + u, 0.5}
            };
            double[][] lattice = {{4.6, 0, 0}, {0, 4.6, 0}, {0, 0, 2.95}};
            int[][] change = {{1, random.nextInt(3), 0}, {0, 1, random.nextInt(3)}, {0, 0, 1}};
            double[] origin = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            double[][] other = new double[3][3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    for (int k = 0; k < 3; k++) {
                        other[i][j] += change[i][k] * lattice[k][j];
                    }
                }
            }
            Lattice first = new Lattice(lattice);
            Lattice second = new Lattice(other);
            double[][] moved = new double[places.length][];
            for (int i = 0; i < places.length; i++) {
                double[] f = second.fractional(first.cartesian(places[i]));
                moved[i] = new double[] {f[0] + origin[0], f[1] + origin[1], f[2] + origin[2]};
            }
            FoundSymmetry found = SymmetryFinder.find(second, moved, new int[] {0, 0, 1, 1, 1, 1}, 0.01);
            assertThat(found.pointGroup()).isEqualTo(PointGroup.D4H);
            assertThat(found.bravais()).isEqualTo("tP");
            assertThat(found.cellOperations().operations()).hasSize(16);
        }
    }

    @Test
    void reductionKeepsTheLattice() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(6);
        for (int n = 0; n < 200; n++) {
            double[][] v = new double[3][3];
            for (double[] row : v) {
                for (int j = 0; j < 3; j++) {
                    row[j] = 10 * random.nextDouble() - 5;
                }
            }
            Lattice lattice = new Lattice(v);
            if (lattice.volume() < 1) {
                continue;
            }
            Lattice reduced = lattice.reduced();
            assertThat(reduced.volume()).isCloseTo(lattice.volume(), within(1e-8));
            for (double[] row : reduced.vectors()) {
                for (double f : lattice.fractional(row)) {
                    assertThat(f).isCloseTo(Math.rint(f), within(1e-6));
                }
            }
        }
    }
}
