package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code COPY}: copies files into the image.
 *
 * @param sources paths and heredoc words
 * @param destination null if missing
 */
public record Copy(
        Header header, List<LogicalText> sources, @Nullable LogicalText destination) implements FileTransfer {}
