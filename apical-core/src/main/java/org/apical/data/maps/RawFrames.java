package org.apical.data.maps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.model.BadInput;

/**
 * Frames one after the other in a file: NumPy's format, whose header describes them, or plain bytes with a description beside
 * them, {@code NAME.json}: {@code {"type": "uint16", "shape": [frames, height, width], "byteOrder": "little", "offset": 0}}.
 */
final class RawFrames implements FrameStack {
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([uif])(\\d)'");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)");
    private static final Pattern TYPE = Pattern.compile("(u?int|float)(8|16|32|64)");

    private final FileWindow file;
    private final NumberKind kind;
    private final ByteOrder order;
    private final long offset;
    private final int frames;
    private final int height;
    private final int width;

    private RawFrames(FileWindow file, NumberKind kind, ByteOrder order, long offset, List<Long> shape) {
        this.file = file;
        this.kind = kind;
        this.order = order;
        this.offset = offset;
        int[] size = FrameFiles.shape(file.name(), shape);
        frames = size[0];
        height = size[1];
        width = size[2];
        long bytes = (long) frames * height * width * kind.bytes();
        if (offset < 0 || bytes > file.size() - offset) {
            throw file.bad("has " + file.size() + " bytes; " + frames + " frames of " + height + " x " + width
                    + " need " + bytes + " after the first " + offset);
        }
    }

    /** Frames in NumPy's format. */
    static RawFrames numpy(FileWindow file) {
        ByteBuffer start = file.at(0, 12, ByteOrder.LITTLE_ENDIAN);
        int major = start.get(6);
        int length = major == 1 ? start.getShort(8) & 0xFFFF : start.getInt(8);
        int from = major == 1 ? 10 : 12;
        if (major < 1 || major > 3 || length < 0 || length > 1 << 20) {
            throw file.bad("is of an unknown version of NumPy's format, or damaged");
        }
        String header =
                new String(file.at(from, length, ByteOrder.LITTLE_ENDIAN).array(), StandardCharsets.UTF_8);
        Matcher descr = DESCR.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!descr.find() || !shape.find()) {
            throw file.bad("holds no plain numbers: its header is " + header.strip());
        }
        if (header.matches("(?s).*'fortran_order'\\s*:\\s*True.*")) {
            throw file.bad("is in the order of Fortran; save it in that of C (numpy.ascontiguousarray)");
        }
        int format = "uif".indexOf(descr.group(2)) + 1;
        NumberKind kind = NumberKind.of(format, 8 * Integer.parseInt(descr.group(3)));
        if (kind == null) {
            throw file.bad("holds " + descr.group(2) + descr.group(3)
                    + "; whole numbers of 8, 16 and 32 bits and floats of 32 and 64 are read");
        }
        List<Long> sizes = new ArrayList<>();
        for (String word : shape.group(1).split(",", -1)) {
            if (!word.isBlank()) {
                sizes.add(parsed(file, word.strip()));
            }
        }
        ByteOrder order = ">".equals(descr.group(1)) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new RawFrames(file, kind, order, from + length, sizes);
    }

    private static long parsed(FileWindow file, String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw file.bad("states a size of " + digits);
        }
    }

    /** Plain bytes with a description. */
    static RawFrames described(Path path, String name, byte[] description) {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(description);
        } catch (IOException e) {
            throw BadInput.data("BAD_JSON", name + ".json cannot be read: " + e.getMessage(), e);
        }
        Matcher type = TYPE.matcher(json.path("type").asText(""));
        NumberKind kind = null;
        if (type.matches()) {
            int format = type.group(1).equals("float") ? 3 : type.group(1).equals("int") ? 2 : 1;
            kind = NumberKind.of(format, Integer.parseInt(type.group(2)));
        }
        if (kind == null) {
            throw BadInput.data(
                    "BAD_VALUE",
                    name + ".json: type = '" + json.path("type").asText("")
                            + "' must be one of uint8, int8, uint16, int16, uint32, int32, float32, float64.");
        }
        String order = json.path("byteOrder").asText("little");
        if (!order.equals("little") && !order.equals("big")) {
            throw BadInput.data("BAD_VALUE", name + ".json: byteOrder = '" + order + "' must be little or big.");
        }
        List<Long> sizes = new ArrayList<>();
        json.path("shape").forEach(n -> sizes.add(n.asLong(-1)));
        FileWindow file = new FileWindow(path, name);
        try {
            return new RawFrames(
                    file,
                    kind,
                    order.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                    json.path("offset").asLong(0),
                    sizes);
        } catch (BadInput e) {
            file.close();
            throw e;
        }
    }

    @Override
    public int frames() {
        return frames;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void read(int index, double[] into) {
        long bytes = (long) height * width * kind.bytes();
        kind.take(file.at(offset + index * bytes, bytes, order), into, 0, height * width);
    }

    @Override
    public void close() {
        file.close();
    }
}
