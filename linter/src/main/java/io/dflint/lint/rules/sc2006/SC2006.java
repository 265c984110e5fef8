package io.dflint.lint.rules.sc2006;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Quoting;
import io.dflint.shell.flow.Shape;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Finds command substitutions in backticks. */
public final class SC2006 extends ShellRule {
    public SC2006() {
        super(RuleInfo.shellCheck("SC2006", "Use $( ) instead of backticks", Severity.STYLE), Shape.SUBSTITUTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.CommandSubstitution substitution = (WordPart.CommandSubstitution) place.node();
        if (substitution.style() == WordPart.CommandSubstitution.Style.BACKTICK
                && !substitution.body().isEmpty()) {
            report.at(place.range(), "backticks are hard to nest and to quote in; use $( )")
                    .fix(fix(script, place));
        }
    }

    /** Replaces the backticks, unless a backslash inside would change its meaning. */
    private static @Nullable Fix fix(ShellScript script, Place place) {
        LogicalText text = script.script().text();
        int start = text.logicalOffset(place.range().start());
        int end = text.logicalOffset(place.range().end());
        String inside = text.substring(start + 1, Math.max(start + 1, end - 1));
        if (!script.isPlain()
                || !script.script().problems().isEmpty()
                || text.charAt(start) != '`'
                || inside.indexOf('\\') >= 0
                || inside.indexOf('`') >= 0
                || inside.indexOf('#') >= 0
                || inside.startsWith("(")
                || Quoting.isInDoubleQuotes(place) && inside.indexOf('"') >= 0) {
            return null;
        }
        TextRange range = place.range();
        return Fix.safe(
                "Use $( )",
                new TextEdit(new TextRange(range.start(), range.start() + 1), "$("),
                new TextEdit(new TextRange(range.end() - 1, range.end()), ")"));
    }
}
