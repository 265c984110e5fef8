package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/**
 * {@code WORKDIR}: sets the working directory.
 *
 * @param path null if missing
 */
public record Workdir(Header header, @Nullable LogicalText path) implements Instruction {}
