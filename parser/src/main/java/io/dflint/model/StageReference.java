package io.dflint.model;

import io.dflint.instruction.Instruction;
import io.dflint.syntax.Node;
import io.dflint.text.Digits;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A place that may name a stage.
 *
 * @param user the stage that it stands in, or that it starts
 * @param instruction FROM, COPY, ADD or RUN, or ONBUILD around one of them
 * @param text what is written
 * @param target the stage that is meant; null if it is an image, a build context or wrong
 */
public record StageReference(
        Stage user,
        Instruction instruction,
        Kind kind,
        LogicalText text,
        @Nullable Stage target) implements Node {

    /** The places that may name a stage. */
    public enum Kind {
        FROM,
        COPY_FROM,
        MOUNT_FROM
    }

    @Override
    public TextRange range() {
        return text.sourceRange();
    }

    /** Whether the stage is named by its number. */
    public boolean isIndex() {
        return kind == Kind.COPY_FROM && Digits.value(text.toString()) >= 0;
    }
}
