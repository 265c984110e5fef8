package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.Fix;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Edits of scripts that several fixes use. */
public final class ShellEdits {
    private ShellEdits() {}

    /** Returns a fix that puts double quotes around an expansion, or null if they would have to be escaped. */
    public static @Nullable Fix quote(ShellScript script, Place expansion) {
        if (!mayQuote(script, expansion)) {
            return null;
        }
        TextRange range = expansion.range();
        return Fix.unsafe(
                "Add double quotes", TextEdit.insert(range.start(), "\""), TextEdit.insert(range.end(), "\""));
    }

    /** Reports whether double quotes can be inserted at a place without escaping. */
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
