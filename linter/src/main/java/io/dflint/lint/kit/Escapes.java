package io.dflint.lint.kit;

import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;

/** Backslash escapes outside of quotes. */
public final class Escapes {
    private Escapes() {}

    /** Reports whether the shell treats a character in the same way without the backslash. */
    public static boolean isPlain(char c) {
        return "|&;<>()$`\\\"' \t\n\r?*@!+[]{}.,~#\u00a0".indexOf(c) < 0;
    }

    /**
     * Reports whether an escaped character is in an ordinary word, not in quotes, a regular expression or a pattern.
     */
    public static boolean isOfWord(Place escaped) {
        Place word = escaped.outer();
        if (word == null || !(word.node() instanceof ShellWord)) {
            return false;
        }
        return !(word.parent() instanceof WordPart)
                && !(word.parent() instanceof Condition.Binary binary
                        && binary.operator().equals("=~")
                        && word.isNode(binary.right()));
    }
}
