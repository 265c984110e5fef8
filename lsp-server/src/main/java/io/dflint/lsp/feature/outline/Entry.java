package io.dflint.lsp.feature.outline;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * An entry of the outline.
 *
 * @param name what it is called
 * @param detail what is shown after the name; may be empty
 * @param range all of it
 * @param nameRange what is selected when a reader goes there; in the range
 * @param deprecated whether Docker discourages it
 * @param children in the order of the file
 */
public record Entry(
        String name,
        String detail,
        Kind kind,
        TextRange range,
        TextRange nameRange,
        boolean deprecated,
        List<Entry> children) {

    /** What an entry stands for. */
    public enum Kind {
        DIRECTIVE,
        STAGE,
        INSTRUCTION,
        ARG,
        ENV,
        LABEL,
        FILE
    }
}
