package io.dflint.lsp.feature.hover;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Rule;
import io.dflint.lsp.document.Document;
import org.jspecify.annotations.Nullable;

/** Describes the findings at the cursor, and the purpose of their rules. */
final class FindingNotes {
    private FindingNotes() {}

    static @Nullable Note at(Document document, int offset, HoverContext context) {
        StringBuilder out = new StringBuilder();
        Finding smallest = null;
        for (Finding finding : context.findings(document)) {
            Rule rule = finding.range().touches(offset) ? Rules.named(finding.id()) : null;
            if (rule == null) {
                continue;
            }
            if (smallest == null || finding.range().length() < smallest.range().length()) {
                smallest = finding;
            }
            out.append(out.isEmpty() ? "" : "\n\n");
            out.append(RuleNotes.of(rule, context));
        }
        return smallest == null ? null : new Note(smallest.range(), out.toString());
    }
}
