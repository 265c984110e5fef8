package io.dflint.lsp.feature.lens;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * A text shown above a stage.
 *
 * @param range the FROM keyword
 * @param title the text
 * @param places the uses of the stage
 */
public record StageLens(TextRange range, String title, List<TextRange> places) {}
