package io.dflint.lsp.feature.actions;

import io.dflint.lint.rule.Finding;
import io.dflint.text.TextEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that an editor offers.
 *
 * @param finding the finding that it is about; null if it concerns all of them
 * @param preferred whether it is the one to apply by default
 */
public record Action(String title, Kind kind, @Nullable Finding finding, boolean preferred, List<TextEdit> edits) {

    /** Determines where editors offer the action. */
    public enum Kind {
        QUICK_FIX,
        FIX_ALL
    }
}
