/**
 * The instructions of a Dockerfile: one record each, and the table of what Docker knows about them. A record is read from
 * a logical line by {@link io.dflint.instruction.InstructionReader}; it holds what is written, also when that is wrong.
 */
@NullMarked
package io.dflint.instruction;

import org.jspecify.annotations.NullMarked;
