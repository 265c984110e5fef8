package io.dflint.builder.plan;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;

/**
 * An instruction of the file that has no part in a build.
 *
 * @param text as written, on one line; logins in addresses are made unreadable
 * @param reason why not
 */
public record SkippedInstruction(Stage stage, Instruction instruction, String text, String reason) {}
