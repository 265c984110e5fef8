package io.dflint.instruction;

import io.dflint.syntax.Header;

/**
 * An instruction that is not known to Docker.
 */
public record Unknown(Header header) implements Instruction {}
