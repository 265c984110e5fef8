package io.dflint.model;

import io.dflint.instruction.Instruction;
import io.dflint.syntax.Node;
import io.dflint.text.Digits;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A place that can name a stage.
 *
 * @param user the stage that contains the reference, or that the FROM starts
 * @param instruction the FROM, COPY, ADD or RUN, or the ONBUILD around one of them
 * @param text the reference as written
 * @param target the stage that is meant; null if it is an image, a build context or invalid
 */
public record StageReference(
        Stage user,
        Instruction instruction,
        Kind kind,
        LogicalText text,
        @Nullable Stage target) implements Node {

    /** The kinds of places that can name a stage. */
    public enum Kind {
        FROM,
        COPY_FROM,
        MOUNT_FROM
    }

    @Override
    public TextRange range() {
        return text.sourceRange();
    }

    /** Reports whether the reference is a stage number. */
    public boolean isIndex() {
        return kind == Kind.COPY_FROM && Digits.value(text.toString()) >= 0;
    }
}
