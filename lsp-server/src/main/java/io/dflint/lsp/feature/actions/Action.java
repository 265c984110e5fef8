package io.dflint.lsp.feature.actions;

import io.dflint.lint.rule.Finding;
import io.dflint.text.TextEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an editor offers to do.
 *
 * @param finding what it is about; null for all of them
 * @param preferred whether it is the one to do without asking
 */
public record Action(String title, Kind kind, @Nullable Finding finding, boolean preferred, List<TextEdit> edits) {

    /** Where editors offer it. */
    public enum Kind {
        QUICK_FIX,
        FIX_ALL
    }
}
