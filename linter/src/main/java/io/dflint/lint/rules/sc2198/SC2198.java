package io.dflint.lint.rules.sc2198;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ListTests;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;

/** Finds `$@` and arrays in `[ ]`. */
public final class SC2198 extends ShellRule {
    public SC2198() {
        super(RuleInfo.shellCheck("SC2198", "Use * in a test", Severity.WARNING), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        for (ShellWord word : ListTests.words(place)) {
            if (!ShellWords.isDoubleTest(place) && ListTests.isList(word)) {
                report.at(
                                word.range(),
                                "several elements are several operands; write $* to compare all, or loop over them")
                        .fix(
                                script.isPlain() && word.text().equals("${@}")
                                        ? Fix.unsafe("Use $*", new TextEdit(word.range(), "\"$*\""))
                                        : null);
            }
        }
    }
}
