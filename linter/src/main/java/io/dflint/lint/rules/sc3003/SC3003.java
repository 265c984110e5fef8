package io.dflint.lint.rules.sc3003;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Dialect;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `$'…'` in scripts for `sh` and `dash`. */
public final class SC3003 extends ShellRule {
    public SC3003() {
        super(RuleInfo.shellCheck("SC3003", "Use printf instead of $'…' in sh", Severity.WARNING), Shape.ANSI_QUOTED);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        boolean posix = script.dialect() == Dialect.SH || script.dialect() == Dialect.DASH;
        if (posix && Bashisms.isLacking(script, report)) {
            report.at(place.range(), "dash does not know $'…'; use \"$(printf …)\", or SHELL with bash");
        }
    }
}
