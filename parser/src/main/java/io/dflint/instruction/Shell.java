package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import java.util.List;

/**
 * {@code SHELL} sets the shell of the shell forms that follow.
 *
 * @param words program and options; empty if missing or not written as a JSON array
 */
public record Shell(Header header, List<LogicalText> words) implements Instruction {}
