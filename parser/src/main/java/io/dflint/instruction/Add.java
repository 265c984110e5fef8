package io.dflint.instruction;

import io.dflint.syntax.Header;
import io.dflint.text.LogicalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ADD}: adds files, archives, downloads or repositories to the image.
 *
 * @param sources paths, URLs and heredoc words
 * @param destination null if missing
 */
public record Add(
        Header header, List<LogicalText> sources, @Nullable LogicalText destination) implements FileTransfer {}
