package org.apical.app.web;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A picture of a screen with at most 256 colours, by median cut: a third of its size, and hardly to be told from it. */
final class SmallPng {
    private static final int MOST = 256;

    private SmallPng() {}

    /** Colours that stand together, and how often each is there. */
    private record Box(List<int[]> colors) {
        /** Longest side in red, green or blue: 0, 1, 2. */
        int axis() {
            int best = 0;
            for (int axis = 1; axis < 3; axis++) {
                best = length(axis) > length(best) ? axis : best;
            }
            return best;
        }

        int length(int axis) {
            int low = 255;
            int high = 0;
            for (int[] c : colors) {
                low = Math.min(low, c[axis]);
                high = Math.max(high, c[axis]);
            }
            return high - low;
        }

        /** How much is gained by cutting it. */
        double weight() {
            return colors.size() < 2 ? 0 : length(axis()) * Math.pow(count(), 0.3);
        }

        long count() {
            return colors.stream().mapToLong(c -> c[3]).sum();
        }

        List<Box> halves() {
            int axis = axis();
            List<int[]> sorted = new ArrayList<>(colors);
            sorted.sort(Comparator.comparingInt(c -> c[axis]));
            int middle = (sorted.get(0)[axis] + sorted.get(sorted.size() - 1)[axis]) / 2;
            int at = 1;
            while (at < sorted.size() - 1 && sorted.get(at)[axis] <= middle) {
                at++;
            }
            return List.of(new Box(sorted.subList(0, at)), new Box(sorted.subList(at, sorted.size())));
        }

        /** The commonest colour: flat grounds and text stay as they are. */
        int[] mean() {
            return colors.stream().max(Comparator.comparingInt(c -> c[3])).orElseThrow();
        }
    }

    static byte[] of(byte[] png) throws IOException {
        BufferedImage in = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < in.getHeight(); y++) {
            for (int x = 0; x < in.getWidth(); x++) {
                counts.merge(in.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        List<int[]> all = new ArrayList<>();
        counts.forEach((rgb, n) -> all.add(new int[] {rgb >> 16, rgb >> 8 & 255, rgb & 255, n}));
        List<Box> boxes = new ArrayList<>(List.of(new Box(all)));
        while (boxes.size() < MOST) {
            Box widest =
                    boxes.stream().max(Comparator.comparingDouble(Box::weight)).orElseThrow();
            if (widest.weight() == 0) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(widest.halves());
        }
        return written(in, boxes);
    }

    private static byte[] written(BufferedImage in, List<Box> boxes) throws IOException {
        byte[][] table = new byte[3][boxes.size()];
        Map<Integer, Integer> index = new HashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            int[] mean = boxes.get(i).mean();
            for (int axis = 0; axis < 3; axis++) {
                table[axis][i] = (byte) mean[axis];
            }
            for (int[] c : boxes.get(i).colors()) {
                index.put(c[0] << 16 | c[1] << 8 | c[2], i);
            }
        }
        BufferedImage out = new BufferedImage(
                in.getWidth(),
                in.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, boxes.size(), table[0], table[1], table[2]));
        for (int y = 0; y < in.getHeight(); y++) {
            for (int x = 0; x < in.getWidth(); x++) {
                out.getRaster().setSample(x, y, 0, index.getOrDefault(in.getRGB(x, y) & 0xFFFFFF, 0));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(out, "png", bytes);
        return bytes.toByteArray();
    }
}
