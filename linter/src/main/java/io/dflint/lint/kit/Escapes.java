package io.dflint.lint.kit;

import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;

/** Characters after a backslash, outside of quotes. */
public final class Escapes {
    private Escapes() {}

    /** Whether the shell would take a character as it is also without the backslash. */
    public static boolean isPlain(char c) {
        return "|&;<>()$`\\\"' \t\n\r?*@!+[]{}.,~#\u00a0".indexOf(c) < 0;
    }

    /** Whether an escaped character stands in a word that the shell reads itself: not in quotes, a regular expression or a pattern. */
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
