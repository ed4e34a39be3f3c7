package org.apical.data.maps;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Numbers as they stand in a file. */
enum NumberKind {
    U8(1),
    I8(1),
    U16(2),
    I16(2),
    U32(4),
    I32(4),
    F32(4),
    F64(8);

    private final int bytes;

    NumberKind(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** The kind of unsigned (1), signed (2) or floating (3) numbers of so many bits; null for none. */
    static @Nullable NumberKind of(int format, int bits) {
        return switch (10 * bits + format) {
            case 81 -> U8;
            case 82 -> I8;
            case 161 -> U16;
            case 162 -> I16;
            case 321 -> U32;
            case 322 -> I32;
            case 323 -> F32;
            case 643 -> F64;
            default -> null;
        };
    }

    /** Takes numbers from where the buffer stands; infinite ones become NaN. */
    void take(ByteBuffer from, double[] into, int first, int count) {
        for (int i = first; i < first + count; i++) {
            double x =
                    switch (this) {
                        case U8 -> from.get() & 0xFF;
                        case I8 -> from.get();
                        case U16 -> from.getShort() & 0xFFFF;
                        case I16 -> from.getShort();
                        case U32 -> from.getInt() & 0xFFFFFFFFL;
                        case I32 -> from.getInt();
                        case F32 -> from.getFloat();
                        case F64 -> from.getDouble();
                    };
            into[i] = Double.isInfinite(x) ? Double.NaN : x;
        }
    }
}
