package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/**
 * {@code STOPSIGNAL}: sets the signal that stops the container.
 *
 * @param signal null if missing
 */
public record Stopsignal(Header header, @Nullable LogicalText signal) implements Instruction {}
