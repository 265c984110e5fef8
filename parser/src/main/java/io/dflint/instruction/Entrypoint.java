package io.dflint.instruction;

import io.dflint.syntax.CommandForm;
import io.dflint.syntax.Header;
import org.jspecify.annotations.Nullable;

/**
 * {@code ENTRYPOINT}: sets the program that containers run.
 *
 * @param command null if missing
 */
public record Entrypoint(Header header, @Nullable CommandForm command) implements Instruction {}
