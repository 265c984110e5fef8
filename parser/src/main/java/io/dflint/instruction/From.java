package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/**
 * {@code FROM}: starts a stage.
 *
 * @param image the base: an image, {@code scratch} or a stage; null if missing
 * @param as the word {@code AS} as written; null if the stage has no name
 * @param alias the name of the stage as written; null if it has none
 */
public record From(
        Header header,
        @Nullable LogicalText image,
        @Nullable LogicalText as,
        @Nullable LogicalText alias) implements Instruction {}
