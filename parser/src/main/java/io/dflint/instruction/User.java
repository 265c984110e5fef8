package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/**
 * {@code USER} sets the user of later steps and of the container.
 *
 * @param user null if missing
 */
public record User(Header header, @Nullable LogicalText user) implements Instruction {}
