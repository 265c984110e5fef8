package io.dflint.builder.plan;

import io.dflint.builder.daemon.ImageConfig;
import io.dflint.instruction.Instruction;
import io.dflint.text.TextRange;

/**
 * An instruction as it will be carried out.
 *
 * @param instruction the instruction; a trigger's instruction belongs to another file
 * @param range its position in the Dockerfile; that of FROM for a trigger
 * @param trigger whether it is an ONBUILD trigger of the base image
 * @param text the instruction on one line
 * @param config the config of the image after the step
 * @param author the author of the image after the step
 * @param history its line in the image's history
 */
public record Step(
        Instruction instruction,
        TextRange range,
        boolean trigger,
        String text,
        Action action,
        ImageConfig config,
        String author,
        HistoryText history) {

    /** The line for this step in the image's history. */
    public String createdBy() {
        return history.line();
    }

    /** Reports whether the step changes files. */
    public boolean changesFiles() {
        return !(action instanceof Action.None);
    }
}
