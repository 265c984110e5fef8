package io.dflint.lint;

import io.dflint.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the rules over a file. Safe for use by several threads. */
public final class LintEngine {
    private final LintOptions options;

    public LintEngine(LintOptions options) {
        this.options = options;
    }

    public LintOptions options() {
        return options;
    }

    /** The findings of a file in the order of their places. There are no rules yet, so there are none. */
    public List<Finding> lint(SourceText source) {
        return List.of();
    }

    /** The page that explains a rule; null when it has none. */
    public @Nullable String documentation(String ruleId) {
        return null;
    }
}
