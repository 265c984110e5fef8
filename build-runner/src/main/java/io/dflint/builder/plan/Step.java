package io.dflint.builder.plan;

import io.dflint.builder.daemon.ImageConfig;
import io.dflint.instruction.Instruction;
import io.dflint.text.TextRange;

/**
 * One instruction as it will be carried out.
 *
 * @param instruction what it comes from; that of another file for a trigger
 * @param range where it stands in the Dockerfile; FROM for a trigger
 * @param trigger whether it is an ONBUILD trigger of the base image
 * @param text as written, on one line
 * @param config of the image after it
 * @param author of the image after it
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

    /** Its line in the image's history. */
    public String createdBy() {
        return history.line();
    }

    /** Whether it changes files. */
    public boolean changesFiles() {
        return !(action instanceof Action.None);
    }
}
