package io.dflint.lsp.document;

import org.jspecify.annotations.Nullable;

/** The units in which the client counts positions in a line (LSP 3.17, {@code PositionEncodingKind}). */
public enum PositionEncoding {
    UTF_8("utf-8"),
    UTF_16("utf-16"),
    UTF_32("utf-32");

    private final String id;

    PositionEncoding(String id) {
        this.id = id;
    }

    /** The name in the protocol. */
    public String id() {
        return id;
    }

    /** Returns the encoding with a name in the protocol, or null if LSP does not define it. */
    public static @Nullable PositionEncoding of(String id) {
        for (PositionEncoding encoding : values()) {
            if (encoding.id.equals(id)) {
                return encoding;
            }
        }
        return null;
    }

    /**
     * The number of units that a character takes.
     *
     * @param length the length of the character in UTF-16 code units, 1 or 2
     */
    int units(int codePoint, int length) {
        return switch (this) {
            case UTF_16 -> length;
            case UTF_32 -> 1;
            case UTF_8 -> codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        };
    }
}
