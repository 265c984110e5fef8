package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/**
 * {@code FROM} starts a stage.
 *
 * @param image the base: an image, {@code scratch} or a stage; null if missing
 * @param as the word {@code AS} as written; null without a name
 * @param alias the name of the stage as written; null without one
 */
public record From(
        Header header,
        @Nullable LogicalText image,
        @Nullable LogicalText as,
        @Nullable LogicalText alias) implements Instruction {}
