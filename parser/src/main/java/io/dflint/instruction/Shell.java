package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import java.util.List;

/**
 * {@code SHELL}: sets the shell for the shell forms that follow.
 *
 * @param words the program and its options; empty if missing or not written as a JSON array
 */
public record Shell(Header header, List<LogicalText> words) implements Instruction {}
