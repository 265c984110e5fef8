package io.dflint.lsp.feature.outline;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * An entry of the outline.
 *
 * @param name the name of the entry
 * @param detail the text shown after the name; may be empty
 * @param range the complete range of the entry
 * @param nameRange the range to select when the user goes to the entry; within {@code range}
 * @param deprecated whether Docker discourages its use
 * @param children the children in source order
 */
public record Entry(
        String name,
        String detail,
        Kind kind,
        TextRange range,
        TextRange nameRange,
        boolean deprecated,
        List<Entry> children) {

    /** The kind of entry. */
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
