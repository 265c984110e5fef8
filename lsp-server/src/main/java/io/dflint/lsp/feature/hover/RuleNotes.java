package io.dflint.lsp.feature.hover;

import io.dflint.lint.engine.RuleDoc;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Rule;
import io.dflint.lsp.document.Document;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Describes rules where comments and directives name them, and where they have findings. */
final class RuleNotes {
    private static final String WHY = "## Why\n\n";

    private RuleNotes() {}

    /** Returns the note for the rule named at an offset, or null if there is none. */
    static @Nullable Note at(Document document, TextRange within, int offset, HoverContext context) {
        String text = document.text();
        int start = offset;
        while (start > within.start() && isOfId(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < within.end() && isOfId(text.charAt(end))) {
            end++;
        }
        Rule rule = start < end ? Rules.named(text.substring(start, end)) : null;
        return rule == null ? null : new Note(new TextRange(start, end), of(rule, context));
    }

    private static boolean isOfId(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Describes a rule and its purpose, with a link to its page. */
    static String of(Rule rule, HoverContext context) {
        String id = rule.info().id();
        String page = context.page(id);
        return "**" + (page == null ? id : "[" + id + "](" + page + ")") + "** "
                + rule.info().title() + "\n\n" + why(RuleDoc.of(rule.info()).text());
    }

    /** Returns the first paragraph under the heading Why. */
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
        // Links to other pages of the documentation do not work in an editor.
        return paragraph.replaceAll("\\[([^\\]]{0,99})\\]\\((?!http)[^)]{0,99}\\)", "$1");
    }
}
