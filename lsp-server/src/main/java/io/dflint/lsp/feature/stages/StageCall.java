package io.dflint.lsp.feature.stages;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * A dependency between two stages.
 *
 * @param stage the stage at the other end
 * @param places the references from the dependent stage to the other
 */
public record StageCall(StageItem stage, List<TextRange> places) {}
