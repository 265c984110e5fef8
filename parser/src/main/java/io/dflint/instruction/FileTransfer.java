package io.dflint.instruction;

import io.dflint.text.LogicalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What COPY and ADD have in common. */
public sealed interface FileTransfer extends Instruction permits Add, Copy {

    /** Paths, URLs and heredoc words. */
    List<LogicalText> sources();

    /** The path in the image; null if missing. */
    @Nullable
    LogicalText destination();
}
