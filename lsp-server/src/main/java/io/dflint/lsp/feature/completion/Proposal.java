package io.dflint.lsp.feature.completion;

import org.jspecify.annotations.Nullable;

/**
 * A proposal for the text at the cursor.
 *
 * @param label the text shown in the list
 * @param text the text to insert; if {@code snippet} is true, with placeholders such as {@code ${1:name}}
 * @param filter the text that the user's input is compared with
 * @param detail shown next to the label; null for none
 * @param documentation plain text that is available immediately, such as the value of a variable; null for none
 * @param note the key in {@link Notes}; null for none
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

    /** The kind of proposal, which editors show as an icon. */
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

    /** Returns a proposal whose text is its label. */
    static Proposal plain(Kind kind, String text) {
        return new Proposal(text, kind, text, false, text, null, null, null, false);
    }

    /**
     * Returns a proposal with placeholders. The label is the text without them.
     *
     * @param template the text with placeholders
     */
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

    /** Returns this proposal with another text to filter by. */
    Proposal filteredBy(String other) {
        return new Proposal(label, kind, text, snippet, other, detail, documentation, note, deprecated);
    }

    /** Returns this proposal for a user who has typed its first characters elsewhere. */
    Proposal filteredFrom(int start) {
        String rest = filter.substring(Math.min(start, filter.length()));
        return new Proposal(label, kind, text, snippet, rest, detail, documentation, note, deprecated);
    }
}
