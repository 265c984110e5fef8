package io.dflint.lint.rules.sc2027;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds words such as `"a"$x"b"`, where the variable is outside of the quotes. */
public final class SC2027 extends ShellRule {
    public SC2027() {
        super(RuleInfo.shellCheck("SC2027", "Do not end the quotes around a variable", Severity.WARNING), Shape.WORD);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        ShellWord word = (ShellWord) place.node();
        List<WordPart> parts = word.parts();
        for (int i = 0; i + 2 < parts.size(); i++) {
            if (parts.get(i) instanceof WordPart.DoubleQuoted
                    && (parts.get(i + 1) instanceof WordPart.Parameter
                            || parts.get(i + 1) instanceof WordPart.CommandSubstitution substitution
                                    && substitution.style() == WordPart.CommandSubstitution.Style.DOLLAR)
                    && parts.get(i + 2) instanceof WordPart.DoubleQuoted) {
                report.at(
                        parts.get(i + 1).range(),
                        "the quotes around this end the string, so that the value is split; remove them or escape them");
            }
        }
    }
}
