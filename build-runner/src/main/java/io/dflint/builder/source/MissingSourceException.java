package io.dflint.builder.source;

import java.io.IOException;

/** Thrown when nothing exists at a path that an instruction names. */
public final class MissingSourceException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String source;

    /** @param source the path in the instruction, with variables expanded */
    MissingSourceException(String source, String message) {
        super(message);
        this.source = source;
    }

    public String source() {
        return source;
    }
}
