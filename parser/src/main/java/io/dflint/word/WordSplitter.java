package io.dflint.word;

import io.dflint.grammar.UnicodeSpace;
import java.util.ArrayList;
import java.util.List;

/** Splits an expanded text at white space outside quotes. */
final class WordSplitter {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    void addUnquoted(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (UnicodeSpace.is(text.charAt(i))) {
                pending.append(text, start, i);
                start = i + 1;
                if (!pending.isEmpty()) {
                    words.add(pending.toString());
                    pending.setLength(0);
                }
            }
        }
        pending.append(text, start, text.length());
    }

    void addQuoted(String text) {
        pending.append(text);
    }

    /** Drops the current word. BuildKit uses one buffer for it and for the operands of modifiers, which empties it. */
    void dropPending() {
        pending.setLength(0);
    }

    List<String> finish() {
        if (!pending.isEmpty()) {
            words.add(pending.toString());
        }
        return words;
    }
}
