package org.apical.physics.wells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apical.numerics.GaussLobatto;
import org.jspecify.annotations.Nullable;

/** Spectral elements on an interval: Gauss-Lobatto-Legendre nodes, neighbours share their end node. */
final class Mesh {
    static final int ORDER = 14;

    /**
     * One element.
     *
     * @param start its left end, A
     * @param half half its length, A
     * @param rule its nodes
     * @param first index of its first node
     */
    record Element(double start, double half, GaussLobatto rule, int first) {
        int order() {
            return rule.nodes().length - 1;
        }

        double end() {
            return start + 2 * half;
        }
    }

    final List<Element> elements;
    final double[] x;
    final double[] weights;

    private Mesh(List<Element> elements) {
        this.elements = elements;
        Element last = elements.get(elements.size() - 1);
        int n = last.first() + last.order() + 1;
        x = new double[n];
        weights = new double[n];
        for (Element e : elements) {
            for (int i = 0; i <= e.order(); i++) {
                x[e.first() + i] = e.start() + e.half() * (1 + e.rule().nodes()[i]);
                weights[e.first() + i] += e.half() * e.rule().weights()[i];
            }
        }
        x[n - 1] = last.end();
    }

    /**
     * Elements between {@code ends}, which hold every kink, with about {@code density} nodes per A; short pieces get a lower
     * order, from {@code lowest}.
     */
    static Mesh of(double[] ends, double density, int lowest) {
        Map<Integer, GaussLobatto> rules = new HashMap<>();
        List<Element> elements = new ArrayList<>();
        int first = 0;
        for (int piece = 0; piece + 1 < ends.length; piece++) {
            double length = ends[piece + 1] - ends[piece];
            int wanted = (int) Math.ceil(length * density);
            int count = Math.max(1, (wanted + ORDER - 1) / ORDER);
            int order = Math.max(Math.min(lowest, ORDER), (wanted + count - 1) / count);
            GaussLobatto rule = rules.computeIfAbsent(order, GaussLobatto::of);
            for (int e = 0; e < count; e++) {
                double start = ends[piece] + length * e / count;
                double end = e + 1 == count ? ends[piece + 1] : ends[piece] + length * (e + 1) / count;
                elements.add(new Element(start, (end - start) / 2, rule, first));
                first += order;
            }
        }
        return new Mesh(elements);
    }

    /** The mesh and its mirror image about its left end. */
    Mesh mirrored() {
        double centre = x[0];
        List<Element> all = new ArrayList<>();
        int first = 0;
        for (int i = elements.size() - 1; i >= 0; i--) {
            Element e = elements.get(i);
            all.add(new Element(2 * centre - e.end(), e.half(), e.rule(), first));
            first += e.order();
        }
        for (Element e : elements) {
            all.add(new Element(e.start(), e.half(), e.rule(), first));
            first += e.order();
        }
        return new Mesh(all);
    }

    int size() {
        return x.length;
    }

    /** d/dx of nodal values, element by element, at the nodes of each element: calls back with (element, node, slope). */
    void slopes(double[] values, SlopeVisitor visitor) {
        for (Element e : elements) {
            double[][] d = e.rule().derivative();
            for (int q = 0; q <= e.order(); q++) {
                double s = 0;
                for (int j = 0; j <= e.order(); j++) {
                    s += d[q][j] * values[e.first() + j];
                }
                visitor.at(e, q, s / e.half());
            }
        }
    }

    /** Hears the slope at each node of each element. */
    interface SlopeVisitor {
        void at(Element element, int node, double slope);
    }

    /** The element that holds {@code at}; null outside the mesh. */
    @Nullable
    Element find(double at) {
        if (at < x[0] || at > x[x.length - 1]) {
            return null;
        }
        int low = 0;
        int high = elements.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (elements.get(middle).start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return elements.get(low);
    }
}
