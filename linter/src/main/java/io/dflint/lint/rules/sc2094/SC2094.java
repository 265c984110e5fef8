package io.dflint.lint.rules.sc2094;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds pipelines that read and write the same file. */
public final class SC2094 extends ShellRule {
    public SC2094() {
        super(RuleInfo.shellCheck("SC2094", "Do not read and write a file at once", Severity.INFO), Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        for (ShellWord word : SameFile.of(place, script)) {
            report.at(
                    word.range(),
                    "the same pipeline reads this file and writes to it, which empties it first; use another file");
        }
    }
}
