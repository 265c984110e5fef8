/**
 * The instructions of a Dockerfile: a record for each, and {@link io.dflint.instruction.InstructionType}, the table of
 * all instructions and flags. {@link io.dflint.instruction.InstructionReader} reads a record from a logical line. A
 * record holds what is written, even if that is invalid.
 */
@NullMarked
package io.dflint.instruction;

import org.jspecify.annotations.NullMarked;
