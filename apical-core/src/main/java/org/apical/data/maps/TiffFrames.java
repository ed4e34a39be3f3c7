package org.apical.data.maps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Frames of a TIFF file, one a page, classic or BigTIFF: one sample a pixel of 8, 16 or 32 bits or a float, in strips, plain or
 * compressed by deflate or PackBits. Only the places of the pages are kept in memory.
 */
final class TiffFrames implements FrameStack {
    private static final Pattern IMAGES = Pattern.compile("(?m)^images=(\\d{1,9})\\s*$");
    private static final int MOST_ENTRIES = 4096;

    private final FileWindow file;
    private final ByteOrder order;
    private final boolean big;
    private long[] pages = new long[64];
    private int count;
    private final Page first;
    /** Frames that follow the first without pages of their own, as ImageJ writes large stacks. */
    private final boolean packed;

    TiffFrames(FileWindow file) {
        this.file = file;
        ByteBuffer start = file.at(0, 8, ByteOrder.LITTLE_ENDIAN);
        order = start.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        start.order(order);
        int magic = start.getShort(2);
        if (magic != 42 && magic != 43) {
            throw file.bad("is no TIFF file");
        }
        big = magic == 43;
        long next = big ? file.at(8, 8, order).getLong() : start.getInt(4) & 0xFFFFFFFFL;
        Set<Long> seen = new HashSet<>();
        while (next != 0) {
            if (!seen.add(next)) {
                throw file.bad("names page " + (count + 1) + " twice");
            }
            if (count == FrameFiles.MOST_FRAMES) {
                throw file.bad("has more than " + FrameFiles.MOST_FRAMES + " pages");
            }
            if (count == pages.length) {
                pages = Arrays.copyOf(pages, 2 * count);
            }
            pages[count++] = next;
            int entries = entries(next);
            long end = next + (big ? 8 : 2) + (long) entries * (big ? 20 : 12);
            next = big
                    ? file.at(end, 8, order).getLong()
                    : file.at(end, 4, order).getInt() & 0xFFFFFFFFL;
        }
        if (count == 0) {
            throw file.bad("has no page");
        }
        first = new Page(pages[0]);
        int images = count == 1 && first.description != null ? first.images(first.description) : 1;
        long bytes = (long) first.height * first.width * first.kind.bytes();
        packed = images > 1
                && first.compression == 1
                && first.offsets[0] <= file.size() - images * bytes
                && images <= FrameFiles.MOST_FRAMES;
        if (packed) {
            count = images;
        }
    }

    private int entries(long at) {
        long n = big ? file.at(at, 8, order).getLong() : file.at(at, 2, order).getShort() & 0xFFFF;
        if (n < 1 || n > MOST_ENTRIES) {
            throw file.bad("has a page of " + n + " entries");
        }
        return (int) n;
    }

    @Override
    public int frames() {
        return count;
    }

    @Override
    public int height() {
        return first.height;
    }

    @Override
    public int width() {
        return first.width;
    }

    @Override
    public void read(int index, double[] into) {
        if (packed) {
            long bytes = (long) first.height * first.width * first.kind.bytes();
            first.kind.take(
                    file.at(first.offsets[0] + index * bytes, bytes, order), into, 0, first.height * first.width);
            return;
        }
        Page page = index == 0 ? first : new Page(pages[index]);
        if (page.height != first.height || page.width != first.width) {
            throw file.bad("page " + (index + 1) + " has " + page.height + " x " + page.width + " pixels and the first "
                    + first.height + " x " + first.width);
        }
        page.read(into);
    }

    @Override
    public void close() {
        file.close();
    }

    /** One directory. */
    private final class Page {
        private int height;
        private int width;
        private int bits = 1;
        private int format = 1;
        private int samples = 1;
        private int compression = 1;
        private int predictor = 1;
        private long stripRows = Integer.MAX_VALUE;
        private long[] offsets = new long[0];
        private long[] lengths = new long[0];
        private @Nullable String description;
        private final NumberKind kind;

        Page(long at) {
            int n = entries(at);
            int size = big ? 20 : 12;
            ByteBuffer all = file.at(at + (big ? 8 : 2), (long) n * size, order);
            boolean tiles = false;
            for (int i = 0; i < n; i++) {
                int tag = all.getShort(i * size) & 0xFFFF;
                switch (tag) {
                    case 256 -> width = whole(values(all, i * size));
                    case 257 -> height = whole(values(all, i * size));
                    case 258 -> bits = whole(values(all, i * size));
                    case 259 -> compression = whole(values(all, i * size));
                    case 270 -> description = text(all, i * size);
                    case 273 -> offsets = values(all, i * size);
                    case 277 -> samples = whole(values(all, i * size));
                    case 278 -> stripRows = whole(values(all, i * size));
                    case 279 -> lengths = values(all, i * size);
                    case 317 -> predictor = whole(values(all, i * size));
                    case 322 -> tiles = true;
                    case 339 -> format = whole(values(all, i * size));
                    default -> {
                        // says nothing about the numbers
                    }
                }
            }
            NumberKind found = NumberKind.of(format == 4 ? 1 : format, bits);
            if (found == null || samples != 1) {
                throw file.bad("has pages of " + samples + " samples of " + bits
                        + " bits; one sample of 8, 16 or 32 bits or a float is read");
            }
            kind = found;
            if (tiles) {
                throw file.bad("stores its pages in tiles; save them in strips");
            }
            if (predictor != 1) {
                throw file.bad("uses a predictor; save it without");
            }
            if (compression != 1 && compression != 8 && compression != 32946 && compression != 32773) {
                throw file.bad("is compressed by method " + compression + "; none, deflate and PackBits are read");
            }
            FrameFiles.frame(file.name(), height, width);
            if (offsets.length == 0 || lengths.length != offsets.length || stripRows < 1) {
                throw file.bad("has a page without strips, or of unequal lists of them");
            }
        }

