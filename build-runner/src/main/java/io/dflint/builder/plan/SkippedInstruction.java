package io.dflint.builder.plan;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;

/**
 * An instruction of the file that plays no part in a build.
 *
 * @param text the instruction on one line; credentials in URLs are masked
 * @param reason why it is skipped
 */
public record SkippedInstruction(Stage stage, Instruction instruction, String text, String reason) {}
