package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/**
 * {@code USER}: sets the user for later steps and for containers.
 *
 * @param user null if missing
 */
public record User(Header header, @Nullable LogicalText user) implements Instruction {}
