package io.dflint.lsp.feature.stages;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * A stage that needs another.
 *
 * @param stage the stage at the other end
 * @param places where the needing stage names the needed one
 */
public record StageCall(StageItem stage, List<TextRange> places) {}
