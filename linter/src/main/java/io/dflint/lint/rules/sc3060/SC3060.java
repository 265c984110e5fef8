package io.dflint.lint.rules.sc3060;

import io.dflint.lint.facts.shell.ShellFamily;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Dialect;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `${name/old/new}` in scripts for `sh`. */
public final class SC3060 extends ShellRule {
    public SC3060() {
        super(RuleInfo.shellCheck("SC3060", "Use sed instead of replacement in sh", Severity.WARNING), Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        if (script.dialect() == Dialect.SH || script.dialect() == Dialect.DASH) {
            if (parameter.operator().startsWith("/")
                    && !(report.isStrict() && !ShellFamily.of(script).lacksBashisms())) {
                report.at(place.range(), "sh has no ${name/old/new}; use sed, or SHELL with bash");
            }
        }
    }
}