        int images(String text) {
            Matcher found = IMAGES.matcher(text);
            return text.startsWith("ImageJ=") && found.find() ? Integer.parseInt(found.group(1)) : 1;
        }

        private int whole(long[] values) {
            if (values.length == 0 || values[0] < 0) {
                throw file.bad("has a damaged page");
            }
            return (int) Math.min(Integer.MAX_VALUE, values[0]);
        }

        private String text(ByteBuffer all, int at) {
            long n = big ? all.getLong(at + 4) : all.getInt(at + 4) & 0xFFFFFFFFL;
            if (n < 16 || n > 1 << 16) {
                return "";
            }
            long from = big ? all.getLong(at + 12) : all.getInt(at + 8) & 0xFFFFFFFFL;
            return new String(file.at(from, n, order).array(), StandardCharsets.ISO_8859_1);
        }

        /** Numbers of an entry: 8, 16, 32 or 64 bits. */
        private long[] values(ByteBuffer all, int at) {
            int type = all.getShort(at + 2) & 0xFFFF;
            long n = big ? all.getLong(at + 4) : all.getInt(at + 4) & 0xFFFFFFFFL;
            int size = type == 1 ? 1 : type == 3 ? 2 : type == 4 ? 4 : type == 16 ? 8 : 0;
            if (size == 0 || n < 1 || n > 1 << 20) {
                throw file.bad("has an entry of type " + type + " with " + n + " numbers in a page");
            }
            int inside = at + (big ? 12 : 8);
            boolean here = n * size <= (big ? 8 : 4);
            long from = here ? 0 : big ? all.getLong(inside) : all.getInt(inside) & 0xFFFFFFFFL;
            ByteBuffer source = here ? all : file.at(from, n * size, order);
            int start = here ? inside : 0;
            long[] out = new long[(int) n];
            for (int i = 0; i < out.length; i++) {
                int k = start + i * size;
                out[i] = switch (size) {
                    case 1 -> source.get(k) & 0xFF;
                    case 2 -> source.getShort(k) & 0xFFFF;
                    case 4 -> source.getInt(k) & 0xFFFFFFFFL;
                    default -> source.getLong(k);
                };
            }
            return out;
        }

        void read(double[] into) {
            long line = (long) width * kind.bytes();
            int row = 0;
            for (int s = 0; s < offsets.length && row < height; s++) {
                int rows = (int) Math.min(stripRows, height - row);
                ByteBuffer bytes = compression == 1
                        ? file.at(offsets[s], rows * line, order)
                        : inflated(file.at(offsets[s], lengths[s], order).array(), (int) (rows * line));
                kind.take(bytes, into, row * width, rows * width);
                row += rows;
            }
            if (row < height) {
                throw file.bad("has a page with fewer rows than it says");
            }
        }

        private ByteBuffer inflated(byte[] bytes, int size) {
            byte[] out = compression == 32773 ? packBits(bytes, size) : deflated(bytes, size);
            return ByteBuffer.wrap(out).order(order);
        }

        private byte[] deflated(byte[] bytes, int size) {
            try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
                byte[] out = in.readNBytes(size);
                if (out.length < size) {
                    throw file.bad("has a strip that ends early");
                }
                return out;
            } catch (IOException e) {
                throw file.bad("has a strip that cannot be inflated (" + e.getMessage() + ")");
            }
        }

        private byte[] packBits(byte[] bytes, int size) {
            byte[] out = new byte[size];
            int to = 0;
            int from = 0;
            while (to < size && from < bytes.length) {
                int n = bytes[from++];
                int length = n >= 0 ? n + 1 : n == -128 ? 0 : 1 - n;
                int needed = n >= 0 ? length : length > 0 ? 1 : 0;
                if (to + length > size || from + needed > bytes.length) {
                    throw file.bad("has a damaged strip");
                }
                if (n >= 0) {
                    System.arraycopy(bytes, from, out, to, length);
                } else if (length > 0) {
                    Arrays.fill(out, to, to + length, bytes[from]);
                }
                from += needed;
                to += length;
            }
            if (to < size) {
                throw file.bad("has a strip that ends early");
            }
            return out;
        }
    }
}
