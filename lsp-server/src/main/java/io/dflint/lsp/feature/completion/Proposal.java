package io.dflint.lsp.feature.completion;

import org.jspecify.annotations.Nullable;

/**
 * Something that may be written at the cursor.
 *
 * @param label what a list shows
 * @param text what is written; where {@code snippet}, with placeholders as {@code ${1:name}}
 * @param filter what the user may type to get it
 * @param detail shown next to the label; null for nothing
 * @param documentation plain text that is known at once, such as the value of a variable; null for nothing
 * @param note leads {@link Notes} to an explanation; null for none
 */
public record Proposal(
        String label,
        Kind kind,
        String text,
        boolean snippet,
        String filter,
        @Nullable String detail,
        @Nullable String documentation,
        @Nullable String note,
        boolean deprecated) {

    /** What an editor shows as an icon. */
    public enum Kind {
        KEYWORD,
        FLAG,
        OPTION,
        VALUE,
        VARIABLE,
        STAGE,
        IMAGE,
        FILE,
        FOLDER,
        RULE
    }

    /** What is written as it is shown. */
    static Proposal plain(Kind kind, String text) {
        return new Proposal(text, kind, text, false, text, null, null, null, false);
    }

    /** @param template the text with placeholders; the label is the text without them */
    static Proposal snippet(Kind kind, String template) {
        String label = Snippets.withoutPlaceholders(template);
        boolean placeholders = Snippets.hasPlaceholders(template);
        String text = placeholders ? template : label;
        return new Proposal(label, kind, text, placeholders, label, null, null, null, false);
    }

    Proposal labelled(String other) {
        return new Proposal(other, kind, text, snippet, filter, detail, documentation, note, deprecated);
    }

    Proposal detail(@Nullable String other) {
        return new Proposal(label, kind, text, snippet, filter, other, documentation, note, deprecated);
    }

    Proposal documentation(@Nullable String other) {
        return new Proposal(label, kind, text, snippet, filter, detail, other, note, deprecated);
    }

    Proposal note(String other) {
        return new Proposal(label, kind, text, snippet, filter, detail, documentation, other, deprecated);
    }

    Proposal asDeprecated() {
        return new Proposal(label, kind, text, snippet, filter, detail, documentation, note, true);
    }

    /** What the user may type to get it, where that is not the label. */
    Proposal filteredBy(String other) {
        return new Proposal(label, kind, text, snippet, other, detail, documentation, note, deprecated);
    }

    /** What a user types who has typed the first characters elsewhere. */
    Proposal filteredFrom(int start) {
        String rest = filter.substring(Math.min(start, filter.length()));
        return new Proposal(label, kind, text, snippet, rest, detail, documentation, note, deprecated);
    }
}
