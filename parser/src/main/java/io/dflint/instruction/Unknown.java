package io.dflint.instruction;

import io.dflint.syntax.Header;

/** An instruction that Docker does not have. */
public record Unknown(Header header) implements Instruction {}
