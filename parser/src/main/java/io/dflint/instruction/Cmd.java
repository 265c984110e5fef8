package io.dflint.instruction;

import io.dflint.syntax.CommandForm;
import io.dflint.syntax.Header;
import org.jspecify.annotations.Nullable;

/**
 * {@code CMD}: sets the default command.
 *
 * @param command null if missing
 */
public record Cmd(Header header, @Nullable CommandForm command) implements Instruction {}
