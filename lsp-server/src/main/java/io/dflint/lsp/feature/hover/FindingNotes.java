package io.dflint.lsp.feature.hover;

import io.dflint.lint.engine.RuleDoc;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Rule;
import io.dflint.lsp.document.Document;
import org.jspecify.annotations.Nullable;

/** What rules find under the cursor, and why they look for it. */
final class FindingNotes {
    private static final String WHY = "## Why\n\n";

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
            String page = context.page(finding.id());
            out.append("**")
                    .append(page == null ? finding.id() : "[" + finding.id() + "](" + page + ")")
                    .append("** ")
                    .append(rule.info().title())
                    .append("\n\n")
                    .append(why(RuleDoc.of(rule.info()).text()));
        }
        return smallest == null ? null : new Note(smallest.range(), out.toString());
    }

    /** The first paragraph under the heading Why. */
    private static String why(String page) {
        int start = page.indexOf(WHY);
        if (start < 0) {
            return "";
        }
        start += WHY.length();
        int end = page.indexOf("\n\n", start);
        String paragraph = page.substring(start, end < 0 ? page.length() : end)
                .replace('\n', ' ')
                .strip();
        // Links to other pages of the documentation lead nowhere from an editor.
        return paragraph.replaceAll("\\[([^\\]]{0,99})\\]\\((?!http)[^)]{0,99}\\)", "$1");
    }
}
