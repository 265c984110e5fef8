package io.dflint.lsp.feature.lens;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * What is shown above a stage.
 *
 * @param range its FROM keyword
 * @param title what is said
 * @param places where the stage is used
 */
public record StageLens(TextRange range, String title, List<TextRange> places) {}
