package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.Fix;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Changes to scripts that several fixes make. */
public final class ShellEdits {
    private ShellEdits() {}

    /** Puts double quotes around an expansion; null where they would have to be escaped. */
    public static @Nullable Fix quote(ShellScript script, Place expansion) {
        if (!mayQuote(script, expansion)) {
            return null;
        }
        TextRange range = expansion.range();
        return Fix.unsafe(
                "Add double quotes", TextEdit.insert(range.start(), "\""), TextEdit.insert(range.end(), "\""));
    }

    /** Whether double quotes can be written at a place as they are. */
    public static boolean mayQuote(ShellScript script, Place place) {
        if (!script.isPlain()) {
            return false;
        }
        for (Place at = place.outer(); at != null; at = at.outer()) {
            if (at.node() instanceof WordPart.CommandSubstitution substitution
                    && substitution.style() == WordPart.CommandSubstitution.Style.BACKTICK) {
                return false;
            }
        }
        return true;
    }
}
